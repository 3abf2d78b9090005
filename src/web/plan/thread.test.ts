import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { takeOn } from '../../domain/sip/take-over.ts'
import { beginSession } from '../../storage/session-store.ts'
import { joinSip, newId } from '../../storage/sip-store.ts'

const start = '2026-11-23T09:00:00.000Z'
let program: Program
let peter: Colleague
let karin: Colleague
let lena: Colleague
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
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())

const ready = () =>
  readySip(program, peter, [
    { colleague: karin, ground: true },
    { colleague: lena, ground: false },
  ])

const takesOn = async (who: Colleague, sip: string) => {
  const mark = { key: newId(), fingerprint: 'x', location: (s: string) => s }
  await joinSip(program.house, who.viewer, sip, 'take-on', mark, takeOn)
}

/** On another day: the clock moves, and both log in anew. */
async function onDay(instant: string, sip: string) {
  program.setClock(instant)
  const cookie = async (who: Colleague) =>
    `session=${await beginSession(program.house.database, who.viewer.staff, 'demo', instant)}`
  return {
    peters: browse(program, peter, sip, await cookie(peter)),
    karins: browse(program, karin, sip, await cookie(karin)),
  }
}

afterEach(() => program.setClock(start))

const theCall = { unit: 'Hemsjukvården', on: '2026-12-01', time: '13.00', place: 'Hemma hos Elsa' }

async function called() {
  const sip = await ready()
  const peters = browse(program, peter, sip)
  await peters.send('/calls/new', theCall)
  await takesOn(karin, sip)
  const link = (await peters.open('/calls')).html.match(/\/calls\/([\w-]{22})/)?.[1] ?? ''
  return { sip, peters, karins: browse(program, karin, sip), call: `/calls/${link}` }
}

const agreed = {
  agreement: 'yes',
  mainResponsible: '',
  followUpOn: '2027-02-01',
  followUpPlace: 'Hemma hos Elsa',
}

