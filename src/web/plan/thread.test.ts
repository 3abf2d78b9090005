import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { establish, metSip, plannedSip, viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { beginSession } from '../../storage/session-store.ts'

const start = '2026-11-23T09:00:00.000Z'
let program: Program
let peter: Colleague
let karin: Colleague
let stig: Colleague

beforeAll(async () => {
  program = await startProgram(start)
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())
afterEach(() => program.setClock(start))

/** On another day: the clock moves, and everybody logs in anew. */
async function onDay(instant: string, sip: string) {
  program.setClock(instant)
  const cookie = async (who: Colleague) =>
    `session=${await beginSession(program.house.database, who.viewer.staff, 'demo', instant)}`
  return {
    peters: browse(program, peter, sip, await cookie(peter)),
    karins: browse(program, karin, sip, await cookie(karin)),
    stigs: browse(program, stig, sip, await cookie(stig)),
  }
}

const callsOf = async (sip: string) => {
  const { calls } = await viewOf(program, peter, sip)
  const id = (kind: 'unit' | 'party') => calls.find((c) => c.to.kind === kind)?.id ?? ''
  return { unit: id('unit'), birgit: id('party') }
}
const running = async () => {
  const sip = await plannedSip(program, peter, [karin])
  await establish(program, peter, sip)
  return sip
}

describe('a SIP from met to closed, by staff of two units', () => {
  test('each through forms, each seeing only theirs', async () => {
    const sip = await metSip(program, peter, [karin])
    const first = browse(program, peter, sip)
    await first.send('/plan/long-term-goal', { goal: 'Elsa bor i stugan i juli' })
    await first.send('/plan/goal', { ours: 'Klara trappan före juni' })
    const form = await first.open('/plan/measure')
    const measure = await first.send('/plan/measure', {
      what: 'Styrketräning',
      often: 'två gånger i veckan',
      where: 'hemma',
      responsible: 'unit:Hemsjukvården',
      goal: choiceOf(form.html, 'Klara trappan'),
      starts: '2026-12-07',
    })
    expect([measure.status, measure.location]).toEqual([303, peter.as(`/sip/${sip}/plan`)])

    const third = browse(program, karin, sip)
    const draft = await third.open('/plan')
    expect(draft.text).toContain('Utkast. Planen gäller inte än')
    expect(draft.text).toMatch(/Styrketräning .*Föreslagen, väntar på Hemsjukvården från 7 dec. 2026/)
    expect(draft.html).not.toContain('/plan/goal')
    for (const below of ['/plan/goal', '/plan/measure', '/plan/establish', '/close'])
      expect((await third.open(below)).status, below).toBe(404)
    expect((await third.send('/plan/our-part', { 'accepts-1': 'yes', answer: 'agrees' })).status).toBe(303)
    expect((await first.open('/plan')).html).toMatch(/class="btn" href="[^"]*\/plan\/others"/)

    const sip2 = await running()
    const later = await onDay('2027-02-01T12:00:00.000Z', sip2)
    const calls = await callsOf(sip2)
    expect((await later.peters.open('/close')).text).toContain('Hur fick Birgit veta?')
    const closed = await later.peters.send('/close', {
      reason: 'goals-met',
      personToldOn: '2027-02-01',
      personToldHow: 'in-person',
      talk: 'not-wanted',
      whereToTurn: 'Vårdcentralen Björken',
      [`told-${calls.birgit}`]: 'written',
    })
    expect([closed.status, closed.location]).toEqual([303, peter.as(`/sip/${sip2}/closed`)])
    expect((await later.peters.open('/plan')).text).toContain('Skäl: Målen är nådda')
    const over = await later.karins.open('/plan')
    expect(over.text).toContain('Avslutad måndag 1 februari 2027. Planen gäller inte längre')
    expect(over.text).not.toContain('Målen är nådda')
    expect((await later.karins.open('/plan/our-part')).text).toContain('Avslutad')
    for (const below of ['/plan', '/plan/our-part', '/close'])
      expect((await later.stigs.open(below)).status, below).toBe(404)
  })

  test('the ground ends at midnight', async () => {
    const sip = await running()
    const before = await onDay('2027-06-11T21:59:00.000Z', sip)
    expect((await before.karins.open('/plan')).text).toContain('Bo i stugan i juli')
    const after = await onDay('2027-06-11T22:00:00.000Z', sip)
    for (const below of ['/plan', '/plan/versions', '/plan/versions/1', '/plan/changes'])
      expect((await after.karins.open(below)).status, below).toBe(404)
    expect((await after.peters.open('/plan')).status).toBe(200)
  })
})

describe('what comes back when something is wrong', () => {
  test('after a withdrawn yes: the plan says so, and the reason of the close is given', async () => {
    const sip = await running()
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const peters = browse(program, peter, sip)
    expect((await peters.open('/plan')).text).toContain('Elsa har tagit tillbaka sitt ja')
    expect((await peters.open('/close')).html).toContain('name="reason" value="withdrawn"')
    expect((await browse(program, karin, sip).open('/plan')).status).toBe(404)
  })

  test('the pages in English, and no title names the person', async () => {
    const sip = await running()
    const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
    expect((await english.open('/plan')).text).toContain('Version 1 holds since')
    expect((await english.open('/close')).text).toContain('Why is it closed?')
    const pages = ['/plan', '/plan/versions', '/plan/versions/1', '/plan/changes', '/follow-up', '/close']
    const titles = await Promise.all(
      pages.map(async (below) => (await english.open(below)).html.match(/<title>[^<]*/)?.[0] ?? ''),
    )
    for (const title of titles) expect(title).not.toContain('Elsa')
    expect(new Set(titles).size).toBe(pages.length)
  })
})
