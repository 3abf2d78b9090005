import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act, readySip } from '../../../../test/support/ready-sip.ts'
import { partyOf, thePlannedMeeting } from '../../../../test/support/thread.ts'
import { callSomebody } from '../../../domain/sip/call.ts'
import { planMeeting } from '../../../domain/sip/plan-meeting.ts'
import { sql } from '../../../storage/sql.ts'

describe('A unit that works in another system', () => {
  let program: Program
  let peter: Colleague
  let sip: string
  beforeAll(async () => {
    program = await startProgram()
    peter = await addColleague(program, {
      name: 'Peter',
      unit: 'Vårdcentralen',
      authority: 'Regionen',
      kind: 'region',
    })
    const karin = await addColleague(program, { name: 'Karin', unit: 'Hemsjukvården', authority: 'Kommunen' })
    const lena = await addColleague(program, { name: 'Lena', unit: 'Biståndet', authority: 'Kommunen' })
    await program.db.admin.query(sql`update unit set works_in = 'SAMSA' where id = ${karin.viewer.unit}`)
    sip = await readySip(
      program,
      peter,
      [karin, lena].map((colleague) => ({ colleague, ground: true })),
    )
    await act(program, peter, sip, (s, ctx) => planMeeting(s, thePlannedMeeting(), ctx))
  })
  afterAll(() => program.close())
  const page = (lang = 'sv') => browse(program, peter, sip, `${peter.cookie}; lang=${lang}`)
  const callOf = async (unit: string) =>
    (await viewOf(program, peter, sip)).calls.find((c) => c.to.kind === 'unit' && c.to.unit === unit)?.id

  test('is called here all the same: told there too, and that is noted', async () => {
    const words = 'De arbetar i SAMSA. Kalla dem där också, och anteckna det här.'
    const making = await page().open('/calls/new')
    expect(making.text.split(words)).toHaveLength(2)
    for (const unit of ['Hemsjukvården', 'Biståndet'])
      await act(program, peter, sip, (s, ctx) =>
        callSomebody(
          s,
          {
            party: partyOf(s, unit),
            questions: s.preparation.questions,
            functions: ['home-help'],
            reach: 'kugghjul',
          },
          ctx,
        ),
      )
    const call = await callOf('Hemsjukvården')
    expect((await page().open(`/calls/${call}/told`)).text).toContain(words)
    expect((await page('en').open(`/calls/${call}/told`)).text).toContain('They work in SAMSA.')
    expect((await page().open(`/calls/${await callOf('Biståndet')}/told`)).text).not.toContain('De arbetar i')
    const told = await page().send(`/calls/${call}/told`, { how: 'other-system', on: '2026-11-23' })
    expect(told.status).toBe(303)
    expect((await page().open(`/calls/${call}/told`)).text).toContain('I ett annat system')
    expect((await page().open('/history')).text).toContain('Hemsjukvården kallades också i ett annat system')
  })
})
