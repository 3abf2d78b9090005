import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { answerCall } from '../../src/domain/sip/answer-call.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { joinSip, newId } from '../../src/storage/sip-store.ts'
import { sql } from '../../src/storage/sql.ts'
import type { Colleague, Program } from './program.ts'
import { act, readySip } from './ready-sip.ts'

/** Elsa's SIP with a meeting on this day at 13, to which each colleague's unit is called. */
export async function sipToMeet(
  program: Program,
  leader: Colleague,
  called: readonly Colleague[],
  on: LocalDate,
): Promise<string> {
  const sip = await readySip(
    program,
    leader,
    called.map((colleague) => ({ colleague, ground: true })),
  )
  await act(program, leader, sip, (s, ctx) =>
    planMeeting(s, { on, time: '13:00', minutes: 60, place: 'Hemma hos Elsa', agenda: usualAgenda }, ctx),
  )
  for (const { viewer } of called)
    await act(program, leader, sip, (s, ctx) => {
      const party = s.parties.find((p) => p.who.kind === 'unit' && p.who.unit === viewer.unit)?.id ?? ''
      const { functions } = viewer
      return callSomebody(s, { party, questions: s.preparation.questions, functions, reach: 'kugghjul' }, ctx)
    })
  return sip
}

/** A colleague takes the call on, and answers that she comes. */
export async function answersComing(program: Program, who: Colleague, sip: string): Promise<void> {
  const mark = { key: newId(), fingerprint: newId(), location: (s: string) => s }
  await joinSip(program.house, who.viewer, sip, 'take-on', mark, takeOn)
  const call = (await storedSip(program, sip)).calls.find(
    (c) => c.to.kind === 'unit' && c.to.unit === who.viewer.unit,
  )
  await act(program, who, sip, (s, ctx) =>
    answerCall(
      s,
      {
        call: call?.id ?? '',
        kind: 'coming',
        text: 'Karin Lindh, sjuksköterska',
        mandate: 'yes',
        expects: 0,
      },
      ctx,
    ),
  )
}

/** The SIP as it is stored. */
export async function storedSip(program: Program, sip: string): Promise<Sip> {
  const [row] = await program.db.admin.query<{ state: Sip }>(sql`select state from sip where id = ${sip}`)
  if (row === undefined) throw new Error('no such SIP')
  return row.state
}
