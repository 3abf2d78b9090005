import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import { formatList } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { sipHref, textOf } from '../../sip-page.tsx'
import { isAgreed } from '../acceptance.ts'
import { responsibleName } from '../responsible.ts'
import { Gap } from './gap.tsx'
import type { DocumentPart } from './part.ts'
import { writes } from './writing.ts'

/** Stands with the day of the follow-up. */
export const followUpQuestions = 'follow-up-questions'

/** The further texts of the plan in the order of their list, and what is said of others. */
export function SheetFields(part: DocumentPart) {
  const { view, request, links } = part
  const { t, lang } = request
  const fields = planSheetFields.filter((f) => f.key !== followUpQuestions)
  return (
    <>
      {fields.map((field) => {
        const block = view.plan.fields[field.key]
        // A text that was emptied again is a text that is not there.
        const text = block === undefined ? undefined : (textOf(view, block) ?? t.plan.hidden)
        const said = text === undefined || text.trim() === '' ? undefined : text
        const others = field.key === 'network-part' ? <Others written={said !== undefined} {...part} /> : null
        if (said === undefined && others === null) return null
        return (
          <section class="flow" aria-labelledby={`field-${field.key}`}>
            <h2 id={`field-${field.key}`}>{field.label[lang]}</h2>
            {said !== undefined &&
              (field.voice === 'person' ? (
                <Voice size="small" text={said} by={firstName(view.who.name)} />
              ) : (
                <p class="kept text" dir="auto">
                  {said}
                </p>
              ))}
            {others}
          </section>
        )
      })}
      {links && writes(view) && (
        <p class="no-print">
          <ActionLink icon="pencil" href={sipHref(request, view.id, '/plan/more')}>
            {t.plan.sheet.writeMore}
          </ActionLink>
        </p>
      )}
    </>
  )
}

/** What somebody else than the principals does: named, said to be nobody, or not answered yet. */
function Others({ written, ...part }: DocumentPart & { written: boolean }) {
  const { view, request, links } = part
  const { t, lang } = request
  const { others } = t.plan.sheet
  const agreed = view.plan.measures.filter(isAgreed)
  const names = agreed.flatMap((m) =>
    m.responsible.kind === 'other' ? [responsibleName(m.responsible, part, request)] : [],
  )
  if (names.length > 0) return <p>{others.have(formatList(lang, [...new Set(names)]))}</p>
  if (view.plan.nobodyElse) return <p>{others.nobody}</p>
  const own = agreed.some((m) => m.responsible.kind === 'person')
  const asks = links && writes(view) && !own
  // Beside words about what they do it would not be true that nobody does anything.
  if (written && !asks) return null
  if (own) return <p class="soft">{others.none}</p>
  return (
    <p>
      <Gap
        words={others.gap}
        none={others.none}
        href={asks ? sipHref(request, view.id, '/plan/others') : undefined}
      />
    </p>
  )
}
