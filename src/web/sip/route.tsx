import type { SipView } from '../../domain/access/view.ts'
import { localDateOf } from '../../domain/calendar/local-date.ts'
import { answerBy } from '../../domain/sip/duties.ts'
import { callTo } from '../../domain/sip/sip.ts'
import { type OpenedHistory, openHistory } from '../../storage/sip-reader.ts'
import { formatDate, formatTime, possessive } from '../../text/format.ts'
import { Inset, Warning } from '../../ui/boxes.tsx'
import { ActionLink, LinkButton } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Summary, type SummaryItem } from '../../ui/summary.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { Voice } from '../../ui/voice.tsx'
import { BeforeEighteen } from '../answer/before-eighteen.tsx'
import { callNow, isFollowUpCall, wasCalledBefore } from '../call/follow-up-call.ts'
import { Follows } from '../closing/closed/follows.tsx'
import { firstName } from '../names.ts'
import { staffPage } from '../page.tsx'
import type { StaffRequest } from '../request.ts'
import { framed, sipHref, textOf, textsOfKind, unitName } from '../sip-page.tsx'
import { policyOf } from '../text-limit.ts'
import { WhyRule } from '../why-rule.tsx'
import { Beside } from './beside.tsx'
import { BetweenMeetings } from './between-meetings.tsx'
import { gather, type Happening, isText } from './happened.ts'
import { tell } from './history/tell.ts'
import { howItEnded } from './how-it-ended.ts'
import { NewSinceLast } from './new-since-last.tsx'
import { Next } from './next.tsx'
import { Process } from './process.tsx'
import { WhoTakesPart } from './who-takes-part.tsx'

type Model = OpenedHistory
type Props = { readonly model: Model; readonly request: StaffRequest }

const latestEvents = 60
const latestShown = 5

/** A SIP's own page: whose, where in the six steps, what is next, who may know what until when. */
export const sipOwnPage = staffPage<Model>({
  path: '/as/:as/sip/:sip',
  load: ({ house, viewer, params }) =>
    openHistory(house, viewer, params.sip ?? '', { section: 'sip', atMost: latestEvents, seen: true }),
  view: (model, request) =>
    framed({ title: request.t.sip.title, body: <SipPage model={model} request={request} /> }, model, request),
})

function SipPage({ model, request }: Props) {
  const { t, lang } = request
  const { view, names } = model
  const name = firstName(view.who.name)
  return (
    <div class="flow-wide">
      <h1>{t.sip.heading(possessive(lang, name))}</h1>
      {view.mine.why.why === 'own-only' ? (
        <OwnOnly model={model} request={request} />
      ) : (
        <OwnWords model={model} request={request} />
      )}
      {view.stage.at === 'ending' && view.mine.leads && (
        <Warning icon="hand">
          <p>
            <b>{t.sip.ending.title(name)}</b>
          </p>
          <p>{t.sip.ending.text}</p>
        </Warning>
      )}
      <Follows view={view} request={request} />
      <Process view={view} request={request} />
      <Columns asideLabel={t.sip.aside.label} aside={<Beside view={view} names={names} request={request} />}>
        {view.stage.at === 'ended' ? (
          <Ended view={view} request={request} />
        ) : (
          <Next view={view} names={names} request={request} />
        )}
        <NewSinceLast model={model} request={request} />
        <BeforeEighteen opened={model} request={request} />
        <BetweenMeetings view={view} request={request} />
        {!view.mine.leads && view.stage.at !== 'ended' && <OurCall view={view} request={request} />}
        {view.mine.readsPlan && <WhoTakesPart view={view} names={names} request={request} />}
        <Happened model={model} request={request} />
      </Columns>
    </div>
  )
}

/** What matters to the person, in her own words, above everything that others want. */
function OwnWords({ model: { view, names }, request }: Props) {
  const { t, lang } = request
  const name = firstName(view.who.name)
  const text = view.texts[view.preparation.fields.matters ?? '']
  if (text === undefined || text.body.trim() === '')
    return view.mine.leads && view.stage.at !== 'ended' ? <p class="soft">{t.sip.noWords(name)}</p> : null
  const by = t.sip.wordsBy(
    name,
    formatDate(lang, localDateOf(text.writtenAt), 'short'),
    names.people[text.writtenBy]?.name ?? t.sip.history.someone,
  )
  return <Voice text={text.body} by={by} />
}

/** No ground holds for the viewer's unit: says so, and who can answer. */
function OwnOnly({ model: { view, names }, request }: Props) {
  const { ownOnly } = request.t.sip
  return (
    <Warning icon="lock">
      <p>
        <b>{ownOnly.title}</b>
      </p>
      <p>{ownOnly.text(firstName(view.who.name))}</p>
      <p>{ownOnly.turn(unitName(names, view.need.unit))}</p>
      <WhyRule rule="ground-ends-midnight" request={request} />
    </Warning>
  )
}

