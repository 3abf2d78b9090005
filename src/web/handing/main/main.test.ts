import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rule } from '../../../../test/support/given.ts'
import { establish, metSip, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, choiceOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../../domain/sip/exclude-recipient.ts'
import { withdraw } from '../../../domain/sip/withdraw.ts'
import { beginSession } from '../../../storage/session-store.ts'

let program: Program
let peter: Colleague
let karin: Colleague
let stig: Colleague
let lena: Colleague

beforeAll(async () => {
  program = await startProgram()
  const at = { unit: 'Björken', authority: 'Regionen', kind: 'region' as const }
  peter = await addColleague(program, { name: 'Peter Åberg', ...at })
  lena = await addColleague(program, { name: 'Lena Ros', ...at })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, {
    name: 'Stig Dal',
    unit: 'Hyresvärden',
    authority: 'Bostadsbolaget',
    kind: 'other',
  })
})
afterAll(() => program.close())

const running = async (units = [karin]) => {
  const sip = await plannedSip(program, peter, units)
  await establish(program, peter, sip)
  return sip
}
const filled = {
  reason: 'Karin träffar Elsa varje vecka',
  personToldOn: '2026-11-23',
  personToldHow: 'in-person',
}
const ask = async (sip: string, changes: Record<string, string> = {}) => {
  const peters = browse(program, peter, sip)
  const { html } = await peters.open('/main')
  return peters.send('/main', { ...filled, to: choiceOf(html, 'Karin Lindh'), ...changes })
}

describe('to hand over the main responsibility', () => {
  test(
    rule('main-handed-over-by-act', 'one asks, the other says yes, and only then has she it'),
    async () => {
      const sip = await running()
      expect((await ask(sip)).location).toBe(peter.as(`/sip/${sip}/main`))
      const page = await browse(program, peter, sip).open('/main')
      expect(page.text).toContain('Väntar på Karin Lindh')
      expect(page.text).toContain(filled.reason)
      expect(page.html).not.toContain('data-guard')
      expect((await viewOf(program, peter, sip)).roles.mainResponsible).toBe(peter.viewer.assignment)

      const karins = browse(program, karin, sip)
      const asked = await karins.open('/main/answer')
      expect(asked.text).toContain('Peter Åberg, Björken, frågar dig.')
      expect(asked.text).toContain(filled.reason)
      expect(asked.html).toMatch(/<title>Vill du ta huvudansvaret\?/)
      const form = { accepts: 'yes' }
      expect((await karins.send('/main/answer', form)).location).toBe(karin.as(`/sip/${sip}`))
      expect((await viewOf(program, karin, sip)).roles.mainResponsible).toBe(karin.viewer.assignment)
      expect((await karins.open('/main/answer')).status).toBe(404)
    },
  )

  test('a second press of the button gets the first one’s answer', async () => {
    const sip = await running()
    await ask(sip)
    const karins = browse(program, karin, sip)
    const { html } = await karins.open('/main/answer')
    const key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const form = { _key: key, accepts: 'yes', why: '' }
    const [one, two] = [await karins.post('/main/answer', form), await karins.post('/main/answer', form)]
    expect([one.status, two.status]).toEqual([303, 303])
    expect(two.location).toBe(one.location)
  })

  test('a no is shown with its reason, and somebody else can be asked', async () => {
    const sip = await running()
    await ask(sip)
    const karins = browse(program, karin, sip)
    const without = await karins.send('/main/answer', { accepts: 'no' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Varför inte?')
    await karins.send('/main/answer', { accepts: 'no', why: 'Jag går i pension i maj' })
    const page = await browse(program, peter, sip).open('/main')
    expect(page.text).toContain('Karin Lindh sa nej')
    expect(page.text).toContain('Jag går i pension i maj')
    expect(page.html).toContain('data-guard')
  })

  test('only the one who is asked sees the question, and only those who lead may ask', async () => {
    const sip = await running()
    await ask(sip)
    expect((await browse(program, peter, sip).open('/main/answer')).status).toBe(404)
    expect((await browse(program, peter, sip).post('/main/answer', { accepts: 'yes' })).status).toBe(404)
    expect((await browse(program, karin, sip).open('/main')).status).toBe(404)
    expect((await browse(program, lena, sip).open('/main')).status).toBe(404)
    expect((await browse(program, lena, sip).open('/main/answer')).status).toBe(404)
  })

  test('who has been asked and may no longer read the plan can say no, and cannot say yes', async () => {
    const sip = await running()
    await ask(sip)
    program.setClock('2027-08-23T09:00:00.000Z')
    const token = await beginSession(program.house.database, karin.viewer.staff, 'demo', program.house.now())
    const karins = browse(program, karin, sip, `session=${token}`)
    const page = await karins.open('/main/answer')
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(filled.reason)
    const yes = await karins.send('/main/answer', { accepts: 'yes' })
    expect(yes.status).toBe(422)
    expect(yes.text).toContain('Er tid att läsa den här planen har gått ut')
    const no = await karins.send('/main/answer', { accepts: 'no', why: 'Vi är inte med längre' })
    expect(no.status).toBe(303)
    program.setClock('2026-11-23T09:00:00.000Z')
  })

  test('whatever is missing, every word comes back', async () => {
    const sip = await running()
    const answer = await ask(sip, { personToldHow: '', personToldOn: '2026-11-31' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(filled.reason)
    expect(answer.html).toContain('value="2026-11-31"')
    const untold = await ask(sip, { personToldHow: '' })
    expect(untold.text).toContain('Berätta för personen först')
    expect(untold.html).toContain(filled.reason)
  })

  test('who may not have it, or may not read the plan, is not to be chosen', async () => {
    const sip = await running([karin, stig])
    const peters = browse(program, peter, sip)
    const { html, text } = await peters.open('/main')
    expect(() => choiceOf(html, 'Stig Dal')).toThrow('no choice')
    expect(text).toContain('Stig Dal, handläggare, Hyresvärden: arbetar inte för en huvudman')
    await act(program, peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: karin.viewer.unit }, scope: 'everything' }, ctx),
    )
    const after = await peters.open('/main')
    expect(() => choiceOf(after.html, 'Karin Lindh')).toThrow('no choice')
    expect(after.text).toContain('Det finns ingen att fråga än')
  })

  test('before the plan holds, and after the yes is withdrawn, there is nothing to hand over', async () => {
    const met = await metSip(program, peter, [karin])
    const page = await browse(program, peter, met).open('/main')
    expect(page.text).toContain('Ingen har huvudansvaret än')
    expect(page.html).not.toContain('data-guard')
    const sip = await running()
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    expect((await browse(program, peter, sip).open('/main')).html).not.toContain('data-guard')
  })

  test('in English', async () => {
    const sip = await running()
    const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
    expect((await english.open('/main')).text).toContain('Whom do you ask?')
  })
})
