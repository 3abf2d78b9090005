import { Field, type FieldProps, wire } from './field.tsx'
import { fieldValue } from './form-state.ts'

/** `{n}` stands for a number of characters. */
export type CountWords = { limit: string; left: string; over: string }

export type TextAreaProps = FieldProps & {
  rows?: number | undefined
  /**
   * Most characters the server takes. The browser never cuts: what is over is shown, and refused with the text kept.
   * `shown` is `max` written for people.
   */
  limit?: { max: number; shown?: string; words: CountWords } | undefined
  autocomplete?: string | undefined
  lang?: string | undefined
  required?: boolean | undefined
}

export function TextArea(props: TextAreaProps) {
  const { rows = 4, limit, autocomplete = 'off', lang, required } = props
  const countId = `${wire(props).id}-count`
  const wired = wire(props, limit ? [countId] : [])
  return (
    <Field field={props} wired={wired}>
      <textarea
        {...wired.control}
        rows={rows}
        autocomplete={autocomplete}
        lang={lang}
        dir="auto"
        required={required}
      >
        {keepFirstLine(fieldValue(props.form, props.name))}
      </textarea>
      {limit && (
        <p
          class="hint count"
          id={countId}
          data-count={wired.id}
          data-max={limit.max}
          data-left={limit.words.left}
          data-over={limit.words.over}
        >
          {limit.words.limit.replace('{n}', limit.shown ?? String(limit.max))}
        </p>
      )}
    </Field>
  )
}

/** HTML drops one line break right after `<textarea>`; without this a text that begins with one loses it. */
function keepFirstLine(text: string): string {
  return text.startsWith('\n') || text.startsWith('\r') ? `\n${text}` : text
}
