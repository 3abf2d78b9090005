import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Viewer } from '../../src/domain/access/read-text.ts'
import { exampleRegion } from '../../src/domain/policy.ts'
import { addQuestion, removeQuestion } from '../../src/domain/sip/list-questions.ts'
import { noticeNeed } from '../../src/domain/sip/notice-need.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { startEmbedded } from '../../src/storage/embedded.ts'
import { loadMigrations, migrate } from '../../src/storage/migrate.ts'
import { prepareRoles } from '../../src/storage/roles.ts'
import { masterKeyFrom } from '../../src/storage/seal.ts'
import { actOnSip, newId, type SipHouse, startSip } from '../../src/storage/sip-store.ts'

/**
 * The program that is killed: starts the database as the real one does and writes through the real store. Prints
 * `ack N` when a write was acknowledged; the parent remembers what it read.
 */
const dataDir = process.argv[2] ?? ''
const first = Number(process.argv[3])
const keyFile = join(dataDir, 'test.key')
if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32))
const { host, port } = await startEmbedded({ dataDir })
const at = { host, port, user: 'postgres', database: 'postgres' }
await prepareRoles(at)
await migrate({ ...at, database: 'kugghjul' }, loadMigrations(process.argv[4]))
const house: SipHouse = {
  database: openDatabase({ host, port, user: 'kugghjul_app', database: 'kugghjul' }),
  master: masterKeyFrom(readFileSync(keyFile)),
  now: () => new Date().toISOString(),
  ownClock: false,
  region: exampleRegion,
}
const viewer: Viewer = {
  staff: 's',
  assignment: 'a',
  unit: 'u',
  authority: 'h',
  functions: [],
  roles: ['caseworker'],
}
const form = (key: string) => ({ key, fingerprint: key, location: () => '/' })

const sipFile = join(dataDir, 'sip')
if (!existsSync(sipFile)) {
  const started = await startSip(
    house,
    viewer,
    { name: 'Elsa', protection: 'none' },
    form(newId()),
    (ctx, ids) =>
      noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on }, ctx),
  )
  if (started.kind !== 'done') throw new Error(started.kind)
  writeFileSync(sipFile, started.sip)
}
const sip = readFileSync(sipFile, 'utf8')
const nobody = { notFor: [], answered: [] }
process.stdout.write('ready\n')

async function write(n: number) {
  const outcome = await actOnSip(house, viewer, sip, 'test', form(`w${n}`), (state, ctx) => {
    const oldest = state.preparation.questions[0]
    // Two events and a text in one act: half of it would show.
    return state.preparation.questions.length >= ctx.policy.questionLimit && oldest !== undefined
      ? removeQuestion(state, { question: oldest }, ctx)
      : addQuestion(state, { body: `write ${n} å 😀`, audience: nobody }, ctx)
  })
  if (outcome.kind === 'done') process.stdout.write(`ack ${n}\n`)
}

for (let n = first; ; n += 4) await Promise.all([write(n), write(n + 1), write(n + 2), write(n + 3)])
