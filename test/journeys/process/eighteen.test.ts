import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, daysBetween, localDate } from '../../../src/domain/calendar/local-date.ts'
import { formatDate } from '../../../src/text/format.ts'
import type { Visitor } from '../../support/browser.ts'
import { beginJourney, type Journey, logIn, openSip, tickInformed, today } from '../../support/journey.ts'

/*
 * Elif, who turns 18 in the middle of her plan. Before it is said what ends and when. Past midnight what her guardians
 * said yes to is no longer shared; she is asked herself, and shares the same as before.
 *
 * Elin without scripts from the birthday on; Bup, which is called, on a telephone of 320 px in the dark.
 */
const matters = 'Studenten. Och att inte börja om med någon ny en gång till.'
const bup = 'Bup-mottagningen Ekholm'
const psychiatry = 'Psykiatriska mottagningen Strandvik'

let journey: Journey
let elin: Visitor
let birthday = today
beforeAll(async () => {
  journey = await beginJourney()
}, 240_000)
afterAll(() => journey?.end())

const day = (days: number) => formatDate('sv', addDays(birthday, days), 'long')

test('before the birthday it says what ends, and which day', async () => {
  elin = await journey.enter('Elin Brandt', { scripts: false })
  await openSip(elin, 'Elif Kaya')
  const born = /född (\d{4})(-\d\d-\d\d)/.exec(await elin.text())
  birthday = localDate(`${Number(born?.[1]) + 18}${born?.[2]}`)
  expect(daysBetween(today, birthday)).toBeGreaterThan(0)
  await elin.see(`Elif fyller 18 år ${day(0)}`)
  await elin.see(`Till och med ${day(-1)} är det vårdnadshavarna som svarar för Elif.`)
  await elin.see('Den hjälp Elif får hos var och en påverkas inte.')
  await elin.page.getByRole('link', { name: 'Vem får veta vad' }).first().click()
  await elin.arrive()
  await elin.see(`Från ${day(0)} svarar Elif själv.`)
})

test('past midnight the unit that is called reads no more', async () => {
  const days = daysBetween(today, birthday)
  journey.goTo(days - 1)
  const oskar = await journey.enter('Oskar Melin', { width: 320, colorScheme: 'dark' })
  await openSip(oskar, 'Elif Kaya')
  await oskar.see(matters)
  journey.goTo(days)
  await logIn(oskar, 'Oskar Melin')
  await openSip(oskar, 'Elif Kaya')
  await oskar.see('Du ser bara det som din egen verksamhet har skrivit')
  await oskar.seeNot(matters)
})

test('Elif is asked herself, and says yes to the same as before', async () => {
  await logIn(elin, 'Elin Brandt')
  await elin.click('Fråga Elif själv: 18 år')
  await elin.see('Elif är 18 år nu: fråga Elif själv')
  await elin.see('Det här sa vårdnadshavarna ja till förut')
  await elin.click('Föreslå samma som förut')
  await elin.see('Jag är 18 år nu och svarar själv.')
  for (const who of [bup, psychiatry, 'Sevda, mamma'])
    await elin.see(`${who} får veta om mål och insatser, vardagen`)
  await elin.seeNot('Vårdnadshavarna')
  await tickInformed(elin, 'Elif')
  await elin.choose('Vem svarar?', 'Elif själv')
  await elin.choose('Vad blev svaret?', 'Ja')
  await elin.choose('Hur kom svaret?', 'Muntligt')
  await elin.click('Spara Elifs svar')
  await elin.seeNot('fråga Elif själv')
  await elin.see('Det här gäller nu')

  const oskar = await journey.enter('Oskar Melin', { width: 320, colorScheme: 'dark' })
  await openSip(oskar, 'Elif Kaya')
  await oskar.see(matters)
  await oskar.see('Nadja Petrova fick frågan om att ta över huvudansvaret.')
})
