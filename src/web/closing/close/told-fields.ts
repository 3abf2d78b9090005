import type { z } from 'zod'
import type { SipView } from '../../../domain/access/view.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import { type CloseSip, toBeTold } from '../../../domain/sip/close-sip.ts'
import type { Change } from '../../../domain/sip/context.ts'
import { type ToldHow, toldHow } from '../../../domain/sip/sip.ts'
import { choice, date } from '../../fields.ts'
import type { FormValues } from '../../form-body.ts'

/** The field of how somebody was told. A refusal about them names it. */
export const howOf = (call: string): string => `told-${call}`
/** The field of the day they were told. */
export const dayOf = (call: string): string => `told-on-${call}`

/** Two fields for everybody called: who must be told can change while the form is written. */
export const toldFields = (view: SipView): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    view.calls.flatMap(({ id }) => [
      [howOf(id), choice(toldHow)],
      [dayOf(id), date()],
    ]),
  )

export const toldValues = (view: SipView, on: string): FormValues =>
  Object.fromEntries(toBeTold(view).map(({ id }) => [dayOf(id), on]))

/** What the form says of each of those who must be told. */
export const toldOf = (view: SipView, parsed: Readonly<Record<string, unknown>>): CloseSip['told'] =>
  Object.fromEntries(
    toBeTold(view).map(({ id }) => {
      const how = toldHow.find((h): h is ToldHow => h === parsed[howOf(id)])
      const on = date().safeParse(parsed[dayOf(id)]).data
      return [id, { ...(how === undefined ? {} : { how }), ...(on === undefined ? {} : { on }) }]
    }),
  )

/** A day that is left out or wrong is told at the day, not at how. */
export function atTheDay(view: SipView, told: CloseSip['told'], result: Result<Change>): Result<Change> {
  if (result.ok) {
    const undated = toBeTold(view).find(({ id }) => told[id]?.on === undefined)
    return undated === undefined ? result : refuse('date-missing', dayOf(undated.id))
  }
  const about = toBeTold(view).find(({ id }) => howOf(id) === result.field)
  return result.code === 'date-in-future' && about !== undefined
    ? { ...result, field: dayOf(about.id) }
    : result
}
