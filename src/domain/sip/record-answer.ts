import { groundHolds } from '../access/grounds.ts'
import { age, compareDates, type LocalDate } from '../calendar/local-date.ts'
import { canAnswerSip, canConsentToDisclosure, representatives } from '../people/representation.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, isMinor, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import { asksAgain, lastDayAsChild, ownYesNeeded, refuseUnlessYes } from './own-yes.ts'
import {
  type Answerer,
  type AnswerForm,
  type GroundId,
  type InformedItem,
  informedItems,
  type Sip,
} from './sip.ts'
import { newText, refuseText } from './text.ts'

export type WhoAnswers =
  | { readonly kind: 'self' }
  | { readonly kind: 'guardians'; readonly agreed: readonly string[]; readonly exceptionReason?: string }
  | {
      readonly kind: 'representative'
      readonly representative: string
      readonly personAgrees: boolean
      readonly personCanDecide: boolean
    }
  | { readonly kind: 'attitude'; readonly assessor: string; readonly assessment: string }

export type RecordAnswer = {
  readonly answer: 'yes' | 'partial' | 'no'
  readonly by: WhoAnswers
  readonly form: { readonly form: 'oral' } | { readonly form: 'written'; readonly keptWhere: string }
  readonly informed: readonly InformedItem[]
  /** With a partial yes: which of the grounds that were asked about she said yes to. */
  readonly grounds: readonly GroundId[]
  /** The day of the answer, when a plan that already held elsewhere is typed in. */
  readonly answeredOn?: LocalDate
}

/**
 * Yes, yes to a part, or no, to having a SIP. A no is as good an answer as a yes, and ends it. Asked once, and again
 * when whose yes it is has changed.
 */
export function recordAnswer(sip: Sip, act: RecordAnswer, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.need.level === undefined) return refuse('level-not-decided')
  if (sip.need.level.decided === 'information') return refuse('level-is-not-information')
  const again = asksAgain(sip, ctx)
  if (sip.yes.answer !== 'not-asked' && !again) return refuse('already-answered')
  const day = answerDay(sip, act.answeredOn, ctx)
  if (!day.ok) return day
  if (act.by.kind !== 'attitude' && !informedItems.every((i) => act.informed.includes(i)))
    return refuse('not-informed', 'informed')
  if (isMinor(ctx) && sip.childHeardOn === undefined) return refuse('child-not-heard', 'by')

  if (act.by.kind === 'attitude' && act.answer === 'partial') return refuse('attitude-not-partial', 'answer')

  const answerer = readAnswerer(sip, act.by, ctx)
  if (!answerer.ok) return answerer
  const form = readForm(act.form, ctx)
  if (!form.ok) return form
  const events: SipEvent[] = [...answerer.value.events, ...form.value.events]
  const texts: TextWrite[] = [...answerer.value.texts, ...form.value.texts]
  const by = answerer.value.by

  // Once others have been called, a no is a yes that is taken back: everybody is told that it no longer applies.
  if (act.answer === 'no' && again && sip.calls.length > 0) {
    const told = act.form.form === 'oral' ? 'in-person' : 'written'
    return allow(change([...events, { type: 'YesWithdrawn', told, on: ctx.on }], texts))
  }
  if (act.answer === 'no') {
    events.push({ type: 'NoGiven', by, form: form.value.form, informed: act.informed, on: day.value })
    return allow(change(events, texts))
  }
  const asked = askedAboutNow(sip, ctx)
  const chosen = act.answer === 'yes' ? asked : act.grounds
  const bad = refuseGrounds(sip, act.by, chosen, asked, ctx)
  if (bad !== undefined) return bad
  if (act.answer === 'partial' && chosen.length === asked.length)
    return refuse('partial-needs-grounds', 'grounds')
  // What somebody is thought to want carries no consent: then each authority decides for itself (harm test).
  const grounds = act.by.kind === 'attitude' ? [] : chosen
  const partial = act.answer === 'partial'
  // Whoever answers now says yes for herself: only that goes on of what somebody else once said yes to.
  const ended = again ? consentsOn(sip, ctx.on).filter((g) => !grounds.includes(g)) : []
  if (ended.length > 0) {
    const told = act.form.form === 'oral' ? 'in-person' : 'written'
    events.push({ type: 'GroundsWithdrawn', grounds: ended, told, on: ctx.on })
  }
  events.push({
    type: 'YesGiven',
    partial,
    by,
    form: form.value.form,
    informed: act.informed,
    grounds,
    on: day.value,
  })
  events.push(...endingAsChild(sip, by, grounds, ctx))
  for (const { id, state } of sip.grounds)
    if (state === 'proposed' && !grounds.includes(id)) events.push({ type: 'GroundDropped', ground: id })
  return allow(change(events, texts))
}

