import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { act, openPage, sipToAsk, stored, submit } from '../../../test/support/asked-sip.ts'
import { callAUnit } from '../../../test/support/call-a-unit.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { localDate } from '../../domain/calendar/local-date.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { everybody } from '../../domain/sip/text.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'
import { beginSession } from '../../storage/session-store.ts'

let program: Program
let maja: Colleague
let karin: Colleague
let lena: Colleague
let stranger: Colleague
const four = ['what-sip-is', 'who-learns-what', 'may-say-no', 'may-withdraw']
const clock = '2026-11-23T09:00:00.000Z'

beforeAll(async () => {
  program = await startProgram(clock)
  const add = (name: string, unit: string, authority: string) =>
    addColleague(program, { name, unit, authority })
  maja = await add('Maja Berg', 'Habiliteringen', 'Regionen')
  karin = await add('Karin Lindh', 'Elevhälsan', 'Kommunen')
  lena = await add('Lena Ek', 'Stödenheten', 'Kommunen')
  stranger = await add('Sten Ström', 'Fritids', 'Kommunen')
})
afterEach(() => program.setClock(clock))
afterAll(() => program.close())

/** The same colleague on another day: a session does not live for months. */
async function on(instant: string, who = maja): Promise<Colleague> {
  program.setClock(instant)
  const token = await beginSession(program.house.database, who.viewer.staff, 'demo', program.house.now())
  return { ...who, cookie: `session=${token}` }
}

const record = (who: Colleague, sip: string, form: Record<string, string | string[]>) =>
  submit(program, who, `/sip/${sip}/answer/record`, { informed: four, form: 'oral', ...form })
const register = (sip: string, kind: string, name: string) =>
  submit(program, maja, `/sip/${sip}/answer/representative`, { kind, name })
const share = (who: Colleague, sip: string, contents: string[], until: string) =>
  submit(program, who, `/sip/${sip}/answer/ground`, {
    to: `unit:${karin.viewer.unit}`,
    contents,
    from: 'Regionen',
    until,
  })
const agreedIds = async (sip: string) => (await stored(program, sip)).representatives.map((r) => r.id)
const states = async (sip: string) => (await stored(program, sip)).grounds.map((g) => g.state)

/** Maria is 18 on 4 March 2027. Her mother has said yes to the school knowing of the plan, to the last day there is. */
async function marias(): Promise<string> {
  const sip = await sipToAsk(program, maja, { name: 'Maria Nord', born: localDate('2009-03-04') }, [karin])
  await register(sip, 'guardian', 'Anna Nord')
  await submit(program, maja, `/sip/${sip}/answer/child`, { view: 'Gärna', on: '2026-11-23' })
  await share(maja, sip, ['plan'], '2027-03-03')
  await record(maja, sip, { by: 'guardians', agreed: await agreedIds(sip), answer: 'yes' })
  return sip
}

test('at 17 a date is proposed and allowed to the day before the birthday, and no longer', async () => {
  const sip = await sipToAsk(program, maja, { name: 'Maria Nord', born: localDate('2009-03-04') }, [karin])
  const form = await openPage(program, maja, `/sip/${sip}/answer/ground`)
  expect(form.html).toContain('value="2027-03-03"')
  expect(form.text).toContain('Som längst till 3 mars 2027. Dagen efter är Maria 18 år och svarar själv.')
  const late = await share(maja, sip, ['plan'], '2027-03-04')
  expect(late.status).toBe(422)
  expect(late.html).toContain('id="f-until-error"')
  expect(late.html).toContain('value="2027-03-04"')
})

test('before the birthday it is said which day what ends, for whoever leads', async () => {
  const sip = await marias()
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Maria fyller 18 år torsdag 4 mars 2027')
  expect(page.text).toContain('när onsdag 3 mars 2027 är slut. Då får Elevhälsan inte veta något mer')
  expect(page.text).toContain('Från torsdag 4 mars 2027 svarar Maria själv.')
  expect(page.text).toContain('Svaret kan antecknas tidigast torsdag 4 mars 2027.')
  expect((await openPage(program, maja, `/sip/${sip}/answer/record`)).text).toContain(
    'Svaret är redan antecknat',
  )
  const early = await sipToAsk(program, maja, { name: 'Ida Nord', born: localDate('2012-03-04') })
  expect((await openPage(program, maja, `/sip/${early}/answer`)).text).not.toContain('fyller 18 år')
})

