import type { Context } from 'hono'
import { newId, type TextConflict } from '../../storage/sip-store.ts'
import { Button } from '../../ui/button.tsx'
import { Compare } from '../../ui/compare.tsx'
import { Form } from '../../ui/form.tsx'
import { renderPage } from '../../ui/page-html.ts'
import { TextArea } from '../../ui/text-area.tsx'
import type { FormValues } from '../form-body.ts'
import type { StaffRequest } from '../request.ts'
import { shell } from '../shell.tsx'

type Field = { field: string; versionField: string; label: string } | undefined

/** Two wrote at once: both texts, the differences marked, and both in the box to be made one. Nothing is merged. */
export function conflictPage(
  c: Context,
  request: StaffRequest,
  values: FormValues,
  conflicts: readonly TextConflict[],
  fieldOf: (conflict: TextConflict) => Field,
): Response {
  const { t } = request
  const found = conflicts.flatMap((conflict) => {
    const at = fieldOf(conflict)
    return at === undefined ? [] : [{ conflict, ...at }]
  })
  const taken = new Set(found.flatMap((f) => [f.field, f.versionField]))
  const rest = Object.entries(values).filter(([name]) => !taken.has(name))
  const body = (
    <div class="flow">
      <h1>{t.errors.conflictTitle}</h1>
      <p class="lead">{t.errors.conflictText}</p>
      <Form action={request.path} hidden={{ _key: newId() }} unsaved>
        {rest.flatMap(([name, v]) =>
          (typeof v === 'string' ? [v] : v).map((value) => <input type="hidden" name={name} value={value} />),
        )}
        {found.map(({ conflict, field, versionField, label }) => (
          <section class="flow">
            <h2>{label}</h2>
            <Compare
              level={3}
              before={{ title: t.errors.conflictTheirs, text: conflict.saved }}
              after={{ title: t.errors.conflictMine, text: conflict.mine }}
              words={{ removed: t.errors.removed, added: t.errors.added }}
            />
            <input type="hidden" name={versionField} value={String(conflict.savedVersion)} />
            <TextArea
              form={{ values: { [field]: `${conflict.saved}\n\n${conflict.mine}` }, errors: {} }}
              name={field}
              label={t.errors.conflictBox(label)}
              rows={8}
            />
          </section>
        ))}
        <Button>{t.common.save}</Button>
      </Form>
    </div>
  )
  return c.html(
    renderPage(shell(request, { title: `${t.common.errorPrefix}${t.errors.conflictTitle}`, body })),
    409,
  ) as Response
}
