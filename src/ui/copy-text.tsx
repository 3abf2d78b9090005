/** A longer text to copy: nothing in it can be changed. On paper it stands as it is. */
export function CopyText({
  id,
  label,
  hint,
  text,
}: {
  id: string
  label: string
  hint: string
  text: string
}) {
  return (
    <div class="copy-text">
      <label for={id}>{label}</label>
      <p class="hint no-print" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        class="no-print"
        id={id}
        readOnly
        rows={Math.min(24, text.split('\n').length + 1)}
        aria-describedby={`${id}-hint`}
        dir="auto"
      >
        {text}
      </textarea>
      <pre class="only-print" dir="auto">
        {text}
      </pre>
    </div>
  )
}
