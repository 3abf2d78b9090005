import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import {
  beginJourney,
  callUnit,
  codeOf,
  type Journey,
  type Listed,
  listUnit,
  noticeNeed,
  openSip,
  takeOn,
  testNumber,
  tickInformed,
  today,
} from '../../support/journey.ts'

/*
 * Jonas, with both addiction and depression: a published guiding case with constructed content. He says yes to those
 * who treat him, keeps his mother and his landlord out, and takes back what the social insurance agency may know.
 */
const matters = 'Jag vill ha kvar lägenheten och träffa min son'
const question = 'Hur får han behandling för båda samtidigt?'
const support = 'Boendestöd på tisdagar. Sjukpenningen tar slut.'
const insurance = 'Försäkringskassan, kontor Lindvik'
const addiction = 'Beroendemottagningen Bryggan'
const psychiatry = 'Psykiatriska mottagningen Strandvik'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.end())

test('Jonas says yes to a part, keeps two out, and takes back one: that unit reads no more', async () => {
  const sofia = await journey.enter('Sofia Bergman')
  await prepare(sofia)
  await saysYesToPart(sofia)

  await sofia.click('Kalla')
  await sofia.see('Inte frågat: Jonas har inte sagt ja till att de får veta något.')
  const meeting = { on: addDays(today, 14), time: '14.00', place: 'Vuxenenheten, och på länk' }
  await callUnit(sofia, { unit: addiction, ...meeting })
  await callUnit(sofia, { unit: insurance, how: 'Bjud in', ...meeting })
  const code = await codeOf(sofia)

  const anders = await journey.enter('Anders Kvist')
  await takeOn(anders, code)
  await anders.see(matters)
  await anders.see('Du får läsa: det finns en grund')
  await anders.click('Förbered')
  await anders.see(support)
  const preparation = new URL(anders.page.url()).pathname
  await anders.click('Jonas Ek')
  await anders.click('Vem får veta vad')
  await anders.see(insurance)
  await anders.seeNot('Mamma')

  await takesBack(sofia)

  await openSip(anders, 'Jonas Ek')
  await anders.see('Du ser bara det som din egen verksamhet har skrivit')
  await anders.seeNot(matters)
  await anders.seeNot(question)
  await anders.goto(preparation)
  await anders.see('Sidan finns inte')
  await anders.close()

  await openSip(sofia, 'Jonas Ek')
  await sofia.see(matters)
  await sofia.close()
})

async function prepare(v: Visitor) {
  await noticeNeed(v, {
    name: 'Jonas Ek',
    number: testNumber('man', 33),
    noticedBy: 'Socialtjänsten',
    reason: 'Två sjukdomar, många verksamheter och hot om vräkning.',
  })
  await v.click('Förbered')
  await v.click('Vad är viktigt för dig?')
  await v.fill('Vad är viktigt för dig?', matters)
  await v.click('Spara och gå vidare')
  await v.fill('Stöd som redan finns', support)
  await v.click('Spara och gå vidare')
  await v.click('Hoppa över så länge')
  await v.fill('Ny fråga', question)
  await v.click('Lägg till frågan')
  await v.click('Gå vidare')
  const listed: readonly Listed[] = [
    { authority: 'Exempelregionen', help: 'Beroendevård', unit: addiction, how: 'De kallas', why: 'Prov.' },
    { authority: 'Exempelregionen', help: 'Vuxenpsykiatri', unit: psychiatry, how: 'De kallas', why: 'KBT.' },
    {
      authority: 'Försäkringskassan',
      help: 'Försäkringskassan',
      unit: insurance,
      how: 'De bjuds in',
      why: 'Sjukpenningen.',
    },
  ]
  for (const unit of listed) await listUnit(v, unit)
  await v.click('Avsluta delad skärm')
}

async function saysYesToPart(v: Visitor) {
  await v.click('Jonas Ek')
  await v.click('Vem får veta vad, och svaret')
  for (const name of ['Mamma', 'Hyresvärden']) {
    await v.click('Lägg till någon som inte får veta')
    await v.choose('Vem?', 'Någon annan')
    await v.fill('Namn, eller vem det är', name)
    await v.choose('Vad får de inte veta?', 'Ingenting alls')
    await v.click('Spara')
    await v.see(`${name} får inte veta något.`)
  }
  await propose(v, addiction, ['Mål och insatser', 'Hälsa och läkemedel'])
  await propose(v, psychiatry, ['Mål och insatser'])
  await propose(v, insurance, ['Mål och insatser', 'Stöd som finns'])
  await v.click('Anteckna Jonas svar')
  for (const name of ['Mamma', 'Hyresvärden']) await v.see(`${name} får inte veta något.`)
  await tickInformed(v, 'Jonas')
  await v.choose('Vem svarar?', 'Jonas själv')
  await v.choose('Vad blev svaret?', 'Ja, men inte till allt')
  await v.check(addiction, 'Vad fick ett ja?')
  await v.check(insurance, 'Vad fick ett ja?')
  await v.choose('Hur kom svaret?', 'Muntligt')
  await v.click('Spara Jonas svar')
  await v.see('Ja, men inte till allt')
}

async function propose(v: Visitor, unit: string, contents: readonly string[]) {
  await v.click('Lägg till någon som får veta')
  await v.check(unit, 'Vilka får veta?')
  for (const content of contents) await v.check(content, 'Vad får de veta om?')
  await v.click('Lägg till förslaget')
}

async function takesBack(v: Visitor) {
  await openSip(v, 'Jonas Ek')
  await v.click('Ändra eller ta tillbaka')
  await v.click(`Sluta dela med ${insurance}`)
  await v.see('Inget har ändrats ännu')
  await v.see(`${insurance} kan inte längre läsa något som andra har skrivit.`)
  await v.see('Ingen får veta varför.')
  await v.see('Jonas SIP fortsätter.')
  await v.choose('Hur fick du veta det?', 'Per telefon')
  await v.click(`Sluta dela med ${insurance}`)
  await v.click('Har slutat gälla')
  await v.see(`${insurance}: delas inte längre.`)
}