/**
 * The grounds that an answer is about: those proposed, and when another than before answers those that hold. What
 * guardians said yes to is not hers at 18: that is proposed to her anew.
 */
export function askedAboutNow(
  sip: Omit<Sip, 'person'>,
  ctx: Pick<Context, 'birthDate' | 'on'>,
): readonly GroundId[] {
  const holding = asksAgain(sip, ctx) && !ownYesNeeded(sip, ctx) ? consentsOn(sip, ctx.on) : []
  return [...holding, ...sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)]
}

const consentsOn = (sip: Pick<Sip, 'grounds'>, on: LocalDate): readonly GroundId[] =>
  sip.grounds.filter((g) => g.basis === 'consent' && groundHolds(g, on)).map((g) => g.id)

/** Guardians answer to the day before somebody is 18, also for one who could have answered alone. */
function endingAsChild(
  sip: Sip,
  by: Answerer,
  grounds: readonly GroundId[],
  ctx: Context,
): readonly SipEvent[] {
  const last = by.kind === 'guardians' ? lastDayAsChild(ctx) : undefined
  if (last === undefined) return []
  const beyond = sip.grounds.filter((g) => grounds.includes(g.id) && g.until > last).map((g) => g.id)
  return beyond.length === 0 ? [] : [{ type: 'GroundsShortened', grounds: beyond, until: last }]
}

/** The day the answer was given. An earlier one only for the first answer in a plan taken over from elsewhere. */
function answerDay(sip: Sip, given: LocalDate | undefined, ctx: Context): Result<LocalDate> {
  if (given === undefined || given === ctx.on) return allow(ctx.on)
  if (compareDates(given, ctx.on) > 0) return refuse('date-in-future', 'answeredOn')
  const late = sip.takenFrom !== undefined && sip.yes.answer === 'not-asked'
  return late && compareDates(given, sip.need.noticedOn) >= 0
    ? allow(given)
    : refuse('date-in-past', 'answeredOn')
}

export type AgreeToGrounds = Pick<RecordAnswer, 'by' | 'form' | 'grounds'>

/** After the yes: more that the person says may be shared. */
export function agreeToGrounds(sip: Sip, act: AgreeToGrounds, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = sip.yes.answer !== 'yes' ? refuse('needs-yes') : refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (act.grounds.length === 0 || act.by.kind === 'attitude') return refuse('choose-one', 'grounds')
  const proposed = sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
  const bad = refuseGrounds(sip, act.by, act.grounds, proposed, ctx)
  if (bad !== undefined) return bad
  const answerer = readAnswerer(sip, act.by, ctx)
  if (!answerer.ok) return answerer
  const form = readForm(act.form, ctx)
  if (!form.ok) return form
  return allow(
    change(
      [
        ...answerer.value.events,
        ...form.value.events,
        {
          type: 'GroundsAgreed',
          grounds: act.grounds,
          by: answerer.value.by,
          form: form.value.form,
          on: ctx.on,
        },
        ...endingAsChild(sip, answerer.value.by, act.grounds, ctx),
      ],
      [...answerer.value.texts, ...form.value.texts],
    ),
  )
}

type Read<T> = Result<T & { readonly events: readonly SipEvent[]; readonly texts: readonly TextWrite[] }>

function readAnswerer(sip: Sip, by: WhoAnswers, ctx: Context): Read<{ by: Answerer }> {
  switch (by.kind) {
    case 'self':
      return mayAnswerAlone(ctx) ? plain(by) : refuse('guardian-must-answer', 'by')
    case 'guardians':
      return readGuardians(sip, by, ctx)
    case 'representative':
      return readRepresentative(sip, by, ctx)
    case 'attitude': {
      if (isMinor(ctx)) return refuse('guardian-must-answer', 'by')
      const missing =
        refuseText(by.assessor, ctx, 'assessor', 'attitude-not-documented') ??
        refuseText(by.assessment, ctx, 'assessment', 'attitude-not-documented')
      if (missing !== undefined) return missing
      const assessor = newText(ctx, 'attitude-assessor', by.assessor)
      const assessment = newText(ctx, 'attitude-assessment', by.assessment)
      return allow({
        by: { kind: 'attitude' },
        events: [assessor.event, assessment.event],
        texts: [assessor.write, assessment.write],
      })
    }
  }
}

