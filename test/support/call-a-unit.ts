import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { inTurn } from '../../src/domain/in-turn.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import type { Decide } from '../../src/storage/sip-store.ts'
import type { Colleague } from './program.ts'
import { partyOf } from './thread.ts'

/** Plans the meeting and calls a listed unit to it, as set-up of a page test. */
export const callAUnit =
  (whom: Colleague, meeting: { readonly on: LocalDate; readonly place?: string }): Decide =>
  (sip, ctx) => {
    const { on, place = 'Hemma' } = meeting
    const { unit, functions } = whom.viewer
    return inTurn(sip, ctx, [
      (s) => planMeeting(s, { on, time: '13:00', minutes: 60, place, agenda: usualAgenda }, ctx),
      (s) => {
        const { questions } = s.preparation
        return callSomebody(s, { party: partyOf(s, unit), questions, functions, reach: 'kugghjul' }, ctx)
      },
    ])
  }
