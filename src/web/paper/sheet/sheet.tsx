import { contentsOf, statutoryContents } from '../../../domain/sip/establish-plan.ts'
import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import { formatDate, formatList, formatNumber, formatTime, possessive } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { askedOf } from '../../answer/people.ts'
import { LateEntrySource } from '../../beside/late-entry-source.tsx'
import { firstName } from '../../names.ts'
import { asSentence } from '../../sentence.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { SheetMeasures } from './measures.tsx'
import { Part, type SheetPart } from './part.tsx'
import { Parties } from './parties.tsx'

/** Stands with the day of the follow-up. */
const withFollowUp = 'follow-up-questions'

/**
 * The plan as a paper, tight enough for one page when it is short. It holds what the view holds and nothing else:
 * who may see what has been decided before.
 */
export function PlanPaper({
  large,
  copyFor,
  whole,
  ...part
}: SheetPart & {
  large: boolean
  /** Who the paper is for, in a sentence, when it is a copy. */
  copyFor?: string | undefined
  /** It holds all of the plan, for the person: then it says what is missing, and that it is hers to keep. */
  whole: boolean
}) {
  const { view, request } = part
  const { t, lang, on } = request
  const { sheet } = t.paper
  const name = firstName(view.who.name)
  const matters = textOf(view, view.preparation.fields.matters)
  const longTermGoal = textOf(view, view.plan.longTermGoal)
  return (
    <div class={large ? 'sheet large' : 'sheet'}>
      <div class="sheet-top">
        <div class="sheet-line">
          <span>
            <b>{sheet.top(view.who.name)}</b>
            {view.who.number !== undefined && view.who.protection === 'none' && `, ${view.who.number}`}
          </span>
          <span>{standing(part)}</span>
        </div>
      </div>
      <article class="sheet-body">
        <Draft {...part} />
        <h1>{t.plan.sheet.heading(possessive(lang, name))}</h1>
        <LateEntrySource view={view} request={request} />
        {matters !== undefined && <Voice size="small" text={matters} by={t.plan.matters(name)} />}
        {longTermGoal !== undefined && (
          <p class="kept" dir="auto">
            <b>{t.plan.sheet.longTermGoal}:</b> {longTermGoal}
          </p>
        )}
        <SheetMeasures {...part} />
        <div class="sheet-pairs">
          {planSheetFields
            .filter((field) => field.key !== withFollowUp)
            .map((field) => {
              const text = textOf(view, view.plan.fields[field.key])?.trim()
              if (text === undefined || text === '') return null
              return (
                <Part title={field.label[lang]} wide={text.length > 400}>
                  {field.voice === 'person' ? (
                    <Voice size="small" text={text} by={name} />
                  ) : (
                    <p class="kept" dir="auto">
                      {text}
                    </p>
                  )}
                </Part>
              )
            })}
          <WhoAnswers {...part} />
          <div class="stacked">
            <FollowUp {...part} />
            <Questions {...part} />
          </div>
        </div>
        <Parties {...part} />
        <Contents whole={whole} {...part} />
        <p class="soft small">
          {copyFor} {met(part)} {sheet.unsigned} {sheet.printed(formatDate(lang, on, 'short'))}{' '}
          {whole ? sheet.keep : sheet.secret}
        </p>
      </article>
    </div>
  )
}

function met({ view, request: { t, lang } }: SheetPart): string {
  const { sheet } = t.paper
  const meeting = view.meetings.at(-1)
  return meeting === undefined ? sheet.noMeeting : sheet.meeting(formatDate(lang, meeting.on, 'short'))
}

/** In the line on top of every page: does it hold? */
function standing({ view, request: { t, lang } }: SheetPart): string {
  const { sheet } = t.paper
  const { established } = view.plan
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return sheet.endedTop
  if (established === undefined || isDraft(view)) return sheet.draftTop
  return sheet.versionSince(
    formatNumber(lang, established.version),
    formatDate(lang, established.on, 'short'),
  )
}

const isDraft = ({ plan }: SheetPart['view']): boolean =>
  plan.established === undefined || plan.revision?.changed === true

