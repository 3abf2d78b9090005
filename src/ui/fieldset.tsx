import type { ComponentChildren } from 'preact'

/** Fields that belong together, with one question above them. */
export function Fieldset(props: {
  legend: string
  hint?: string | undefined
  question?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <fieldset class="field">
      <legend class={props.question ? 'question' : undefined}>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      <div class="more-fields">{props.children}</div>
    </fieldset>
  )
}
