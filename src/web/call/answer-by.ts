import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Call } from '../../domain/sip/sip.ts'

/** The day by which a call is to be answered: so many days after it was sent, and never after the meeting. */
export function answerBy(call: Call, policy: Policy): LocalDate {
  const by = addDays(call.sentOn, policy.callAnswerDays)
  return by < call.on ? by : call.on
}
