import { yesHolds } from '../access/grounds.ts'
import { addDays, dateWhenAge, type LocalDate } from '../calendar/local-date.ts'
import type { RuleId } from '../law.ts'
import { type Refusal, refuse } from '../result.ts'
import { type Context, isMinor } from './context.ts'
import type { Sip, YesAgain } from './sip.ts'

/** The day somebody turns 18: guardians' answers end at the midnight before it. */
export const adultOn = (birthDate: LocalDate): LocalDate => dateWhenAge(birthDate, 18)

/** The last day before somebody is 18. */
const dayBeforeAdult = (birthDate: LocalDate): LocalDate => addDays(adultOn(birthDate), -1)

/** The last day that what a child's guardians say yes to can hold; undefined for adults and unknown birth dates. */
export const lastDayAsChild = (ctx: Pick<Context, 'birthDate' | 'on'>): LocalDate | undefined =>
  ctx.birthDate !== undefined && isMinor(ctx) ? dayBeforeAdult(ctx.birthDate) : undefined

/** The last day that guardians' yes opens anything; undefined for another's yes, and for unknown birth dates. */
export const yesUntil = (sip: Pick<Sip, 'yes'>, birthDate: LocalDate | undefined): LocalDate | undefined =>
  sip.yes.answer === 'yes' && sip.yes.by.kind === 'guardians' && birthDate !== undefined
    ? dayBeforeAdult(birthDate)
    : undefined

/** Guardians said yes, and the person has turned 18 since: her own yes is needed. */
export function ownYesNeeded(sip: Pick<Sip, 'yes'>, ctx: Pick<Context, 'birthDate' | 'on'>): boolean {
  const until = yesUntil(sip, ctx.birthDate)
  return until !== undefined && until < ctx.on
}

/** The SIP as it is on a day: what guardians said yes to opens nothing to anybody else once she is 18. */
export const onTheDay = <S extends Pick<Sip, 'yes'>>(sip: S, day: Pick<Context, 'birthDate' | 'on'>): S =>
  sip.yes.answer === 'yes' && ownYesNeeded(sip, day) ? { ...sip, yes: { ...sip.yes, lapsed: true } } : sip

/** Is the yes to be asked again: because she is 18, or because who answers for her has changed? */
export const asksAgain = (sip: Asking, ctx: Pick<Context, 'birthDate' | 'on'>): boolean =>
  whyAskedAgain(sip, ctx) !== undefined

/** Why the yes is to be asked again, if it is. */
export function whyAskedAgain(
  sip: Asking,
  ctx: Pick<Context, 'birthDate' | 'on'>,
): 'own-yes' | YesAgain | undefined {
  if (sip.stage.at === 'ended' || sip.yes.answer !== 'yes') return undefined
  if (ownYesNeeded(sip, ctx)) return 'own-yes'
  if (sip.yesAgain !== undefined) return sip.yesAgain.why
  if (!representativeHasEnded(sip, ctx.on)) return undefined
  return sip.yes.by.kind === 'guardians' ? 'guardians-changed' : 'representative-ended'
}

type Asking = Pick<Sip, 'stage' | 'yes' | 'yesAgain' | 'representatives'>

/** The assignment of whoever gave the yes has reached its last day. */
const representativeHasEnded = (sip: Pick<Sip, 'yes' | 'representatives'>, on: LocalDate): boolean =>
  endsOfAssignments(sip).some((until) => until < on)

/** The last days of the assignments that the yes rests on. */
const endsOfAssignments = (sip: Pick<Sip, 'yes' | 'representatives'>): readonly LocalDate[] => {
  const { yes } = sip
  if (yes.answer !== 'yes') return []
  const gave =
    yes.by.kind === 'guardians'
      ? yes.by.agreed
      : yes.by.kind === 'representative'
        ? [yes.by.representative]
        : []
  return sip.representatives.flatMap((r) => (gave.includes(r.id) && r.until !== undefined ? [r.until] : []))
}

/** When the yes is to be asked again, and by which rule. Known beforehand for 18 and for an assignment's last day. */
export function askAgainOn(
  sip: Omit<Sip, 'person'>,
  birthDate: LocalDate | undefined,
): readonly { readonly on: LocalDate; readonly why: 'own-yes' | 'other-answers'; readonly rule: RuleId }[] {
  if (sip.yes.answer !== 'yes') return []
  const until = yesUntil(sip, birthDate)
  const eighteen =
    until === undefined
      ? []
      : [{ on: addDays(until, 1), why: 'own-yes', rule: 'own-yes-at-eighteen' } as const]
  const others = [
    ...(sip.yesAgain === undefined ? [] : [sip.yesAgain.since]),
    ...endsOfAssignments(sip).map((until) => addDays(until, 1)),
  ].sort()
  const [first] = others
  return [
    ...eighteen,
    ...(first === undefined ? [] : [{ on: first, why: 'other-answers', rule: 'yes-asked-again' } as const]),
  ]
}

/** A yes that holds, and that is the person's own once she is 18. */
export function refuseUnlessYes(sip: Sip, ctx: Context): Refusal | undefined {
  if (ownYesNeeded(sip, ctx)) return refuse('own-yes-needed')
  return yesHolds(sip) ? undefined : refuse('needs-yes')
}
