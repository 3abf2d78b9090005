import { addDays } from '../../src/domain/calendar/local-date.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import { holdMeeting } from '../../src/domain/sip/hold-meeting.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { agreeToGrounds } from '../../src/domain/sip/record-answer.ts'
import type { Attendance, CallTo, Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { everybody } from '../../src/domain/sip/text.ts'
import { addMeasure, type WriteMeasure } from '../../src/domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, stateNobodyElse } from '../../src/domain/sip/write-plan.ts'
import { openSip } from '../../src/storage/sip-reader.ts'
import { joinSip, newId } from '../../src/storage/sip-store.ts'
import { yes } from './given.ts'
import type { Colleague, Program } from './program.ts'
import { act, readySip } from './ready-sip.ts'
import { agreed, partyOf, thePlannedMeeting } from './thread.ts'

/** Reads the SIP as its leader sees it, to find ids. */
export async function viewOf(program: Program, who: Colleague, sip: string) {
  const opened = await openSip(program.house, who.viewer, sip, 'test')
  if (opened === undefined) throw new Error('set-up: nothing to read')
  return opened.view
}

/** A SIP that has been met on: each unit called and on it, and Birgit, her daughter, invited. */
export async function metSip(
  program: Program,
  leader: Colleague,
  units: readonly Colleague[],
  attendance: (to: CallTo) => Attendance = () => 'in-room',
): Promise<string> {
  const sip = await readySip(
    program,
    leader,
    units.map((colleague) => ({ colleague, ground: true })),
  )
  const next = (decide: Parameters<typeof act>[3]) => act(program, leader, sip, decide)
  await next((s, ctx) =>
    listParty(s, { who: { kind: 'around', relation: 'child', name: 'Birgit' }, why: '' }, ctx),
  )
  const birgit = (s: Sip) => s.parties.find((p) => p.who.kind === 'around')?.id ?? ''
  await next((s, ctx) =>
    proposeGround(
      s,
      {
        from: [leader.viewer.authority],
        to: { kind: 'party', party: birgit(s) },
        contents: ['plan'],
        until: addDays(ctx.on, 200),
      },
      ctx,
    ),
  )
  await next((s, ctx) => {
    const grounds = s.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
    return agreeToGrounds(s, { by: yes.by, form: yes.form, grounds }, ctx)
  })
  await next((s, ctx) => planMeeting(s, thePlannedMeeting(), ctx))
  const called = (party: (s: Sip) => string, functions: Colleague['viewer']['functions']) =>
    next((s, ctx) =>
      callSomebody(
        s,
        { party: party(s), questions: s.preparation.questions, functions, reach: 'kugghjul' },
        ctx,
      ),
    )
  for (const { viewer } of units) {
    await called((s) => partyOf(s, viewer.unit), viewer.functions)
    const mark = { key: newId(), fingerprint: newId(), location: (id: string) => id }
    await joinSip(program.house, viewer, sip, 'take-on', mark, takeOn)
  }
  await called(birgit, [])
  await next((s, ctx) =>
    holdMeeting(
      s,
      {
        on: ctx.on,
        person: 'in-room',
        spokesperson: '',
        attendance: Object.fromEntries(s.calls.map((c) => [c.id, attendance(c.to)])),
        film: '',
        filmAgreed: false,
      },
      ctx,
    ),
  )
  return sip
}

/** A long-term goal, one goal, and a measure for each unit. */
export async function plannedSip(
  program: Program,
  leader: Colleague,
  units: readonly Colleague[],
  attendance?: (to: CallTo) => Attendance,
): Promise<string> {
  const sip = await metSip(program, leader, units, attendance)
  await act(program, leader, sip, (s, ctx) =>
    setLongTermGoal(s, { body: 'Bo i stugan i juli', audience: everybody }, ctx),
  )
  await act(program, leader, sip, (s, ctx) =>
    addGoal(s, { own: 'Gå ut själv', ours: 'Klara trappan före juni', audience: everybody }, ctx),
  )
  for (const { viewer } of [leader, ...units])
    await act(program, leader, sip, (s, ctx) =>
      addMeasure(s, measureOf(s, { what: `Hjälp av ${viewer.unit}`, unit: viewer.unit }), ctx),
    )
  await act(program, leader, sip, (s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx))
  return sip
}

export const measureOf = (
  sip: Sip,
  { unit, ...words }: Partial<WriteMeasure> & { unit: string },
): WriteMeasure => ({
  goal: sip.plan.goals[0]?.id ?? '',
  what: 'Styrketräning',
  responsible: { kind: 'unit', unit },
  who: 'Johan Berg',
  starts: sip.meetings[0]?.on ?? sip.need.noticedOn,
  often: 'två gånger i veckan',
  where: 'hemma',
  how: '',
  audience: everybody,
  ...words,
})

/** The person says yes to the plan, and it holds. */
export const establish = (program: Program, leader: Colleague, sip: string) =>
  act(program, leader, sip, (s, ctx) =>
    establishPlan(s, { ...agreed, mainResponsible: leader.viewer.assignment, followUpTime: '10:00' }, ctx),
  )
