import { Warning } from '../../ui/boxes.tsx'
import { ActionLink } from '../../ui/button.tsx'
import { Compare } from '../../ui/compare.tsx'
import type { PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'

/** A part of the form: what the plan now says, and what is in the form. */
export type Part = { readonly label: string; readonly stands: string; readonly typed: string }

/** Somebody changed the same thing meanwhile: what now stands beside what was typed. Nothing is merged. */
export function Stands({
  parts,
  by,
  form,
  request,
}: {
  parts: readonly Part[]
  /** Who wrote what now stands. */
  by?: string | undefined
  form: PageForm
  request: StaffRequest
}) {
  const { stands } = request.t.planning
  const differing = parts.filter((p) => p.stands.trim() !== p.typed.trim())
  if (differing.length === 0) return null
  return (
    <div class="flow">
      <Warning icon="info">
        <p>
          <b>{stands.title}.</b> {stands.text}
        </p>
      </Warning>
      {differing.map(({ label, stands: now, typed }) => (
        <section class="flow">
          <h2>{label}</h2>
          <Compare
            level={3}
            before={{
              title: stands.theirs,
              text: now === '' ? stands.nothing : now,
              ...(by === undefined ? {} : { detail: stands.by(by) }),
            }}
            after={{ title: stands.mine, text: typed === '' ? stands.nothing : typed }}
            words={request.t.errors}
          />
        </section>
      ))}
      <p>
        <ActionLink href={form.action} icon="arrow-left">
          {stands.keepTheirs}
        </ActionLink>
      </p>
    </div>
  )
}
