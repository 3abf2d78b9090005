import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  type Answer,
  arrive,
  choiceCalled,
  linkCalled,
  openPage,
  sipToAsk,
  stored,
  submit,
} from '../../../test/support/asked-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { localDate } from '../../domain/calendar/local-date.ts'
import { beginSession } from '../../storage/session-store.ts'

let program: Program
let maja: Colleague
let karin: Colleague
let lena: Colleague
let stranger: Colleague
const four = ['what-sip-is', 'who-learns-what', 'may-say-no', 'may-withdraw']

beforeAll(async () => {
  program = await startProgram()
  const add = (name: string, unit: string, authority: string) =>
    addColleague(program, { name, unit, authority })
  maja = await add('Maja Berg', 'Boendestödet', 'Kommunen')
  karin = await add('Karin Lindh', 'Beroendemottagningen', 'Regionen')
  lena = await add('Lena Ek', 'Försäkringskassan', 'Staten')
  stranger = await add('Sten Ström', 'Skolan', 'Kommunen')
})
afterEach(() => program.setClock('2026-11-23T09:00:00.000Z'))
afterAll(() => program.close())

const jonas = () =>
  sipToAsk(program, maja, { name: 'Jonas Dahl', born: localDate('1992-05-04') }, [karin, lena])

/** The same colleague, logged in anew: a session does not live for weeks. */
const again = async (who: Colleague): Promise<Colleague> => ({
  ...who,
  cookie: `session=${await beginSession(program.house.database, who.viewer.staff, 'demo', program.house.now())}`,
})

const share = (sip: string, to: Colleague, contents: string[]): Promise<Answer> =>
  submit(program, maja, `/sip/${sip}/answer/ground`, {
    to: `unit:${to.viewer.unit}`,
    function: '',
    contents,
    from: ['Kommunen', 'Regionen'],
    until: '2027-01-31',
  })

const record = (sip: string, form: Record<string, string | string[]>): Promise<Answer> =>
  submit(program, maja, `/sip/${sip}/answer/record`, { informed: four, form: 'oral', ...form })

test('Jonas says yes to a part, and two weeks later takes back what was shared with one', async () => {
  const sip = await jonas()
  expect((await share(sip, karin, ['plan', 'health'])).location).toBe(maja.as(`/sip/${sip}/answer`))
  await share(sip, lena, ['plan'])
  await share(sip, lena, ['everyday'])

  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Förslag att fråga Jonas om')
  expect(page.text).toContain('Inget av förslagen gäller förrän Jonas har fått frågan och svaret är ja.')
  expect(page.text).toContain('mål och insatser, hälsa och läkemedel')
  expect(page.html).not.toMatch(/<title>[^<]*Jonas/)

  const form = await openPage(program, maja, `/sip/${sip}/answer/record`)
  expect(form.html).not.toContain('checked')
  expect(form.text).toContain(
    'Försäkringskassan får veta om vardagen. Det får de veta av Kommunen och Regionen. Det gäller till 31 jan. 2027.',
  )
  const yesTo = [
    choiceCalled(
      form.html,
      'Beroendemottagningen får veta om mål och insatser, hälsa och läkemedel, från Kommunen och Regionen, till 31 jan. 2027',
    ),
    choiceCalled(
      form.html,
      'Försäkringskassan får veta om mål och insatser, från Kommunen och Regionen, till 31 jan. 2027',
    ),
  ]
  const saved = await record(sip, { by: 'self', answer: 'partial', grounds: yesTo })
  expect(saved.status).toBe(303)
  const partly = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(partly.text).toContain('Ja, men inte till allt')
  expect(partly.text).toContain('Antecknat av Maja Berg.')
  expect(partly.text).toContain('Det här gäller nu')
  expect(partly.text).not.toContain('vardagen,')

  program.setClock('2026-12-07T09:00:00.000Z')
  const later = await again(maja)
  const choose = await openPage(program, later, `/sip/${sip}/answer/withdraw`)
  const path = linkCalled(choose.html, 'Sluta dela med Försäkringskassan').slice(maja.as('').length)
  const effect = await openPage(program, later, path)
  expect(effect.text).toContain('Inget har ändrats ännu')
  expect(effect.text).toContain('Jonas vill att Försäkringskassan inte längre får veta något')
  expect(effect.text).toContain('Försäkringskassan kan inte längre läsa något som andra har skrivit.')
  expect(effect.text).toContain('Jonas SIP fortsätter. Beroendemottagningen samarbetar som förut.')
  expect(effect.text).toContain('Behöver göras Regionen behöver få veta')

  const untold = await submit(program, later, path, {})
  expect(untold.status).toBe(422)
  expect((await stored(program, sip)).grounds.every((g) => g.state === 'in-force')).toBe(true)

  expect((await submit(program, later, path, { told: 'phone' })).status).toBe(303)
  const after = await stored(program, sip)
  expect(after.grounds.filter((g) => g.state === 'in-force').map((g) => g.to)).toEqual([
    { kind: 'unit', unit: 'Beroendemottagningen' },
    { kind: 'unit', unit: 'Beroendemottagningen' },
  ])
  expect((await openPage(program, later, `/sip/${sip}/answer`)).text).toContain(
    'Försäkringskassan: delas inte längre.',
  )
})

