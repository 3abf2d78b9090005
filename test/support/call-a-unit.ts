import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { allow } from '../../src/domain/result.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { change } from '../../src/domain/sip/context.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { evolve } from '../../src/domain/sip/evolve.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import type { Decide } from '../../src/storage/sip-store.ts'
import type { Colleague } from './program.ts'
import { partyOf } from './thread.ts'

/** Plans the meeting and calls a listed unit to it, as set-up of a page test. */
export const callAUnit =
  (whom: Colleague, meeting: { readonly on: LocalDate; readonly place?: string }): Decide =>
  (sip, ctx) => {
    const { on, place = 'Hemma' } = meeting
    const planned = planMeeting(sip, { on, time: '13:00', minutes: 60, place, agenda: usualAgenda }, ctx)
    if (!planned.ok) return planned
    const next = planned.value.events.reduce(evolve, sip)
    const { unit, functions } = whom.viewer
    const called = callSomebody(
      next,
      { party: partyOf(next, unit), questions: next.preparation.questions, functions, reach: 'kugghjul' },
      ctx,
    )
    if (!called.ok) return called
    return allow(
      change(
        [...planned.value.events, ...called.value.events],
        [...planned.value.texts, ...called.value.texts],
      ),
    )
  }