function Draft({ view, names, request }: SheetPart) {
  const { t, lang } = request
  const { sheet } = t.paper
  const { established } = view.plan
  const { name, minor, alone } = askedOf({ view, names }, request)
  if (view.stage.at === 'ended')
    return <p class="sheet-draft">{sheet.ended(formatDate(lang, view.stage.on, 'short'))}</p>
  if (view.stage.at === 'ending') return <p class="sheet-draft">{sheet.stopped(name)}</p>
  if (!isDraft(view)) return null
  return (
    <p class="sheet-draft">
      <b>{sheet.draft}</b>{' '}
      {established === undefined
        ? (minor && !alone ? sheet.draftFirstForChild : sheet.draftFirst)(name)
        : sheet.draftChange(formatNumber(lang, established.version))}
    </p>
  )
}

function WhoAnswers({ view, names, request }: SheetPart) {
  const { t } = request
  const { sheet } = t.plan
  const main = names.people[view.roles.mainResponsible ?? '']
  const wish = textOf(view, view.plan.mainWish)?.trim()
  return (
    <Part title={sheet.responsible}>
      {main === undefined ? (
        <p>{sheet.noResponsible}</p>
      ) : (
        <p>
          <b>
            {sheet.mainResponsible}: {main.name}
          </b>
          , {main.title}, {unitName(names, main.unit)}. {sheet.mainDoes}
        </p>
      )}
      {wish !== undefined && wish !== '' && (
        <p class="kept" dir="auto">
          {sheet.wish(firstName(view.who.name))} {wish}
        </p>
      )}
    </Part>
  )
}

/** Whom to ring, or at least whom to ask by name. */
function Questions({ view, names, request: { t } }: SheetPart) {
  const { sheet } = t.paper
  const main = names.people[view.roles.mainResponsible ?? '']
  const contacts = Object.entries(view.plan.contacts).flatMap(([unit, contact]) => {
    const name = textOf(view, contact.name)
    return name === undefined ? [] : [{ unit, name, phone: textOf(view, contact.phone) }]
  })
  const lead = unitName(names, view.need.unit)
  return (
    <Part title={contacts.length === 0 ? sheet.questions : `${sheet.questions} ${sheet.ring}`}>
      {contacts.length === 0 ? (
        <p>{sheet.ask(main === undefined ? lead : `${main.name}, ${unitName(names, main.unit)}`)}</p>
      ) : (
        <dl class="sheet-contacts">
          {contacts.map(({ unit, name, phone }) => (
            <div>
              <dt>{unitName(names, unit)}</dt>
              <dd dir="auto">
                {name}
                {phone !== undefined && (
                  <>
                    , <b class="nowrap">{phone}</b>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  )
}

function FollowUp({ view, request: { t, lang } }: SheetPart) {
  const { sheet } = t.plan
  const { established } = view.plan
  const questions = textOf(view, view.plan.fields[withFollowUp])?.trim()
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
  const place = textOf(view, established?.followUpPlace)
  return (
    <Part title={sheet.followUp}>
      {established === undefined ? (
        <p>{sheet.noFollowUp}</p>
      ) : view.followUps.at(-1)?.next === 'close' ? (
        <p>{sheet.nextClose}</p>
      ) : (
        <p class="kept" dir="auto">
          <b>
            {asSentence(formatDate(lang, established.followUpOn, 'long'))}
            {established.followUpTime !== undefined &&
              ` ${sheet.atTime(formatTime(lang, established.followUpTime))}`}
          </b>
          {place !== undefined && `, ${place}`}
        </p>
      )}
      {questions !== undefined && questions !== '' && (
        <p class="kept" dir="auto">
          {sheet.followUpAnswers} {questions}
        </p>
      )}
    </Part>
  )
}

/** The four contents of the law. A paper that holds a part of the plan says nothing of what it lacks. */
function Contents({ view, whole, request: { t, lang } }: SheetPart & { whole: boolean }) {
  const has = contentsOf(view)
  const there = statutoryContents.filter((content) => has[content])
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  const missing = whole && goesOn ? statutoryContents.filter((content) => !has[content]) : []
  const { content } = t.plan.sheet
  const label = (one: (typeof statutoryContents)[number]): string =>
    one === 'by-others' && view.plan.nobodyElse ? content.nobodyElse : content[one]
  if (there.length + missing.length === 0) return null
  return (
    <div class="sheet-contents">
      {there.length > 0 && <b>{t.paper.sheet.contents}:</b>}
      {there.map((one) => (
        <Status kind="ok">{label(one)}</Status>
      ))}
      {missing.length > 0 && (
        <Status kind="wait">{t.paper.sheet.missing(formatList(lang, missing.map(label)))}</Status>
      )}
    </div>
  )
}
