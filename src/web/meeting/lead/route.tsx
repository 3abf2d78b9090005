import { inTurn } from '../../../domain/in-turn.ts'
import { tickQuestion } from '../../../domain/sip/hold-meeting.ts'
import { type AgendaPart, agendaParts } from '../../../domain/sip/sip.ts'
import { formatCount, formatNumber, formatTime, possessive } from '../../../text/format.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { many, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { ListedAdaptations } from '../../prepare/said.tsx'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { timedAgenda } from '../agenda.ts'
import { openParked, ParkedList } from '../parked-list.tsx'
import { calledName, type Part } from '../part.tsx'
import { TimeDisc } from '../time-disc.tsx'
import { WhileMeeting } from '../while-meeting.tsx'

/** The leader's page at the meeting: the person first, five parts with prompts, questions to tick, what is parked. */
export const leadPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/lead',
  section: 'meeting-lead',
  only: leadsAndGoesOn,
  fields: ({ view }) => ({ answered: many(view.preparation.questions), was: text() }),
  values: ({ view }) => ({ answered: [...view.now.answered], was: view.now.answered.join(' ') }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.lead
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const matters = textOf(view, view.preparation.fields.matters)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting')}>{t.meeting.backToMeeting(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileMeeting opened={opened} request={request} kept={form.unsaved}>
            <Columns aside={<Beside opened={opened} request={request} />} asideLabel={words.aside}>
              <div class="flow">
                {matters !== undefined && <Voice text={matters} by={t.meeting.matters(name)} />}
                <Inset>
                  <p>
                    <b>{words.first(name)}</b>
                  </p>
                  <p>{words.words}</p>
                </Inset>
                <GoodForHer opened={opened} request={request} />
              </div>
              {agendaParts.map((part) => (
                <AgendaSection part={part} form={form} opened={opened} request={request} />
              ))}
            </Columns>
          </WhileMeeting>
        </>
      ),
    }
  },
  // Only what was ticked or unticked here: what somebody else ticked meanwhile stays.
  decide: ({ answered, was }, { view }) => {
    const before = was.split(' ')
    const changed = view.preparation.questions.filter((q) => before.includes(q) !== answered.includes(q))
    return (sip, ctx) =>
      inTurn(
        sip,
        ctx,
        changed.map(
          (question) => (now, c) => tickQuestion(now, { question, answered: answered.includes(question) }, c),
        ),
      )
  },
  then: () => '/meeting/lead',
})

type SectionProps = Part & { part: AgendaPart; form: PageForm }

function AgendaSection({ part, form, opened, request }: SectionProps) {
  const { view } = opened
  const { t, lang } = request
  const words = t.meeting.lead
  const n = formatNumber(lang, agendaParts.indexOf(part) + 1)
  const timed =
    view.planned === undefined ? undefined : timedAgenda(view.planned).find((a) => a.part === part)
  return (
    <section class="flow" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{words.part(n, t.call.parts[part])}</h2>
      {timed !== undefined && (
        <p class="soft">
          {words.from(formatTime(lang, timed.from), formatCount(lang, timed.minutes, t.meeting.minutes))}
        </p>
      )}
      <ul>
        {t.meeting.prompts.leader.parts[part].map((prompt) => (
          <li>{prompt}</li>
        ))}
      </ul>
      {part === 'introduction' && (
        <p>
          <ActionLink icon="users" href={sipHref(request, view.id, '/meeting/round')}>
            {words.roundLink}
          </ActionLink>
        </p>
      )}
      {part === 'needs' && (
        <div class="flow-wide">
          <Questions form={form} opened={opened} request={request} />
          <WriteLinks opened={opened} request={request} />
        </div>
      )}
      {part === 'summary' && (
        <p>
          <LinkButton kind="quiet" href={sipHref(request, view.id, '/meeting/summary')}>
            {words.toSummary}
          </LinkButton>
        </p>
      )}
      {part === 'close' && (
        <>
          <h3>{t.meeting.parked.list}</h3>
          <ParkedList parked={openParked(view)} opened={opened} request={request} />
          <p>
            <LinkButton kind="quiet" href={sipHref(request, view.id, '/meeting/record')}>
              {words.toRecord}
            </LinkButton>
          </p>
        </>
      )}
    </section>
  )
}

