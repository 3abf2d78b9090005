import { addDays } from '../../src/domain/calendar/local-date.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { noticeNeed } from '../../src/domain/sip/notice-need.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../../src/domain/sip/record-answer.ts'
import { everybody } from '../../src/domain/sip/text.ts'
import { writePreparation } from '../../src/domain/sip/write-preparation.ts'
import { actOnSip, type Decide, newId, type Outcome, startSip } from '../../src/storage/sip-store.ts'
import { yes } from './given.ts'
import type { Colleague, Program } from './program.ts'

/** Does something with a SIP beside the pages, as set-up; throws when it is refused. */
export async function act(program: Program, who: Colleague, sip: string, decide: Decide): Promise<void> {
  told(await actOnSip(program.house, who.viewer, sip, 'test', mark(), decide))
}

/** A SIP for Elsa, prepared, with a yes and a ground for each of the listed units; its id. */
export async function readySip(
  program: Program,
  leader: Colleague,
  listed: readonly { readonly colleague: Colleague; readonly ground: boolean }[],
): Promise<string> {
  const started = told(
    await startSip(
      program.house,
      leader.viewer,
      { name: 'Elsa Berg', protection: 'none' },
      mark(),
      (ctx, ids) =>
        noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on }, ctx),
    ),
  )
  const sip = started.sip
  const next = (decide: Decide) => act(program, leader, sip, decide)
  const drivers = { actors: 1, influence: 1, predictability: 0 } as const
  await next((s, ctx) => decideLevel(s, { drivers, level: 'sip', reason: 'Två huvudmän' }, ctx))
  const matters = [{ key: 'matters', body: 'Att kunna bo i sommarstugan', expects: 0 }]
  await next((s, ctx) => writePreparation(s, { fields: matters, audience: everybody }, ctx))
  for (const body of ['Vem ger medicinen?', 'Hur klarar hon trappan?'])
    await next((s, ctx) => addQuestion(s, { body, audience: everybody }, ctx))
  for (const { colleague, ground } of listed) {
    const { unit, authority } = colleague.viewer
    await next((s, ctx) =>
      listParty(s, { who: { kind: 'unit', unit, authority, how: 'call' }, why: '' }, ctx),
    )
    if (!ground) continue
    const to = { kind: 'unit', unit } as const
    const from = [leader.viewer.authority]
    await next((s, ctx) =>
      proposeGround(s, { from, to, contents: ['plan'], until: addDays(ctx.on, 200) }, ctx),
    )
  }
  await next((s, ctx) => recordAnswer(s, yes, ctx))
  return sip
}

const mark = () => ({ key: newId(), fingerprint: newId(), location: (id: string) => id })

function told(outcome: Outcome): Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind === 'done') return outcome
  throw new Error(`set-up: ${outcome.kind}${outcome.kind === 'refused' ? ` ${outcome.refusal.code}` : ''}`)
}
