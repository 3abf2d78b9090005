import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from './build.mjs'

/**
 * Takes one rule away at a time and runs the tests that should notice, in a copy of the tree.
 * Last line: one JSON object, `{ planted, found }`.
 */
const unit = ['--project', 'unit', 'src/domain']
const locks = ['--project', 'storage', 'test/access']
const mutants = [
  [
    'src/domain/access/grounds.ts',
    "sip.yes.answer === 'yes' && sip.stage.at !== 'ending'",
    'true',
    unit,
    'a ground without a yes',
  ],
  [
    'src/domain/access/grounds.ts',
    "ground.state === 'in-force' && ",
    '',
    unit,
    'a proposed or withdrawn ground',
  ],
  ['src/domain/access/grounds.ts', 'on <= ground.until', 'true', unit, 'a ground without an end'],
  ['src/domain/access/grounds.ts', 'ground.starts <= on && ', '', unit, 'a ground before its start'],
  [
    'src/domain/access/grounds.ts',
    'g.from === author.authority && ',
    '',
    unit,
    'a ground of another authority',
  ],
  ['src/domain/access/grounds.ts', ' || isExcluded(sip, reader)', '', unit, 'the excluded'],
  [
    'src/domain/access/read-text.ts',
    'if (memberOn(sip, viewer.assignment, on) === undefined) return false',
    '',
    unit,
    'being on the SIP',
  ],
  [
    'src/domain/access/read-text.ts',
    "if (text.readers === 'person-only') return false",
    '',
    unit,
    'kept by the person',
  ],
  [
    'src/domain/access/read-text.ts',
    'if (isNotFor(sip, text.notFor, viewer.unit)) return false',
    '',
    unit,
    'not for X',
  ],
  ['src/domain/access/read-text.ts', 'return named && (', 'return (', unit, 'not to be raised'],
  ['src/domain/access/read-text.ts', '.has(text.content)', '.size > 0', unit, 'kinds of content'],
  [
    'src/domain/sip/record-answer.ts',
    '!informedItems.every((i) => act.informed.includes(i))',
    'false',
    unit,
    'informed answer',
  ],
  [
    'src/domain/sip/record-answer.ts',
    'isMinor(ctx) && sip.childHeardOn === undefined',
    'false',
    unit,
    'child heard',
  ],
  [
    'src/domain/sip/record-answer.ts',
    'agreed.length === guardians.length || ',
    'true || ',
    unit,
    'both guardians',
  ],
  [
    'src/domain/sip/record-answer.ts',
    "act.by.kind === 'attitude' ? [] : chosen",
    'chosen',
    unit,
    'an attitude carries no consent',
  ],
  [
    'src/domain/sip/record-answer.ts',
    'health && !canConsentToDisclosure',
    'false && !canConsentToDisclosure',
    unit,
    'lasting power of attorney and health',
  ],
  [
    'src/domain/sip/refuse-sip.ts',
    "refuseText(act.whereToTurn, ctx, 'whereToTurn')",
    'undefined',
    unit,
    'where to turn after a refusal',
  ],
  [
    'src/domain/sip/duties.ts',
    'stage.managerHasRead === false',
    'false',
    unit,
    'a refusal reaches the manager',
  ],
  [
    'src/domain/sip/notice-need.ts',
    "entry.value.path === 'discharge' && entry.value.compulsoryCare",
    'false',
    unit,
    'the other route',
  ],
  [
    'src/domain/sip/mark-placement-sip.ts',
    'addDays(entry.ends, policy.placementAfterEndDays)',
    'entry.ends',
    unit,
    'placement dates',
  ],
  [
    'src/domain/policy.ts',
    'addDays(noticedOn, policy.meetingWithinDays)',
    'addDays(noticedOn, 21)',
    unit,
    'deadline by policy',
  ],
  [
    'src/domain/sip/text.ts',
    ": refuse('answer-who-may-read', 'mayRead')",
    ': undefined',
    unit,
    'may X read this',
  ],
  [
    'src/domain/sip/evolve.ts',
    "stage: { at: 'ending' }",
    'stage: sip.stage',
    unit,
    'full withdrawal leaves closing',
  ],
  [
    'src/domain/sip/correct.ts',
    "refuseText(act.reason, ctx, 'reason')",
    'undefined',
    unit,
    'a correction has a reason',
  ],
  [
    'src/domain/sip/take-over.ts',
    "const missing = refuseText(act.reason, ctx, 'reason')\n  if (missing !== undefined) return missing\n  const reason = newText(ctx, 'take-over-reason'",
    "const reason = newText(ctx, 'take-over-reason'",
    unit,
    'take over with a reason',
  ],
  [
    'src/domain/sip/prepare-meeting.ts',
    'act.times.length > 0 && !act.personAgrees',
    'false',
    unit,
    'pre-meeting needs a yes',
  ],
  ['src/storage/migrations/0002-sip.sql', 'and sip.yes_holds', '', locks, 'row-level security: yes'],
  [
    'src/storage/migrations/0002-sip.sql',
    'and viewer_today() <= g.until',
    '',
    locks,
    'row-level security: end of a ground',
  ],
  [
    'src/storage/migrations/0002-sip.sql',
    'g.from_authority = authority and ',
    '',
    locks,
    'row-level security: the discloser',
  ],
  [
    'src/storage/migrations/0005-called-met-agreed.sql',
    "content <> 'own' and not (viewer_unit() = any (not_for_units)) and ",
    "content <> 'own' and ",
    locks,
    'row-level security: not for X',
  ],
  [
    'src/storage/migrations/0005-called-met-agreed.sql',
    "when 'person-only' then false",
    "when 'person-only' then author_unit = viewer_unit()",
    locks,
    'row-level security: kept by the person',
  ],
  [
    'src/storage/migrations/0002-sip.sql',
    'and m.named\n',
    '\n',
    locks,
    'row-level security: not to be raised',
  ],
  [
    'src/storage/migrations/0005-called-met-agreed.sql',
    'using (\n  is_on(sip_id) and',
    'using (\n  ',
    locks,
    'row-level security: being on the SIP',
  ],
  [
    'src/storage/sip-store.ts',
    'form.stepVersion !== undefined && form.stepVersion !== loaded.step_version',
    'false',
    ['--project', 'pages', 'src/web'],
    'a stale step',
  ],
  [
    'src/storage/sip-store.ts',
    'if (conflicts.length > 0)',
    'if (false)',
    ['--project', 'pages', 'src/web'],
    'two who write the same text',
  ],
  [
    'src/domain/sip/propose-ground.ts',
    'if (reaches(act.to, ctx.actor)) return',
    'if (false) return',
    unit,
    'a ground to the own unit',
  ],
  [
    'src/domain/access/grounds.ts',
    'g.fromUnit === undefined || g.fromUnit === author.unit',
    'true',
    unit,
    'a decided ground beyond its unit',
  ],
  ['src/domain/sip/call.ts', 'if (unsaid !== undefined) return unsaid', '', unit, 'a call without a yes'],
  [
    'src/domain/sip/call.ts',
    "if (!openContentsFor(sip, sip.need, reader, ctx.on).has('plan')) return",
    'if (false) return',
    unit,
    'a call without a ground',
  ],
  [
    'src/domain/sip/call.ts',
    'if (isExcluded(sip, reader)) return',
    'if (false) return',
    unit,
    'a call to the excluded',
  ],
  [
    'src/domain/sip/plan-meeting.ts',
    "late && (act.lateReason ?? '').trim() === ''",
    'false',
    unit,
    'a late day without a reason',
  ],
  [
    'src/domain/sip/plan-meeting.ts',
    'if (overAgenda(act) > 0) return',
    'if (false) return',
    unit,
    'an agenda longer than the meeting',
  ],
  [
    'src/domain/sip/answer-call.ts',
    'openContentsFor(sip, sip.need, reader, ctx.on).size === 0',
    'false',
    unit,
    'an answer after the ground ended',
  ],
  [
    'src/domain/sip/answer-call.ts',
    '(call.answer?.version ?? 0) !== act.expects',
    'false',
    unit,
    'two who answer one call',
  ],
  [
    'src/domain/sip/duties.ts',
    "if (call.how === 'call' && isTold(sip, call))",
    'if (isTold(sip, call))',
    unit,
    'only the called are chased',
  ],
  [
    'src/domain/sip/hold-meeting.ts',
    'if (was === undefined) return',
    'if (false) return',
    unit,
    'attendance for everyone',
  ],
  [
    'src/domain/sip/hold-meeting.ts',
    "isRepresented(act.person) && act.spokesperson.trim() === ''",
    'false',
    unit,
    'who spoke for the person',
  ],
  [
    'src/domain/sip/write-measure.ts',
    "return { state: 'proposed', on: ctx.on }",
    "return { state: 'accepted', on: ctx.on, by: ctx.actor.assignment }",
    unit,
    'proposed until accepted',
  ],
  [
    'src/domain/sip/answer-measure.ts',
    'if (measure.version !== act.expects) return',
    'if (false) return',
    unit,
    'nobody accepts what has changed since',
  ],
  [
    'src/domain/sip/answer-measure.ts',
    "act.noted === 'at-meeting' && !wasThere(sip, measure)",
    'false',
    unit,
    'a yes from somebody who was not there',
  ],
  [
    'src/domain/sip/establish-plan.ts',
    'if (lack !== undefined) return',
    'if (false) return',
    unit,
    'the statutory contents',
  ],
  [
    'src/domain/sip/establish-plan.ts',
    "return act.mayStand ? allow('no-may-stand') : refuse('dissent-must-stand', 'mayStand')",
    "return allow('no-may-stand')",
    unit,
    'a no stands only when she says so',
  ],
  [
    'src/domain/sip/write-plan.ts',
    'sip.plan.established !== undefined && sip.plan.revision === undefined',
    'false',
    unit,
    'nothing is added to a plan that holds',
  ],
  [
    'src/domain/access/copy.ts',
    "if (text.content === 'own' || (text.readers !== 'by-ground' && text.readers !== 'to-plan')) return false",
    '',
    unit,
    'inner notes on a paper',
  ],
  [
    'src/domain/access/copy.ts',
    'else if (text.notFor.includes(`party:${to.party}`)) return false',
    '',
    unit,
    'not for X, on paper',
  ],
  ['src/domain/sip/plan-version.ts', 'events.slice(0, end + 1)', 'events', unit, 'a version never changes'],
  [
    'src/storage/migrations/0005-called-met-agreed.sql',
    'and reads_plan(sip_id)',
    '',
    locks,
    'row-level security: answers are for those who read the plan',
  ],
  [
    'src/domain/sip/follow-up.ts',
    "if (left.measures.length > 0) return refuse('measure-not-gone-through', 'next')",
    '',
    unit,
    'a follow-up without every measure',
  ],
  [
    'src/domain/sip/follow-up.ts',
    "if (left.goals.length > 0) return refuse('goal-not-gone-through', 'next')",
    '',
    unit,
    'a follow-up without every goal',
  ],
  [
    'src/domain/sip/follow-up.ts',
    "if (act.next === undefined) return refuse('follow-up-needs-end', 'next')",
    "if (act.next === undefined) act = { ...act, next: 'continue' }",
    unit,
    'a follow-up that ends in nothing',
  ],
  [
    'src/domain/sip/follow-up.ts',
    "far && act.reason.trim() === ''",
    'false',
    unit,
    'close follow-up without a reason',
  ],
  [
    'src/domain/sip/evolve.ts',
    'first: followUp.first, moves',
    'first: e.to.on, moves',
    unit,
    'a moved follow-up forgets its first day',
  ],
  [
    'src/domain/sip/report-measure.ts',
    'measure.responsible.unit !== ctx.actor.unit',
    'false',
    unit,
    "others say how a unit's measure goes",
  ],
  [
    'src/domain/sip/report-measure.ts',
    "if (saidThemselves(sip, measure)) return refuse('reported-themselves', 'state')",
    '',
    unit,
    'written over what a unit said',
  ],
  [
    'src/domain/sip/send-message.ts',
    'if (!mayGetMessage(',
    'if (false && !mayGetMessage(',
    unit,
    'a message wider than its grounds',
  ],
  [
    'src/domain/access/read-text.ts',
    'text.forUnits?.includes(viewer.unit) === true && ',
    '',
    unit,
    'a message to others',
  ],
  [
    'src/domain/access/read-text.ts',
    "(leads(sip, reader.unit) || openContents(sip, author, reader, on).has('plan'))",
    'true',
    unit,
    'a message after the ground has ended',
  ],
  [
    'src/domain/access/read-text.ts',
    "if (text.readers === 'to-leaders') return yesHolds(sip) && leads(sip, viewer.unit)",
    "if (text.readers === 'to-leaders') return yesHolds(sip)",
    unit,
    'what has happened, for all',
  ],
  [
    'src/domain/sip/report-happening.ts',
    'waitingHappenings(sip).length > 0',
    'false',
    unit,
    'what has happened waved away',
  ],
  [
    'src/domain/sip/hand-over-main.ts',
    "if (mainAsked.to !== ctx.actor.assignment) return refuse('not-asked-of-you')",
    '',
    unit,
    'the main responsibility taken by another',
  ],
  [
    'src/domain/sip/hand-over-main.ts',
    "if (act.personToldOn === undefined) return refuse('main-person-not-told', 'personToldOn')",
    '',
    unit,
    'the person not told of a new main responsible',
  ],
  [
    'src/domain/sip/name-substitute.ts',
    'until: addDays(act.until, 1)',
    'until: addDays(act.until, 30)',
    unit,
    'a substitute after the last day',
  ],
  [
    'src/domain/sip/succeed-unit.ts',
    "if (act.authority !== actor.authority) return refuse('not-merged')",
    '',
    unit,
    'a unit merged into another authority',
  ],
  [
    'src/domain/sip/plan-move.ts',
    "isHandedOver(sip) ? undefined : refuse('move-not-handed-over', 'reason')",
    'undefined',
    unit,
    'moved without being handed over',
  ],
  [
    'src/domain/sip/own-yes.ts',
    'until < ctx.on',
    'addDays(until, 1) < ctx.on',
    unit,
    'own yes a day after 18',
  ],
  [
    'src/domain/sip/propose-ground.ts',
    "return refuse('ground-past-eighteen', 'until')",
    'return undefined',
    unit,
    "a guardians' ground past 18",
  ],
  [
    'src/domain/sip/close-sip.ts',
    "if (act.talk === undefined) return refuse('talk-unanswered', 'talk')",
    '',
    unit,
    'the talk not offered',
  ],
  [
    'src/domain/sip/close-sip.ts',
    "if (how === undefined) return refuse('close-needs-told', `told-${id}`)",
    '',
    unit,
    'somebody not told of the end',
  ],
  [
    'src/domain/access/copy.ts',
    "if (to.kind !== 'unit' && hasDied(sip)) return false",
    '',
    unit,
    'a paper after a death',
  ],
  [
    'src/domain/sip/evolve.ts',
    "g.to.kind === 'party' ? { ...g, state: 'withdrawn' } : g",
    'g',
    unit,
    "relatives' grounds after a death",
  ],
  [
    'src/domain/sip/duties.ts',
    'for (const unit of unitsLeftToRead(sip, message))',
    'for (const unit of [])',
    unit,
    'nobody asked to read a message',
  ],
  [
    'src/storage/migrations/0006-between-and-after.sql',
    'viewer_unit() = any (for_units) and ',
    '',
    locks,
    'row-level security: a message to others',
  ],
  [
    'src/storage/migrations/0006-between-and-after.sql',
    "and (leads_now(sip_id) or opens(sip_id, author_authority, author_unit, 'plan'))",
    '',
    locks,
    'row-level security: a message after the ground',
  ],
  [
    'src/storage/migrations/0006-between-and-after.sql',
    'and leads_now(sip_id))',
    ')',
    locks,
    'row-level security: what has happened is for those who lead',
  ],
]