function Questions({ form, opened: { view }, request }: Part & { form: PageForm }) {
  const { t } = request
  const words = t.meeting.lead
  if (view.preparation.questions.length === 0) return <p class="soft">{words.noQuestions}</p>
  return (
    <FormFrame form={form}>
      <HiddenField name="was" value={fieldValue(form.state, 'was')} />
      <Checkboxes
        form={form.state}
        name="answered"
        label={words.questions}
        hint={words.questionsHint}
        options={view.preparation.questions.map((question) => ({
          value: question,
          label: textOf(view, question) ?? t.meeting.hidden,
        }))}
      />
      <Actions>
        <Button>{words.saveTicks}</Button>
      </Actions>
    </FormFrame>
  )
}

/** Goals and measures have pages of their own, so that several can write at once. */
function WriteLinks({ opened: { view }, request }: Part) {
  const words = request.t.meeting.lead
  const { established, revision } = view.plan
  const link = (below: string, label: string) => (
    <li>
      <ActionLink icon="pencil" href={sipHref(request, view.id, below)}>
        {label}
      </ActionLink>
    </li>
  )
  const begun = view.meetings.length > 0 || Object.keys(view.now.round).length > 0
  const holds = established !== undefined && revision === undefined
  return (
    <section class="flow" aria-labelledby="write">
      <h3 id="write">{words.write}</h3>
      {!begun && <p class="soft">{words.writeAfterRound}</p>}
      {begun && holds && <p class="soft">{words.reviseText}</p>}
      <ul class="links">
        {begun && !holds && link('/plan/goal', words.writeGoal)}
        {begun && !holds && link('/plan/measure', words.writeMeasure)}
        {begun && holds && link('/plan/revise', words.revise)}
        {link('/meeting/park', words.park)}
      </ul>
    </section>
  )
}

/** How the meeting is made to fit her, and who speaks for a child who is not there. */
function GoodForHer({ opened, request }: Part) {
  const { view } = opened
  const words = request.t.meeting.lead
  const name = firstName(view.who.name)
  const { adaptations, fields } = view.preparation
  const note = textOf(view, fields['adaptation-note'])
  const voice = textOf(view, fields['voice-of-absent-child'])
  return (
    <>
      {(adaptations.length > 0 || note !== undefined) && (
        <section aria-labelledby="good-for">
          <h2 id="good-for" class="h3">
            {words.goodFor(name)}
          </h2>
          <ListedAdaptations opened={opened} request={request} />
          {note !== undefined && (
            <p class="kept" dir="auto">
              {note}
            </p>
          )}
        </section>
      )}
      {voice !== undefined && (
        <p class="kept" dir="auto">
          <b>{words.spokesperson(name)}:</b> {voice}
        </p>
      )}
    </>
  )
}

function Beside({ opened, request }: Part) {
  const { view } = opened
  const words = request.t.meeting.lead
  const here = view.calls.flatMap((call) => {
    const there = view.now.round[call.id]
    return there === undefined ? [] : [{ call, who: textOf(view, there.who) ?? request.t.meeting.hidden }]
  })
  return (
    <>
      <TimeDisc minutes={view.planned?.minutes ?? 60} request={request} />
      <section aria-labelledby="here">
        <h2 id="here">{words.roundWho}</h2>
        <ul>
          <li>
            <b>{firstName(view.who.name)}</b>
          </li>
          {here.map(({ call, who }) => (
            <li class="kept" dir="auto">
              {who}
              <span class="soft small">, {calledName(call, opened, request)}</span>
            </li>
          ))}
        </ul>
        {here.length === 0 && <p class="soft">{words.roundNone}</p>}
        <WhyRule rule="five-part-agenda" request={request} />
      </section>
      <p>
        <ActionLink icon="pencil" href={sipHref(request, view.id, '/meeting/notes')}>
          {words.toNotes}
        </ActionLink>
      </p>
    </>
  )
}
