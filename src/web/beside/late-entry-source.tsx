import type { SipView } from '../../domain/access/view.ts'
import { formatDate } from '../../text/format.ts'
import type { Request } from '../request.ts'
import { textOf } from '../sip-page.tsx'

type Props = { readonly view: SipView; readonly request: Request }

/** "Inskriven i efterhand från SAMSA den 3 mars 2026", for a plan that held in another system before. */
export function lateEntrySource(view: SipView, { t, lang }: Request): string | undefined {
  if (view.takenFrom === undefined) return undefined
  const { from, unnamed } = t.beside.lateEntry
  const on = formatDate(lang, view.takenFrom.on, 'short')
  const system = textOf(view, view.takenFrom.system)
  return system === undefined ? unnamed(on) : from(system, on)
}

/** Nothing at all for a plan that began here. */
export function LateEntrySource({ view, request }: Props) {
  const source = lateEntrySource(view, request)
  if (source === undefined) return null
  return (
    <p class="soft" dir="auto">
      {source}
    </p>
  )
}