test('taking back everything stops all sharing and leaves closing as a duty', async () => {
  const sip = await jonas()
  await share(sip, karin, ['plan'])
  await record(sip, { by: 'self', answer: 'yes' })
  const path = `/sip/${sip}/answer/withdraw/all`
  const effect = await openPage(program, maja, path)
  expect(effect.text).toContain('Jonas vill ta tillbaka allt')
  expect(effect.text).toContain('Ni är skyldiga att avsluta SIP:en.')
  expect(effect.text).not.toContain('Vill Jonas ta tillbaka allt?')
  await submit(program, maja, path, { told: 'in-person' })
  const after = await stored(program, sip)
  expect([after.yes.answer, after.stage.at]).toEqual(['withdrawn', 'ending'])
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Avsluta Jonas SIP')
  expect(page.html).toContain(`href="${maja.as(`/sip/${sip}/close`)}"`)
  expect(page.text).not.toContain('Lägg till någon som får veta')
})

test('a no counts after information, ends the SIP, and gives a paper without a name', async () => {
  const sip = await jonas()
  const short = await record(sip, { by: 'self', answer: 'no', informed: four.slice(0, 3) })
  expect(short.status).toBe(422)
  expect(short.text).toContain('Ett nej ska också bygga på information.')
  expect((await record(sip, { by: 'self', answer: 'no' })).status).toBe(303)
  expect((await stored(program, sip)).stage).toMatchObject({ at: 'ended', how: 'declined' })
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Ge Jonas ett papper att ha med sig')
  const paper = await openPage(program, maja, `/sip/${sip}/answer/paper`)
  const sheet = paper.html.slice(paper.html.indexOf('class="carry'))
  expect(sheet).toContain('Du har sagt nej till en SIP')
  expect(sheet).toContain('Du kan ändra dig')
  expect(sheet.slice(0, sheet.indexOf('</main>'))).not.toContain('Jonas')
  expect(paper.html).toContain('<div class="no-print"><section class="strip"')
  expect((await openPage(program, maja, `/sip/${sip}/answer/record`)).text).toContain(
    'Svaret är redan antecknat',
  )
})

test('the same answer sent twice gets its first answer, also when it ended the SIP', async () => {
  const sip = await jonas()
  const path = `/sip/${sip}/answer/record`
  const form = await arrive(program, maja, path)
  const no = { informed: four, form: 'oral', by: 'self', answer: 'no' }
  const first = await submit(program, maja, path, no, form)
  const second = await submit(program, maja, path, no, form)
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.location).toBe(first.location)
})

test('a refused answer comes back with every word typed', async () => {
  const sip = await jonas()
  const back = await record(sip, { by: 'self', answer: 'yes', form: 'written', keptWhere: '' })
  expect(back.status).toBe(422)
  expect(back.text).toContain('Skriv var originalet finns.')
  const unsure = await record(sip, {
    by: 'attitude',
    assessor: 'Karin Lindh, sjuksköterska',
    assessment: 'Jonas <nickade> "ja" 👍',
  })
  expect(unsure.status).toBe(422)
  expect(unsure.html).toContain('value="Karin Lindh, sjuksköterska"')
  expect(unsure.html).toContain('Jonas &lt;nickade>')
  const unknown = await record(sip, { by: 'self', answer: 'yes', colour: 'blue' })
  expect(unknown.status).toBe(422)
})

test('a share added while the form was open is never said yes to unseen', async () => {
  const sip = await jonas()
  await share(sip, karin, ['plan'])
  const path = `/sip/${sip}/answer/record`
  const form = await arrive(program, maja, path)
  await share(sip, lena, ['health'])
  const late = await submit(
    program,
    maja,
    path,
    { informed: four, form: 'written', keptWhere: 'I pärmen', by: 'self', answer: 'yes' },
    form,
  )
  expect(late.status).toBe(409)
  expect(late.html).toContain('value="I pärmen"')
  expect((await stored(program, sip)).yes.answer).toBe('not-asked')
})