/** Does the person answer without guardians? Where the policy lets a child do so from an age, from that age. */
export function mayAnswerAlone(ctx: Pick<Context, 'birthDate' | 'on' | 'policy'>): boolean {
  if (!isMinor(ctx)) return true
  const { childAnswersAloneFrom } = ctx.policy
  return (
    ctx.birthDate !== undefined &&
    childAnswersAloneFrom !== null &&
    age(ctx.birthDate, ctx.on) >= childAnswersAloneFrom
  )
}

function readGuardians(
  sip: Sip,
  by: Extract<WhoAnswers, { kind: 'guardians' }>,
  ctx: Context,
): Read<{ by: Answerer }> {
  if (!isMinor(ctx)) return refuse('representative-may-not-answer', 'by')
  const guardians = sip.representatives.filter(
    (r) => representatives[r.kind].forMinor && (r.until === undefined || ctx.on <= r.until),
  )
  const agreed = guardians.filter((r) => by.agreed.includes(r.id)).map((r) => r.id)
  if (agreed.length === 0 || by.agreed.some((id) => !agreed.includes(id)))
    return refuse('guardian-missing', 'agreed')
  if (agreed.length === guardians.length || !ctx.policy.bothGuardiansAnswer)
    return plain({ kind: 'guardians', agreed, exception: false })
  const why = by.exceptionReason ?? ''
  const missing = refuseText(why, ctx, 'exceptionReason', 'guardian-exception-needs-reason')
  if (missing !== undefined) return missing
  const reason = newText(ctx, 'guardian-exception-reason', why)
  return allow({
    by: { kind: 'guardians', agreed, exception: true },
    events: [reason.event],
    texts: [reason.write],
  })
}

function readRepresentative(
  sip: Sip,
  by: Extract<WhoAnswers, { kind: 'representative' }>,
  ctx: Context,
): Read<{ by: Answerer }> {
  const representative = sip.representatives.find((r) => r.id === by.representative)
  if (representative === undefined) return refuse('unknown-thing', 'representative')
  // One guardian never slips past the rule that both answer.
  if (representatives[representative.kind].forMinor) return refuse('guardian-must-answer', 'by')
  if (representative.until !== undefined && representative.until < ctx.on)
    return refuse('representative-may-not-answer', 'representative')
  const may = canAnswerSip(representative.kind, {
    personCanDecide: by.personCanDecide,
    personAgrees: by.personAgrees,
    minor: isMinor(ctx),
  })
  if (!may.ok) {
    return may.code === 'persons-consent-missing' || may.code === 'person-has-said-no'
      ? refuse('representative-needs-person', 'personAgrees')
      : refuse('representative-may-not-answer', 'representative')
  }
  return plain({ kind: 'representative', representative: representative.id, personAgrees: by.personAgrees })
}

/** A ground chosen must be one that was asked about, and one that this representative may consent to. */
function refuseGrounds(
  sip: Sip,
  by: WhoAnswers,
  chosen: readonly GroundId[],
  asked: readonly GroundId[],
  ctx: Context,
): Refusal | undefined {
  const grounds = chosen.map((id) => sip.grounds.find((g) => g.id === id && asked.includes(id)))
  if (grounds.some((g) => g === undefined)) return refuse('unknown-thing', 'grounds')
  if (by.kind !== 'representative') return undefined
  const kind = sip.representatives.find((r) => r.id === by.representative)?.kind
  if (kind === undefined) return refuse('unknown-thing', 'representative')
  const health = grounds.some((g) => g?.contents.includes('health'))
  const person = { personCanDecide: by.personCanDecide, personAgrees: by.personAgrees, minor: isMinor(ctx) }
  return health && !canConsentToDisclosure(kind, 'health', person).ok
    ? refuse('representative-not-for-health', 'grounds')
    : undefined
}

function readForm(form: RecordAnswer['form'], ctx: Context): Read<{ form: AnswerForm }> {
  if (form.form === 'oral')
    return allow({ form: { form: 'oral', notedBy: ctx.actor.assignment }, events: [], texts: [] })
  const missing = refuseText(form.keptWhere, ctx, 'keptWhere', 'written-kept-where')
  if (missing !== undefined) return missing
  const kept = newText(ctx, 'kept-where', form.keptWhere)
  return allow({
    form: { form: 'written', keptWhere: kept.block },
    events: [kept.event],
    texts: [kept.write],
  })
}

const plain = (by: Answerer): Read<{ by: Answerer }> => allow({ by, events: [], texts: [] })
