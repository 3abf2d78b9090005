import { Icon } from './icon.tsx'

export type PersonStripProps = {
  /** Names the region: whose plan, and why you may read it. */
  label: string
  name: string
  href?: string | undefined
  born?: string | undefined
  step?: string | undefined
  /** The neutral code by which tabs are told apart. */
  code?: string | undefined
  ground?: { text: string; href?: string | undefined; linkLabel?: string | undefined } | undefined
  /** Protected identity: says what must not be done. Shown in words, never by colour alone. */
  protectedWarning?: string | undefined
}

/** Whose plan this is, and why it may be read. On every page that shows a plan or writes in one. */
export function PersonStrip(props: PersonStripProps) {
  const { ground, protectedWarning } = props
  const who = (
    <>
      {props.name}
      {props.born && <span class="born">{props.born}</span>}
    </>
  )
  return (
    <section class={protectedWarning ? 'strip is-protected' : 'strip'} aria-label={props.label}>
      <div class="bar">
        {protectedWarning && (
          <p class="protected">
            <Icon name="shield-alert" />
            <span>{protectedWarning}</span>
          </p>
        )}
        {props.href ? (
          <a class="who" href={props.href}>
            {who}
          </a>
        ) : (
          <p class="who">{who}</p>
        )}
        {props.step && <span>{props.step}</span>}
        {props.code && <span class="code soft">{props.code}</span>}
        {ground && (
          <p class="ground">
            <Icon name="lock-keyhole-open" />
            <span>
              {ground.text} {ground.href && <a href={ground.href}>{ground.linkLabel}</a>}
            </span>
          </p>
        )}
      </div>
    </section>
  )
}