test('on the day Maria is asked, the guardians are no choice, and the same as before takes one press', async () => {
  const sip = await marias()
  const eve = await on('2027-03-03T22:30:00.000Z')
  expect((await openPage(program, eve, `/sip/${sip}/answer`)).text).toContain('Det här gäller nu')
  // Half an hour later it is the day, in Sweden.
  const day = await on('2027-03-03T23:30:00.000Z')
  const page = await openPage(program, day, `/sip/${sip}/answer`)
  expect(page.text).toContain('Nästa steg Maria är 18 år nu: fråga Maria själv')
  expect(page.text).toContain('Det här sa vårdnadshavarna ja till förut')
  expect(page.text).not.toContain('Det här gäller nu')
  expect(page.text).not.toContain('Anna Nord, vårdnadshavare')
  expect(page.text).not.toContain('fyller 18 år')
  expect(page.html).toContain(`action="${day.as(`/sip/${sip}/answer/same`)}"`)

  const same = await submit(program, day, `/sip/${sip}/answer/same`, {})
  expect(same.location).toBe(day.as(`/sip/${sip}/answer/record`))
  expect((await submit(program, day, `/sip/${sip}/answer/same`, {}, {})).status).toBe(303)
  expect((await stored(program, sip)).grounds).toMatchObject([
    { state: 'in-force', until: '2027-03-03' },
    { state: 'proposed', contents: ['plan'], to: { unit: 'Elevhälsan' }, until: '2027-08-31' },
  ])
  const form = await openPage(program, day, `/sip/${sip}/answer/record`)
  expect(form.text).toContain('Jag är 18 år nu och svarar själv.')
  expect(form.text).toContain('Elevhälsan får veta om mål och insatser')
  expect(form.html).toContain('value="self"')
  expect(form.html).not.toContain('value="guardians"')
  expect((await openPage(program, day, `/sip/${sip}/answer/more`)).text).toContain('inget nytt att fråga om')
  const forged = await record(day, sip, { by: 'guardians', agreed: await agreedIds(sip), answer: 'yes' })
  expect(forged.status).toBe(422)

  expect((await record(day, sip, { by: 'self', answer: 'yes' })).status).toBe(303)
  expect((await stored(program, sip)).yes).toMatchObject({ answer: 'yes', by: { kind: 'self' } })
  const after = await openPage(program, day, `/sip/${sip}/answer`)
  expect(after.text).toContain('Det här gäller nu')
  expect(after.text).not.toContain('fråga Maria själv')
  const known = await openPage(program, day, `/sip/${sip}/answer/representative`)
  expect(known.text).toContain('Svarar inte längre för Maria, som är 18 år nu.')
})

test('her no, when somebody has been called, takes the yes back, and closing waits', async () => {
  const sip = await marias()
  const fields = [{ key: 'matters', body: 'Gå i skolan', expects: 0 }]
  await act(program, maja, sip, (s, ctx) => writePreparation(s, { fields, audience: everybody }, ctx))
  await act(program, maja, sip, (s, ctx) => addQuestion(s, { body: 'Hur?', audience: everybody }, ctx))
  await act(program, maja, sip, callAUnit(karin, { on: localDate('2026-12-01') }))
  const day = await on('2027-03-04T09:00:00.000Z')
  const form = await openPage(program, day, `/sip/${sip}/answer/record`)
  expect(form.text).toContain('de som är med får veta att SIP:en inte gäller längre, men inte varför')
  await record(day, sip, { by: 'self', answer: 'no' })
  const after = await stored(program, sip)
  expect([after.yes.answer, after.stage.at]).toEqual(['withdrawn', 'ending'])
  expect((await openPage(program, day, `/sip/${sip}/answer`)).text).toContain('Avsluta Marias SIP')
})

test('with a new guardian it is asked again, of both, about what is already shared too', async () => {
  const sip = await marias()
  await share(maja, sip, ['health'], '2027-01-31')
  await register(sip, 'guardian', 'Per Nord')
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Nästa steg Fråga dem som är vårdnadshavare nu')
  expect(page.text).toContain('Det här gäller nu')
  const form = await openPage(program, maja, `/sip/${sip}/answer/record`)
  expect(form.text).toContain('Frågan är om Maria ska ha sin SIP kvar.')
  expect(form.text).toContain('Vårdnadshavarna är inte desamma som förut.')
  const [plan, health] = (await stored(program, sip)).grounds
  expect(form.html).toContain(`value="${plan?.id}"`)
  expect(form.html).toContain(`value="${health?.id}"`)
  const agreed = await agreedIds(sip)
  const part = { by: 'guardians', agreed, answer: 'partial', grounds: health?.id ?? '' }
  expect((await record(maja, sip, part)).status).toBe(303)
  expect(await states(sip)).toEqual(['withdrawn', 'in-force'])
  expect((await stored(program, sip)).yes).toMatchObject({ partial: true, by: { agreed } })
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).not.toContain('är vårdnadshavare nu')
})

