import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { refuseUnlessYes } from './own-yes.ts'
import type { AgendaPart, Attendance, Mandate, ParkedOutcome, PersonPart, Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type HoldMeeting = {
  readonly on: LocalDate
  readonly person?: PersonPart
  /** Who spoke for the person; must be there when she was represented. */
  readonly spokesperson: string
  /** By call, for everyone who was called or invited. */
  readonly attendance: Readonly<Record<string, Attendance | undefined>>
  readonly film: string
  /** Everybody said yes to being filmed. */
  readonly filmAgreed: boolean
}

/** Held only with how the person took part or who spoke for her, and attendance for everyone called or invited. */
export function holdMeeting(sip: Sip, act: HoldMeeting, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseLong(act.spokesperson, ctx, 'spokesperson') ??
    refuseLong(act.film, ctx, 'film')
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (sip.calls.length === 0) return refuse('meeting-needs-call')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, sip.need.noticedOn) < 0) return refuse('date-in-past', 'on')
  if (act.person === undefined) return refuse('person-part-missing', 'person')
  if (isRepresented(act.person) && act.spokesperson.trim() === '')
    return refuse('spokesperson-missing', 'spokesperson')
  const attendance: Record<string, Attendance> = {}
  for (const call of sip.calls) {
    const was = act.attendance[call.id]
    if (was === undefined) return refuse('attendance-missing', `attendance-${call.id}`)
    attendance[call.id] = was
  }
  if (act.film.trim() !== '' && !act.filmAgreed) return refuse('film-needs-yes', 'filmAgreed')
  const spokesperson = optionalText(ctx, 'meeting-spokesperson', act.spokesperson, unasked(sip))
  const film = optionalText(ctx, 'meeting-film', act.film, unasked(sip))
  const written = [spokesperson, film].filter((t) => t !== undefined)
  return allow(
    change(
      [
        ...written.map((t) => t.event),
        {
          type: 'MeetingHeld',
          meeting: {
            on: act.on,
            person: act.person,
            attendance,
            ...(spokesperson === undefined ? {} : { spokesperson: spokesperson.block }),
            ...(film === undefined ? {} : { film: film.block }),
            ...(compareDates(act.on, ctx.on) < 0 ? { enteredOn: ctx.on } : {}),
          },
        },
      ],
      written.map((t) => t.write),
    ),
  )
}

/** Somebody else spoke for the person, so it must say who. */
export const isRepresented = (part: PersonPart): boolean => part === 'proxy' || part === 'absent-represented'

/** The presentation round: who is here for each of the called, with what role, task and mandate. */
export function present(
  sip: Sip,
  act: { readonly call: string; readonly who: string; readonly mandate?: Mandate },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessMeeting(sip, ctx) ?? refuseText(act.who, ctx, `who-${act.call}`)
  if (refused !== undefined) return refused
  if (!sip.calls.some((c) => c.id === act.call)) return refuse('unknown-thing')
  if (act.mandate === undefined) return refuse('mandate-missing', `mandate-${act.call}`)
  const who = newText(ctx, 'meeting-who', act.who, unasked(sip))
  return allow(
    change(
      [who.event, { type: 'Presented', call: act.call, who: who.block, mandate: act.mandate }],
      [who.write],
    ),
  )
}

/** Notes of one part of the agenda. `expects` is the version of the note that the form was made from; 0 = none. */
export function takeNote(
  sip: Sip,
  act: {
    readonly part: AgendaPart
    readonly body: string
    readonly expects: number
    readonly ownUnits: boolean
  },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessMeeting(sip, ctx) ?? refuseLong(act.body, ctx, act.part)
  if (refused !== undefined) return refused
  const block = sip.now.notes[act.part]
  const audience = unasked(sip)
  if (block !== undefined && act.ownUnits) {
    const about = { block, kind: 'meeting-note', readers: 'by-ground', notFor: audience.notFor } as const
    return allow(
      change(
        [{ type: 'TextWritten', version: act.expects + 1, ...about }],
        [{ ...about, body: act.body, expects: act.expects }],
      ),
    )
  }
  if (act.body.trim() === '') return allow(change([]))
  const note = newText(ctx, 'meeting-note', act.body, audience)
  return allow(
    change([note.event, { type: 'MeetingNoteTaken', part: act.part, block: note.block }], [note.write]),
  )
}

/** A question of the call got its answer, or did not after all. */
export function tickQuestion(
  sip: Sip,
  act: { readonly question: string; readonly answered: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessMeeting(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.preparation.questions.includes(act.question)) return refuse('unknown-thing')
  return allow(change([{ type: 'QuestionTicked', question: act.question, answered: act.answered }]))
}

/** A question that waits: it is not forgotten, and the meeting goes on. */
export function parkQuestion(sip: Sip, act: { readonly body: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessMeeting(sip, ctx) ?? refuseText(act.body, ctx, 'parked')
  if (refused !== undefined) return refused
  if (sip.now.parked.length >= ctx.policy.questionLimit) return refuse('too-many', 'parked')
  const text = newText(ctx, 'parked-question', act.body, unasked(sip))
  return allow(change([text.event, { type: 'QuestionParked', block: text.block }], [text.write]))
}

/** What became of it: answered, dealt with outside the meeting by somebody, or kept for the next one. */
export function settleParked(
  sip: Sip,
  act: { readonly question: string; readonly outcome?: ParkedOutcome; readonly answer: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.answer, ctx, 'answer')
  if (refused !== undefined) return refused
  const parked = [...sip.now.parked, ...sip.meetings.flatMap((m) => m.parked)]
  if (!parked.some((p) => p.block === act.question)) return refuse('unknown-thing')
  if (act.outcome === undefined) return refuse('choose-one', 'outcome')
  if (act.outcome === 'outside' && act.answer.trim() === '') return refuse('text-missing', 'answer')
  const answer = optionalText(ctx, 'parked-answer', act.answer, unasked(sip))
  return allow(
    change(
      [
        ...(answer === undefined ? [] : [answer.event]),
        {
          type: 'ParkedSettled',
          block: act.question,
          outcome: act.outcome,
          ...(answer === undefined ? {} : { answer: answer.block }),
        },
      ],
      answer === undefined ? [] : [answer.write],
    ),
  )
}

function refuseUnlessMeeting(sip: Sip, ctx: Context): Refusal | undefined {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  return sip.calls.length === 0 ? refuse('meeting-needs-call') : undefined
}