/** What is asked of a called unit for the meeting that is planned. Of one that has been, only that it has. */
function OurCall({ view, request }: { view: SipView; request: StaffRequest }) {
  const { t, lang } = request
  const { call: words, who } = t.sip
  const { ours, followUp } = t.call
  const sent = callTo(view, view.mine.unit)
  const { planned } = view
  if (sent === undefined) return null
  const toCall = (
    <ActionLink href={sipHref(request, view.id, `/calls/${sent.id}`)} icon="arrow-right">
      {words.open}
    </ActionLink>
  )
  if (planned === undefined)
    return (
      <section class="flow" aria-labelledby="our-call">
        <h2 id="our-call">{ours.held}</h2>
        {toCall}
      </section>
    )
  const call = callNow(view, sent)
  const place = textOf(view, planned.place)
  const questions = call.questions.flatMap((q) => textOf(view, q) ?? [])
  const by = answerBy(call, planned, policyOf(request, view))
  const items: readonly SummaryItem[] = [
    {
      question: words.when,
      answer: t.sip.aside.at(formatDate(lang, planned.on, 'long'), formatTime(lang, planned.time)),
    },
    ...(place === undefined ? [] : [{ question: words.place, answer: <span dir="auto">{place}</span> }]),
    wasCalledBefore(view, sent)
      ? { question: followUp.toBring, answer: followUp.bring }
      : {
          question: words.questions,
          answer:
            questions.length === 0 ? (
              words.noQuestions
            ) : (
              <ul>
                {questions.map((q) => (
                  <li dir="auto">{q}</li>
                ))}
              </ul>
            ),
        },
    call.answer === undefined
      ? { question: words.by, answer: formatDate(lang, by, 'long') }
      : { question: words.answered, answer: who.answers[call.answer.kind] },
  ]
  return (
    <section class="flow" aria-labelledby="our-call">
      <h2 id="our-call">
        {isFollowUpCall(view) ? ours.followUp[call.how] : call.how === 'call' ? words.title : words.invited}
      </h2>
      <Summary items={items} />
      {toCall}
    </section>
  )
}

/** How it ended, when, and where the person was told that she can turn. */
function Ended({ view, request }: { view: SipView; request: StaffRequest }) {
  const { t, lang } = request
  if (view.stage.at !== 'ended') return null
  const { how, on, managerHasRead } = view.stage
  const where = [...textsOfKind(view, 'where-to-turn'), ...textsOfKind(view, 'refusal-where-to-turn')].at(-1)
  const note = textsOfKind(view, 'close-note').at(-1)
  const forManager =
    how === 'refused' && request.viewer.roles.includes('manager') && view.need.unit === view.mine.unit
  return (
    <section aria-labelledby="ended">
      <Inset>
        <div class="flow">
          <h2 id="ended">{t.sip.ended.title}</h2>
          <p>
            <b>{howItEnded(request, view, how)}</b> {t.sip.ended.on(formatDate(lang, on, 'long'))}
          </p>
          {note !== undefined && (
            <p class="kept" dir="auto">
              {note.body}
            </p>
          )}
          {where !== undefined && (
            <p>
              {t.sip.ended.whereToTurn}:{' '}
              <span class="kept" dir="auto">
                {where.body}
              </span>
            </p>
          )}
          {managerHasRead === false && <p>{t.sip.ended.notReadYet}</p>}
          {forManager && (
            <LinkButton
              href={sipHref(request, view.id, '/need/refusal')}
              kind={managerHasRead ? 'quiet' : 'main'}
            >
              {t.sip.links.refusal}
            </LinkButton>
          )}
          {how !== 'deceased' && <p class="soft">{t.sip.ended.again}</p>}
        </div>
      </Inset>
    </section>
  )
}

/** The latest steps in words; a text alone is told only when nothing else was done with it. */
function Happened({ model: { view, names, items }, request }: Props) {
  const { t, lang } = request
  const by = { request, view, names }
  const told = gather(items)
    .filter((happening, n, all) => n === 0 || kindsOf(happening) !== kindsOf(all[n - 1] ?? happening))
    .slice(0, latestShown)
    .map(({ at, events }) => {
      const steps = events.filter((e) => !isText(e))
      const date = localDateOf(at)
      const shown = steps.length > 0 ? steps : events.slice(0, 1)
      return {
        datetime: date,
        when: formatDate(lang, date, 'short'),
        what: <span>{tell(shown, by).join(' ')}</span>,
      }
    })
  return (
    <section class="flow" aria-labelledby="happened">
      <h2 id="happened">{t.sip.happened.title}</h2>
      {told.length === 0 ? <p>{t.sip.happened.none}</p> : <Timeline items={told} />}
      <ActionLink href={sipHref(request, view.id, '/history')} icon="arrow-right">
        {t.sip.happened.all}
      </ActionLink>
    </section>
  )
}

/** The fourth measure in a row tells no more than the first: what is alike is told once, the latest. */
const kindsOf = ({ events }: Happening): string =>
  events
    .filter((e) => !isText(e))
    .map((e) => e.type)
    .join()
