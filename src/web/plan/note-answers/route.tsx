import { allow, refuse } from '../../../domain/result.ts'
import { seeDecline } from '../../../domain/sip/answer-measure.ts'
import { type Change, change } from '../../../domain/sip/context.ts'
import { openProposals } from '../../../domain/sip/establish-plan.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { many } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { calledName } from '../called-name.ts'
import { responsibleName } from '../responsible.ts'
import { AcceptanceStatus } from '../sheet/acceptance-status.tsx'
import { UnlessStopped } from '../unless-stopped.tsx'

const declined = (measures: readonly Measure[]) => measures.filter((m) => m.acceptance.state === 'declined')
const unseen = (measures: readonly Measure[]) =>
  measures.filter((m) => m.acceptance.state === 'declined' && m.acceptance.seen !== true)

/** For the unit that leads: who is waited for, who has said no, and the way to writing down what was said. */
export const noteAnswers = sipForm({
  path: '/as/:as/sip/:sip/plan/note-answers',
  section: 'note-answers',
  only: leads,
  fields: ({ view }) => ({ seen: many(declined(view.plan.measures).map((m) => m.id)) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.plan.noteAnswers
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <div class="flow-wide">
              <p class="lead">{words.lead}</p>
              <Waiting opened={opened} request={request} />
              <Declined opened={opened} form={form} request={request} />
              <Parties opened={opened} request={request} />
            </div>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ seen }) =>
    (sip, ctx) => {
      if (seen.length === 0) return refuse('choose-one', 'seen')
      let done: Change = change([])
      for (const measure of seen) {
        const decided = seeDecline(sip, { measure }, ctx)
        if (!decided.ok) return { ...decided, field: 'seen' }
        done = change([...done.events, ...decided.value.events])
      }
      return allow(done)
    },
  then: () => '/plan/note-answers',
})

type Props = { opened: OpenedSip; request: StaffRequest }

const MeasureLink = ({ measure, opened: { view }, request }: Props & { measure: Measure }) => (
  <ActionLink
    icon="pencil"
    context={textOf(view, measure.what)}
    href={sipHref(request, view.id, `/plan/note-answers/${measure.id}`)}
  >
    {measure.acceptance.state === 'declined'
      ? request.t.plan.noteAnswers.noteNew
      : request.t.plan.noteAnswers.note}
  </ActionLink>
)

function Waiting({ opened, request }: Props) {
  const { view } = opened
  const { t } = request
  const words = t.plan.noteAnswers
  const open = openProposals(view.plan)
  return (
    <section class="flow" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <WhyRule rule="measure-proposed-until-accepted" request={request} />
      {open.length === 0 ? (
        <p class="soft">{words.nobodyWaited}</p>
      ) : (
        <Rows>
          {open.map((m) => (
            <Row end={<MeasureLink measure={m} opened={opened} request={request} />}>
              <b class="kept" dir="auto">
                {textOf(view, m.what) ?? t.plan.hidden}
              </b>
              <p class="soft">{words.waitsFor(responsibleName(m.responsible, opened, request))}</p>
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}

/** A no that nobody has read is the leader's to take from there; ticking it takes it off the list of what to do. */
function Declined({ opened, form, request }: Props & { form: PageForm }) {
  const { view, names } = opened
  const { t } = request
  const words = t.plan.noteAnswers
  const all = declined(view.plan.measures)
  const unread = unseen(view.plan.measures)
  if (all.length === 0) return null
  return (
    <section class="flow" aria-labelledby="declined">
      <h2 id="declined">{words.declined}</h2>
      <Rows>
        {all.map((m) => (
          <Row end={<MeasureLink measure={m} opened={opened} request={request} />}>
            <b class="kept" dir="auto">
              {textOf(view, m.what) ?? t.plan.hidden}
            </b>
            <p class="soft">{responsibleName(m.responsible, opened, request)}</p>
            <AcceptanceStatus measure={m} view={view} names={names} request={request} />
            {!unread.includes(m) && <Status kind="ok">{words.isSeen}</Status>}
          </Row>
        ))}
      </Rows>
      {unread.length > 0 && (
        <FormFrame form={form}>
          <Checkboxes
            form={form.state}
            name="seen"
            label={words.seen}
            hint={words.seenHint}
            options={unread.map((m) => ({
              value: m.id,
              label: textOf(view, m.what) ?? t.plan.hidden,
              hint: responsibleName(m.responsible, opened, request),
            }))}
          />
          <Actions>
            <Button kind="quiet">{words.saveSeen}</Button>
          </Actions>
        </FormFrame>
      )}
    </section>
  )
}

function Parties({ opened, request }: Props) {
  const { view } = opened
  const { t } = request
  const words = t.plan.noteAnswers
  if (view.meetings.length === 0 || view.calls.length === 0) return null
  return (
    <section class="flow" aria-labelledby="parties">
      <h2 id="parties">{t.plan.sheet.saysAll}</h2>
      <Rows>
        {view.calls.map((call) => {
          const said = view.plan.answers[call.id]
          const name = calledName(call.to, opened, request)
          return (
            <Row
              end={
                <ActionLink
                  icon="pencil"
                  context={name}
                  href={sipHref(request, view.id, `/plan/note-party/${call.id}`)}
                >
                  {said === undefined ? words.note : words.noteNew}
                </ActionLink>
              }
            >
              <b>{name}</b>
              <p>
                {said === undefined ? (
                  <Status kind="wait">{t.plan.sheet.notAnswered}</Status>
                ) : (
                  t.plan.sheet.partyAnswers[said.answer]
                )}
              </p>
            </Row>
          )
        })}
      </Rows>
    </section>
  )
}