const copy = mkdtempSync(join(tmpdir(), 'kugghjul-mutants-'))
for (const part of ['src', 'test', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
  cpSync(join(project, part), join(copy, part), { recursive: true })
symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
// A word of what is planted, or the number to begin from.
const only = process.argv[2] ?? ''
const from = Number(only)

let found = 0
let planted = 0
for (const [n, [file, was, becomes, tests, what]] of mutants.entries()) {
  if (Number.isInteger(from) ? n < from : !what.includes(only)) continue
  planted += 1
  const path = join(copy, file)
  const original = readFileSync(path, 'utf8')
  if (!original.includes(was)) {
    console.log(`NOT PLANTED  ${what}: the code has changed`)
    continue
  }
  try {
    writeFileSync(path, original.replace(was, becomes))
    const run = spawnSync('npx', ['vitest', 'run', '--bail', '1', ...tests], { cwd: copy, encoding: 'utf8' })
    const noticed = run.status !== 0 && /failed/.test(run.stdout)
    if (noticed) found += 1
    console.log(`${noticed ? 'found' : 'SURVIVED'}  ${what}`)
  } finally {
    writeFileSync(path, original)
  }
}
rmSync(copy, { recursive: true, force: true })
console.log(JSON.stringify({ planted, found }))
process.exitCode = found === planted ? 0 : 1