test('the last guardian is taken off: first somebody is noted, then asked', async () => {
  const sip = await marias()
  const [anna] = await agreedIds(sip)
  await submit(program, maja, `/sip/${sip}/answer/representative/${anna}/end`, {})
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).toContain(
    'Nästa steg Anteckna vem som är vårdnadshavare för Maria',
  )
})

test('what soon ends is proposed anew by one press, and what is asked is the yes to just that', async () => {
  const sip = await sipToAsk(program, maja, { name: 'Elsa Holm', born: localDate('1940-03-01') }, [karin])
  await share(maja, sip, ['plan'], '2026-12-20')
  await record(maja, sip, { by: 'self', answer: 'yes' })
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Nästa steg Det är dags att fråga igen')
  const same = await submit(program, maja, `/sip/${sip}/answer/same`, {})
  expect(same.location).toBe(maja.as(`/sip/${sip}/answer/more`))
  expect(await states(sip)).toEqual(['in-force', 'proposed'])
  expect((await openPage(program, maja, `/sip/${sip}/answer/same`)).text).toContain(
    'Det finns inget att föreslå igen',
  )
})

test('somebody listed after the yes is asked about, and then called, one link after the other', async () => {
  const sip = await sipToAsk(program, maja, { name: 'Elsa Holm', born: localDate('1940-03-01') })
  await record(maja, sip, { by: 'self', answer: 'yes' })
  await act(program, maja, sip, (s, ctx) =>
    listParty(
      s,
      { who: { kind: 'unit', unit: karin.viewer.unit, authority: 'Kommunen', how: 'call' }, why: '' },
      ctx,
    ),
  )
  await share(maja, sip, ['plan'], '2027-03-03')
  const ids = (await stored(program, sip)).grounds.map((g) => g.id)
  await submit(program, maja, `/sip/${sip}/answer/more`, { by: 'self', form: 'oral', grounds: ids })
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).toContain('Nästa steg Kalla Elevhälsan')
  await act(program, maja, sip, (s, ctx) =>
    listParty(
      s,
      { who: { kind: 'unit', unit: lena.viewer.unit, authority: 'Kommunen', how: 'invite' }, why: '' },
      ctx,
    ),
  )
  const fields = [{ key: 'matters', body: 'Bo hemma', expects: 0 }]
  await act(program, maja, sip, (s, ctx) => writePreparation(s, { fields, audience: everybody }, ctx))
  await act(program, maja, sip, (s, ctx) => addQuestion(s, { body: 'Hur?', audience: everybody }, ctx))
  await act(program, maja, sip, callAUnit(karin, { on: localDate('2026-12-01') }))
  const next = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(next.text).toContain('Nästa steg Får Stödenheten veta?')
  const to = encodeURIComponent(`unit:${lena.viewer.unit}`)
  expect(next.html).toContain(`href="${maja.as(`/sip/${sip}/answer/ground?to=${to}`)}"`)
  const ground = await openPage(program, maja, `/sip/${sip}/answer/ground?to=${to}`)
  expect(ground.html).toMatch(/value="unit:Stödenheten" checked/)
  expect((await openPage(program, maja, `/sip/${sip}/answer/ground?to=unit:x`)).html).not.toMatch(
    /value="unit:[^"]*" checked/,
  )
})

test('those who are not on it, or do not lead, propose nothing anew', async () => {
  const sip = await marias()
  expect((await openPage(program, stranger, `/sip/${sip}/answer/same`)).status).toBe(404)
})

test('the pages speak English', async () => {
  const sip = await marias()
  expect((await openPage(program, maja, `/sip/${sip}/answer`, 'en')).text).toContain(
    'Maria turns 18 on Thursday 4 March 2027',
  )
  const day = await on('2027-03-04T09:00:00.000Z')
  const page = await openPage(program, day, `/sip/${sip}/answer`, 'en')
  expect(page.text).toContain('Maria is 18 now: ask Maria')
  expect(page.text).toContain('Propose the same as before')
})
