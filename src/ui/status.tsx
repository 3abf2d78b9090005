import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type StatusKind = 'ok' | 'no' | 'soon' | 'late' | 'wait'

const icons: Record<StatusKind, IconName> = {
  ok: 'check',
  no: 'x',
  soon: 'clock',
  late: 'triangle-alert',
  wait: 'circle-dashed',
}

/** A state as icon and word together; colour only repeats it. */
export function Status({ kind, children }: { kind: StatusKind; children: ComponentChildren }) {
  return (
    <span class={`status ${kind}`}>
      <Icon name={icons[kind]} />
      <span>{children}</span>
    </span>
  )
}
