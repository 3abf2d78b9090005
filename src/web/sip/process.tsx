import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { meetingDeadline } from '../../domain/policy.ts'
import { type Step, stepOf, steps } from '../../domain/sip/steps.ts'
import { formatDate } from '../../text/format.ts'
import { Steps } from '../../ui/steps.tsx'
import type { StaffRequest } from '../request.ts'
import { policyOf } from '../text-limit.ts'

/** The six steps with the day each was taken, or is planned for. */
export function Process({ view, request }: { view: SipView; request: StaffRequest }) {
  const { t, lang } = request
  const now = steps.indexOf(stepOf(view.stage))
  const ended = view.stage.at === 'ended' || view.stage.at === 'ending'
  const days = daysOf(view)
  const { todo, ...words } = t.words.stepStates
  return (
    <Steps
      label={t.sip.stepsLabel}
      words={{ ...words, todo: ended ? t.sip.notReached : todo }}
      steps={steps.map((step, n) => {
        const day = days[step]
        const state = ended
          ? step === 'close' && view.stage.at === 'ending'
            ? 'now'
            : step === 'close' || day !== undefined
              ? 'done'
              : 'todo'
          : n < now
            ? 'done'
            : n === now
              ? 'now'
              : 'todo'
        const date = day === undefined ? undefined : formatDate(lang, day, 'short')
        const detail =
          state === 'todo' && !ended
            ? date === undefined
              ? latest(step, view, request)
              : t.sip.stepDates.planned(date)
            : (date ?? (state === 'now' ? words.now : undefined))
        return { label: t.words.steps[step], state, ...(detail === undefined ? {} : { detail }) }
      })}
    />
  )
}

function daysOf(view: SipView): Partial<Record<Step, LocalDate>> {
  const prepared =
    view.preparation.occasions
      .map((o) => o.on)
      .sort()
      .at(-1) ?? answeredOn(view)
  const called = view.calls.map((c) => c.sentOn).sort()[0]
  const met = view.meetings.at(-1)?.on ?? view.planned?.on
  const followUp = view.stage.at === 'running' ? view.plan.established?.followUpOn : view.followUps.at(-1)?.on
  return {
    notice: view.need.noticedOn,
    ...(prepared === undefined ? {} : { prepare: prepared }),
    ...(called === undefined ? {} : { call: called }),
    ...(met === undefined ? {} : { meet: met }),
    ...(followUp === undefined ? {} : { 'follow-up': followUp }),
    ...(view.stage.at === 'ended' ? { close: view.stage.on } : {}),
  }
}

const answeredOn = ({ yes }: SipView): LocalDate | undefined =>
  yes.answer === 'not-asked' ? undefined : yes.on

function latest(step: Step, view: SipView, request: StaffRequest): string | undefined {
  if (step !== 'meet') return undefined
  const day = meetingDeadline(view.need.noticedOn, policyOf(request, view))
  return request.t.sip.stepDates.latest(formatDate(request.lang, day, 'short'))
}
