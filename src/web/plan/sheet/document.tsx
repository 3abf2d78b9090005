import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import { formatNumber, possessive } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { LateEntrySource } from '../../beside/late-entry-source.tsx'
import { firstName } from '../../names.ts'
import { sipHref, textOf } from '../../sip-page.tsx'
import { SheetFields } from './fields.tsx'
import { FollowUpTime } from './follow-up-time.tsx'
import { Gap } from './gap.tsx'
import { Goals } from './goals.tsx'
import type { DocumentPart } from './part.ts'
import { Says } from './says.tsx'
import { WhoAnswers } from './who-answers.tsx'
import { writes } from './writing.ts'

/**
 * The plan as a document: the person's words first, then what is done, who answers for it, when it is followed up and
 * what each says of it. Takes any view: the draft, an established version, or a copy cut down to what somebody may see.
 */
export function PlanDocument({
  view,
  names,
  request,
  links = true,
  title,
}: Omit<DocumentPart, 'links'> & {
  /** Links for those who may write, and a list of contents when it is long. False on paper and in old versions. */
  links?: boolean
  /** The heading, when it is not "Elsas plan". */
  title?: string
}) {
  const part = { view, names, request, links }
  const { t, lang } = request
  const name = firstName(view.who.name)
  const matters = textOf(view, view.preparation.fields.matters)
  return (
    <div class="flow-wide plan">
      <section class="flow" aria-labelledby="plan-title">
        <h1 id="plan-title">{title ?? t.plan.sheet.heading(possessive(lang, name))}</h1>
        <LateEntrySource view={view} request={request} />
        {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
        <LongTermGoal {...part} />
      </section>
      {links && <ListOfContents {...part} />}
      <Goals {...part} />
      <SheetFields {...part} />
      <WhoAnswers {...part} />
      <FollowUpTime {...part} />
      <Says {...part} />
    </div>
  )
}

function LongTermGoal({ view, request, links }: DocumentPart) {
  const { t } = request
  const { sheet } = t.plan
  const { longTermGoal } = view.plan
  const href = links && writes(view) ? sipHref(request, view.id, '/plan/long-term-goal') : undefined
  if (longTermGoal === undefined)
    return (
      <p class="lead">
        <b>{sheet.longTermGoal}:</b>{' '}
        <Gap words={sheet.gaps.longTermGoal} none={sheet.notWritten} href={href} />
      </p>
    )
  return (
    <>
      <p class="lead kept" dir="auto">
        <b>{sheet.longTermGoal}:</b> {textOf(view, longTermGoal) ?? t.plan.hidden}
      </p>
      {href !== undefined && (
        <p class="no-print">
          <ActionLink icon="pencil" href={href}>
            {sheet.changeLongTermGoal}
          </ActionLink>
        </p>
      )}
    </>
  )
}

/** A plan that takes long to scroll begins with where things are. */
function ListOfContents({ view, request: { t, lang } }: DocumentPart) {
  const { sheet } = t.plan
  const { goals, measures } = view.plan
  if (measures.length <= 8 && goals.length <= 5) return null
  const items = [
    ...goals.map((g, index) => ({
      id: `goal-${index + 1}`,
      label: `${sheet.goal(formatNumber(lang, index + 1))}: ${shortened(textOf(view, g.ours) ?? textOf(view, g.own) ?? '')}`,
    })),
    ...planSheetFields
      .filter((f) => view.plan.fields[f.key] !== undefined && f.key !== 'follow-up-questions')
      .map((f) => ({ id: `field-${f.key}`, label: f.label[lang] })),
    { id: 'who-answers', label: sheet.responsible },
    { id: 'follow-up', label: sheet.followUp },
    { id: 'says', label: sheet.saysAll },
  ]
  return (
    <nav class="no-print" aria-labelledby="on-this-page">
      <h2 id="on-this-page">{sheet.onThisPage}</h2>
      <ol class="links">
        {items.map(({ id, label }) => (
          <li>
            <a href={`#${id}`} dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length <= 80 ? text : `${letters.slice(0, 80).join('')}…`
}