test('somebody who is not on it finds nothing on any of the pages', async () => {
  const sip = await jonas()
  for (const below of [
    '',
    '/ground',
    '/decide-ground',
    '/exclude',
    '/representative',
    '/record',
    '/more',
    '/withdraw',
    '/withdraw/all',
    '/paper',
  ])
    expect((await openPage(program, stranger, `/sip/${sip}/answer${below}`)).status, below).toBe(404)
})

test('an adult has no page for the child’s voice', async () => {
  expect((await openPage(program, maja, `/sip/${await jonas()}/answer/child`)).status).toBe(404)
})

test('a proposal is taken off, and one from another time says that it is gone', async () => {
  const sip = await jonas()
  await share(sip, karin, ['plan'])
  const ids = (await stored(program, sip)).grounds.map((g) => g.id).join('.')
  const path = `/sip/${sip}/answer/ground/${ids}/drop`
  expect((await openPage(program, maja, path)).text).toContain('Ta bort förslaget om Beroendemottagningen?')
  expect((await submit(program, maja, path, {})).status).toBe(303)
  expect((await stored(program, sip)).grounds).toEqual([])
  expect((await openPage(program, maja, path)).text).toContain('Förslaget är redan borta')
})

test('what is missing or too long in a proposal is said beside its field', async () => {
  const sip = await jonas()
  const path = `/sip/${sip}/answer/ground`
  const fields = { to: 'unit:Beroendemottagningen', function: '', contents: 'plan', from: 'Kommunen' }
  const cases: [Record<string, string | string[]>, string][] = [
    [{ ...fields, until: '2028-01-01' }, 'Så länge får det inte gälla.'],
    [{ ...fields, until: '2026-02-30' }, 'Det datumet finns inte.'],
    [{ ...fields, to: [], until: '2027-01-01' }, 'Välj vilka som lämnar ut och vem som får veta.'],
    [{ ...fields, contents: [], until: '2027-01-01' }, 'Välj vad det gäller.'],
  ]
  for (const [form, says] of cases) {
    const answer = await submit(program, maja, path, form)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(says)
  }
  expect((await openPage(program, maja, path)).text).toContain('Som längst till 23 nov. 2027')
})

test('more is asked about after the yes, and what is not ticked stays a proposal', async () => {
  const sip = await jonas()
  await record(sip, { by: 'self', answer: 'yes' })
  await share(sip, karin, ['plan'])
  await share(sip, lena, ['plan'])
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Det finns något nytt att fråga Jonas om')
  const form = await openPage(program, maja, `/sip/${sip}/answer/more`)
  const ground = choiceCalled(
    form.html,
    'Beroendemottagningen får veta om mål och insatser, från Kommunen och Regionen, till 31 jan. 2027',
  )
  const more = { by: 'self', form: 'oral' }
  expect((await submit(program, maja, `/sip/${sip}/answer/more`, more)).status).toBe(422)
  await submit(program, maja, `/sip/${sip}/answer/more`, { ...more, grounds: ground })
  expect((await stored(program, sip)).grounds.map((g) => g.state)).toEqual([
    'in-force',
    'in-force',
    'proposed',
    'proposed',
  ])
})

test('somebody is kept out at once, and nothing comes back when that is lifted', async () => {
  const sip = await jonas()
  await share(sip, lena, ['plan'])
  await record(sip, { by: 'self', answer: 'yes' })
  await submit(program, maja, `/sip/${sip}/answer/exclude`, {
    who: 'unit:Försäkringskassan',
    name: '',
    scope: 'everything',
  })
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Försäkringskassan får inte veta något.')
  expect(page.text).not.toContain('Det här gäller nu')
  const form = await openPage(program, maja, `/sip/${sip}/answer/ground`)
  expect(form.html).not.toContain('value="unit:Försäkringskassan"')
  const { exclusions } = await stored(program, sip)
  const path = `/sip/${sip}/answer/exclude/${exclusions[0]?.id}/lift`
  expect((await openPage(program, maja, path)).text).toContain('Har Jonas ändrat sig om Försäkringskassan?')
  await submit(program, maja, path, {})
  expect(await stored(program, sip)).toMatchObject({ exclusions: [], grounds: [] })
})

test('the pages speak English', async () => {
  const sip = await jonas()
  await share(sip, karin, ['plan'])
  const page = await openPage(program, maja, `/sip/${sip}/answer`, 'en')
  expect(page.text).toContain('Who may know what about Jonas')
  const form = await openPage(program, maja, `/sip/${sip}/answer/record`, 'en')
  expect(form.text).toContain("Jonas's answer".replace("'", form.text.includes('&#39;') ? '&#39;' : "'"))
  expect(form.text).toContain('Read aloud. Wait for the answer.')
  expect(form.text).not.toContain('Läs upp')
})