describe('a SIP from called to closed, by staff of two units', () => {
  test('each through forms, each seeing only theirs', async () => {
    const sip = await ready()
    let peters = browse(program, peter, sip)
    let karins = browse(program, karin, sip)

    const before = await peters.open('/calls')
    expect(before.text).toContain('Ingen är kallad än')
    expect(before.text).toContain('Mötet ska vara senast måndag 14 december 2026')
    expect(before.text).toMatch(/Biståndsenheten Inte frågat: Elsa har inte sagt ja/)
    expect(before.html).toContain(`/sip/${sip}/answer/ground`)
    expect(before.html).toContain(`/sip/${sip}/calls/new?unit=Hemsjukv%C3%A5rden`)
    expect((await karins.open('/calls')).status).toBe(404)

    const form = await peters.open('/calls/new')
    expect(form.text).toContain('Att kunna bo i sommarstugan')
    expect(form.text).not.toContain('Biståndsenheten')
    const first = choiceOf(form.html, 'Vem ger medicinen?')
    const sent = await peters.send('/calls/new', { ...theCall, questions: first })
    expect([sent.status, sent.location]).toEqual([303, peter.as(`/sip/${sip}/calls`)])
    expect((await peters.open('/calls')).text).toContain('Väntar på svar, senast 30 nov. 2026')

    // Called, but nobody there has taken it on: still nothing to read.
    expect((await karins.open('/calls')).status).toBe(404)
    await takesOn(karin, sip)
    const list = await karins.open('/calls')
    expect(list.text).not.toContain('Biståndsenheten')
    const call = `/calls/${list.html.match(/\/calls\/([\w-]{22})/)?.[1]}`
    const asked = await karins.open(call)
    expect(asked.text).toContain('Ni är kallade till Elsas möte')
    expect(asked.text).toContain('Att kunna bo i sommarstugan')
    expect(asked.text).toContain('Vem ger medicinen?')
    expect(asked.text).not.toContain('Hur klarar hon trappan?')
    expect(asked.text).not.toContain('Två huvudmän')
    const answered = await karins.send(call, {
      kind: 'coming',
      coming: 'Karin Lindh, sjuksköterska',
      comingDecides: 'yes',
    })
    expect(answered.status).toBe(303)
    expect((await karins.open(call)).text).toMatch(/Ert svar Kommer Karin Lindh, sjuksköterska .*beslut.*Ja/)
    // What Karin's unit wrote is Karin's unit's: no ground opens it for those who called.
    const theirs = await peters.open(call)
    expect(theirs.text).toMatch(/Deras svar Kommer Ni får inte läsa det här/)
    expect(theirs.text).not.toContain('sjuksköterska')

    for (const below of [
      '/meeting',
      '/plan/goal',
      '/plan/measure',
      '/plan/establish',
      '/follow-up',
      '/close',
    ])
      expect((await karins.open(below)).status, below).toBe(404)

    ;({ peters, karins } = await onDay('2026-12-01T15:00:00.000Z', sip))
    const held = await peters.send('/meeting', {
      person: 'in-room',
      'attendance-Hemsjukvården': 'remote',
      note: 'Vi börjar med trappan',
    })
    expect(held.status).toBe(303)
    expect((await karins.open('/plan')).text).toContain('Vi börjar med trappan')

    expect((await peters.open('/plan/long-term-goal')).html).toContain(
      'Att kunna bo i sommarstugan</textarea>',
    )
    await peters.send('/plan/long-term-goal', { goal: 'Elsa bor i stugan i juli' })
    await peters.send('/plan/goal', { goal: 'Klara trappan före juni' })
    const measureForm = await peters.open('/plan/measure')
    expect(choiceOf(measureForm.html, 'Klara trappan')).not.toBe('')
    const measure = await peters.send('/plan/measure', {
      what: 'Styrketräning',
      how: 'Hemma, två gånger i veckan',
      responsible: 'unit:Hemsjukvården',
      starts: '2026-12-07',
    })
    expect([measure.status, measure.location]).toEqual([303, peter.as(`/sip/${sip}/plan`)])
    const draft = await karins.open('/plan')
    expect(draft.text).toContain('Utkast. Planen gäller inte än. Den väntar på Elsas svar')
    expect(draft.text).toContain('Styrketräning Hemsjukvården , Kommunen 7 dec. 2026 Hemma, två gånger')
    expect(draft.html).not.toContain('/plan/goal')

    await peters.send('/plan/establish', { ...agreed, mainResponsible: peter.viewer.assignment })
    const plan = await karins.open('/plan')
    expect(plan.text).toContain('Version 1 gäller sedan tisdag 1 december 2026')
    expect(plan.text).toContain('Elsa har sagt ja till planen')
    expect(plan.text).toContain('Måndag 1 februari 2027 Hemma hos Elsa')
    expect(plan.text).toContain('Huvudansvarig Peter Åberg')

    ;({ peters, karins } = await onDay('2027-02-01T12:00:00.000Z', sip))
    const outcome = (await peters.open('/follow-up')).html.match(/name="(outcome-[^"]+)"/)?.[1] ?? ''
    const followed = await peters.send('/follow-up', {
      [outcome]: 'done',
      note: 'Trappan går bra',
      next: 'close',
    })
    expect(followed.status).toBe(303)
    expect((await karins.open('/plan')).text).toMatch(/Styrketräning Gjord .*Trappan går bra/)

    const closed = await peters.send('/close', {
      reason: 'goals-met',
      personToldOn: '2027-02-01',
      whereToTurn: 'Vårdcentralen Björken',
      'told-Hemsjukvården': 'phone',
    })
    expect([closed.status, closed.location]).toEqual([303, peter.as(`/sip/${sip}`)])
    expect((await peters.open('/plan')).text).toContain('Skäl: Målen är nådda')
    const over = await karins.open('/plan')
    expect(over.text).toContain('Avslutad måndag 1 februari 2027. Planen gäller inte längre')
    expect(over.text).not.toContain('Målen är nådda')

    const stigs = `session=${await beginSession(program.house.database, stig.viewer.staff, 'demo', program.house.now())}`
    for (const below of ['/calls', '/plan', call, '/close'])
      expect((await browse(program, stig, sip, stigs).open(below)).status, below).toBe(404)
  })

  test('the ground ends at midnight: the called unit keeps its own answer and reads nothing else', async () => {
    const { sip, karins, call } = await called()
    await karins.send(call, { kind: 'coming', coming: 'Karin Lindh' })
    const minuteBefore = await (await onDay('2027-06-11T21:59:00.000Z', sip)).karins.open(call)
    expect(minuteBefore.text).toContain('Hemma hos Elsa')
    const midnight = await onDay('2027-06-11T22:00:00.000Z', sip)
    const after = await midnight.karins.open(call)
    expect(after.text).toContain('Just nu finns ingen grund för er att läsa om Elsa')
    expect(after.text).toContain('Karin Lindh')
    for (const others of ['Hemma hos Elsa', 'Att kunna bo', 'Vem ger medicinen?'])
      expect(after.text).not.toContain(others)
    expect((await midnight.karins.open('/plan')).status).toBe(404)
  })
})

describe('what comes back when something is wrong', () => {
  test('a call without what it needs keeps every word', async () => {
    const sip = await ready()
    const peters = browse(program, peter, sip)
    const late = { ...theCall, on: '2026-12-24', place: 'Stugan, vid ”sjön” <vägen>' }
    const refused = await peters.send('/calls/new', late)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<title>Fel: Kalla en verksamhet')
    expect(refused.html).toContain('<a href="#f-lateReason">')
    expect(refused.html).toContain('value="2026-12-24"')
    expect(refused.html).toContain('value="Stugan, vid ”sjön” &lt;vägen>"')
    const missing = await peters.post('/calls/new', { place: 'Hemma' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('<a href="#f-unit">')
    const unknown = await peters.send('/calls/new', { ...theCall, mode: 'x' })
    expect(unknown.status).toBe(422)
    expect((await peters.open('/calls')).text).toContain('Ingen är kallad än')
  })

  test('a meeting leads to the unit whose attendance is missing, and a wrong date stays', async () => {
    const { peters } = await called()
    const missing = await peters.send('/meeting', { person: 'in-room', on: '2026-11-23', note: 'Allt sagt' })
    expect(missing.status).toBe(422)
    expect(missing.html).toMatch(/<a href="#f-attendance-Hemsjukv-rden">/)
    expect(missing.html).toContain('>Allt sagt</textarea>')
    const wrong = await peters.send('/meeting', { on: '2026-02-31' })
    expect(wrong.html).toContain('value="2026-02-31"')
    expect(wrong.html).toContain('Det datumet finns inte')
  })

  test('an answer is refused at the box of what was chosen', async () => {
    const { karins, call } = await called()
    const refused = await karins.send(call, { kind: 'hindered', coming: 'Karin, om jag blir frisk' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#f-hindered">')
    expect(refused.html).toContain('value="Karin, om jag blir frisk"')
  })

  test('somebody was before: 409, and what was written is still there', async () => {
    const { peters, karins, call } = await called()
    const opened = await peters.open('/meeting')
    const hidden = Object.fromEntries(
      [...opened.html.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, k = '', v = '']) => [k, v]),
    )
    await karins.send(call, { kind: 'coming', coming: 'Karin' })
    const form = { ...hidden, on: '2026-11-23', person: 'remote', 'attendance-Hemsjukvården': 'part' }
    const stale = await peters.post('/meeting', { ...form, note: 'Skrivet länge' })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('>Skrivet länge</textarea>')
    expect(stale.html).toMatch(/value="remote" checked/)
  })

  test('pressed twice, one goal', async () => {
    const { peters } = await called()
    await peters.send('/meeting', {
      on: '2026-11-23',
      person: 'in-room',
      'attendance-Hemsjukvården': 'in-room',
    })
    const key = (await peters.open('/plan/goal')).html.match(/name="_key" value="([^"]+)"/)?.[1] ?? ''
    for (let press = 0; press < 2; press += 1)
      expect((await peters.post('/plan/goal', { _key: key, goal: 'Klara trappan' })).status).toBe(303)
    expect((await peters.open('/plan')).text.match(/Klara trappan/g)).toHaveLength(1)
  })

  test('may X read this: nothing is chosen, it must be answered, and a no is kept from them', async () => {
    const { sip, peters, karins } = await called()
    await peters.send('/meeting', {
      on: '2026-11-23',
      person: 'in-room',
      'attendance-Hemsjukvården': 'in-room',
    })
    await act(program, peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: 'Hemsjukvården' }, scope: 'each-text' }, ctx),
    )
    const page = await peters.open('/plan/goal')
    expect(page.text).toContain('Får Hemsjukvården läsa det här?')
    expect(page.html).not.toMatch(/name="mayRead-[^>]*checked/)
    const field = page.html.match(/name="(mayRead-[^"]+)"/)?.[1] ?? ''
    const unanswered = await peters.send('/plan/goal', { goal: 'Sova bättre' })
    expect(unanswered.status).toBe(422)
    expect(unanswered.html).toContain(`<a href="#f-${field}">`)
    await peters.send('/plan/goal', { goal: 'Sova bättre', [field]: 'no' })
    await peters.send('/plan/goal', { goal: 'Klara trappan', [field]: 'yes' })
    expect((await peters.open('/plan')).text).toContain('Sova bättre')
    const theirs = await karins.open('/plan')
    expect(theirs.text).not.toContain('Sova bättre')
    expect(theirs.text).toContain('Den här texten får du inte läsa')
    expect(theirs.text).toContain('Klara trappan')
  })

  test('a called unit opens its own call, not another unit’s', async () => {
    const sip = await readySip(program, peter, [
      { colleague: karin, ground: true },
      { colleague: lena, ground: true },
    ])
    const peters = browse(program, peter, sip)
    await peters.send('/calls/new', theCall)
    await takesOn(karin, sip)
    const karins = browse(program, karin, sip)
    const own = (await karins.open('/calls')).html.match(/\/calls\/([\w-]{22})/)?.[1]
    await peters.send('/calls/new', { ...theCall, unit: 'Biståndsenheten' })
    await takesOn(lena, sip)
    expect((await karins.open(`/calls/${own}`)).status).toBe(200)
    expect((await browse(program, lena, sip).open(`/calls/${own}`)).status).toBe(404)
  })

  test('the pages in English', async () => {
    const { sip, call } = await called()
    const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
    expect((await english.open('/calls')).text).toContain("Who is coming to Elsa's meeting?")
    expect((await english.open(call)).text).toContain('Questions to them')
    expect((await english.open('/plan')).text).toContain('Draft. The plan does not hold yet')
    expect((await english.open('/close')).text).toContain('Why is it closed?')
    expect((await english.open('/calls/new')).text).toContain('There is nobody to call just now')
  })

  test('no title names the person', async () => {
    const { peters, call } = await called()
    for (const below of ['/calls', '/calls/new', call, '/meeting', '/plan', '/follow-up', '/close'])
      expect((await peters.open(below)).html.match(/<title>[^<]*/)?.[0], below).not.toContain('Elsa')
  })
})
