import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import { formatDate } from '../../../src/text/format.ts'
import type { Visitor } from '../../support/browser.ts'
import {
  beginJourney,
  callParty,
  codeOf,
  type Journey,
  logIn,
  openSip,
  takeOn,
  today,
} from '../../support/journey.ts'

/*
 * Two who move to another municipality. Rune wants the new one to know: his own yes to it, a call, and somebody there
 * who takes the main responsibility; those he leaves read nothing after their last day. Ove does not want it: his SIP
 * ends as moved, nobody new is told, and only those who led it read why.
 *
 * Rune on a wide screen, the change of his move by keyboard alone; Ove on a telephone of 320 px.
 */
const newUnit = 'Vuxenenheten Åsdal'
const primaryCare = 'Vårdcentralen Björken'
const homeHelp = 'Hemtjänsten Södra öarna'
const shower = 'Dusch och mat'
const matters = 'Att få bo kvar vid havet, eller i alla fall se det.'
const day = (days: number) => formatDate('sv', addDays(today, days), 'long')

let journey: Journey
let patrik: Visitor
beforeAll(async () => {
  journey = await beginJourney()
}, 240_000)
afterAll(() => journey?.end())

test('Rune moves: a yes of his own to the new unit, a call, and somebody there takes over', async () => {
  const malin = await journey.enter('Malin Strid')
  await toTheMove(malin, 'Rune')
  await malin.see(`Rune flyttar ${day(21)}`)
  await changesTheDay(malin)
  await saysYesToTheNewUnit(malin)
  await callsTheNewUnit(malin)

  patrik = await journey.enter('Patrik Nyman')
  await takeOn(patrik, await codeOf(malin))
  await patrik.see(matters)
  await asksForTheMainResponsibility(malin)
  await takesTheMainResponsibility(patrik)
  await toTheMove(malin, 'Rune')
  await malin.see(`Allt är gjort. ${newUnit} har tagit över.`)
  await malin.close()
})

test('after the last day those he leaves read nothing more, and the new ones go on', async () => {
  const sixten = await journey.enter('Sixten Blom')
  await openSip(sixten, 'Rune Östman')
  await sixten.see(matters)
  journey.goTo(14)
  await logIn(sixten, 'Sixten Blom')
  await openSip(sixten, 'Rune Östman')
  await sixten.see('Du ser bara det som din egen verksamhet har skrivit')
  await sixten.seeNot(matters)
  await sixten.close()
  await logIn(patrik, 'Patrik Nyman')
  await openSip(patrik, 'Rune Östman')
  await patrik.see(matters)
  await patrik.see('Huvudansvarig Patrik Nyman')
  await patrik.click('Hur insatserna går')
  await patrik.see('Alla tider på en dag i månaden')
  await patrik.close()
})

test('Ove does not want the new municipality to know: his SIP ends as moved', async () => {
  const v = await journey.enter('Patrik Nyman', { width: 320 })
  await toTheMove(v, 'Ove')
  await v.fill('Första dagen i den nya kommunen', addDays(today, 16))
  await v.choose('Vem ska ta över', 'Ove vill inte att den nya kommunen får veta')
  await v.click('Visa vad som händer')
  await v.see(`”Ansökan om sjukersättning” (${newUnit}) slutar ${day(15)}.`)
  await v.see('Ingen i den nya kommunen får veta något.')
  await v.click('Spara flytten')
  await v.see('Gör det när insatserna har slutat.')

  journey.goTo(16)
  await logIn(v, 'Patrik Nyman')
  await openSip(v, 'Ove Kindgren')
  await v.click('Avsluta Oves SIP')
  await v.choose('Varför avslutas den?', 'Ove har flyttat')
  await v.fill('Vart kan Ove vända sig', `${primaryCare}, 031-390 06 01`)
  await v.choose('Hur fick Ove veta', 'På plats')
  await v.choose('samtal om hur det blev?', 'Nej tack')
  for (const who of ['Arbetsförmedlingen, Lindvik', 'Bo'])
    await v.choose(`Hur fick ${who} veta?`, 'Per telefon')
  await v.click('Avsluta Oves SIP')
  await v.see('Ove har flyttat.')

  const maud = await journey.enter('Maud Ericsson', { width: 320 })
  await maud.click('Planer')
  await maud.click('Avslutade')
  await maud.click('Ove Kindgren')
  await maud.see('gäller inte längre')
  await maud.seeNot('har flyttat')
})

async function toTheMove(v: Visitor, name: 'Rune' | 'Ove') {
  await openSip(v, name === 'Rune' ? 'Rune Östman' : 'Ove Kindgren')
  await v.click('Flyttar till en annan kommun')
}

/** By keyboard alone. Nothing is saved until what it leads to has been shown. */
async function changesTheDay(v: Visitor) {
  const go = async (name: string) => {
    await v.tabTo(name)
    await v.press('Enter')
  }
  await go('Ändra flytten')
  // Nobody leaves the place that he comes to.
  expect(await v.page.getByRole('radio', { name: 'Mölndals stad' }).count()).toBe(0)
  await v.tabTo('Första dagen i den nya kommunen')
  await v.type(addDays(today, 14))
  await go('Visa vad som händer')
  await v.see(`”${shower}” (${homeHelp}) slutar ${day(13)}.`)
  await v.see(`Efter ${day(13)} får ${homeHelp} inte veta något mer.`)
  await v.see(`${newUnit} står redan på listan.`)
  await v.see('Inget är sparat ännu.')
  await go('Spara flytten')
  await v.see(`Rune flyttar ${day(14)}`)
}

async function saysYesToTheNewUnit(v: Visitor) {
  await v.click(`Föreslå vad ${newUnit} får veta`)
  await v.check('Exempelregionen', 'Från vem?')
  await v.click('Lägg till förslaget')
  await v.check(`${newUnit} får veta om mål och insatser, från Öckerö kommun`, 'Vad fick ett ja?')
  await v.choose('Vem svarar?', 'Rune själv')
  await v.choose('Hur kom svaret?', 'Muntligt')
  await v.click('Spara Runes ja')
}

async function callsTheNewUnit(v: Visitor) {
  await toTheMove(v, 'Rune')
  await v.click('Planera mötet')
  await v.fill('Datum', addDays(today, 7))
  await v.fill('Tid', '13.00')
  await v.fill('Plats', 'Hos Rune i Åsdal')
  await v.click('Spara dag och plats')
  await callParty(v, { who: newUnit })
}

async function asksForTheMainResponsibility(v: Visitor) {
  await toTheMove(v, 'Rune')
  await v.click('Lämna över huvudansvaret')
  await v.choose('Vem frågar du?', 'Patrik Nyman')
  await v.fill('Varför?', 'Rune flyttar till Åsdal.')
  await v.fill('Vilken dag fick Rune veta?', today)
  await v.choose('Hur fick Rune veta?', 'På plats')
  await v.click('Skicka frågan')
  await v.see('Väntar på Patrik Nyman')
}

async function takesTheMainResponsibility(v: Visitor) {
  await v.click('Att göra')
  await v.click('Säg om du tar huvudansvaret för Runes plan')
  await v.see('Rune flyttar till Åsdal.')
  await v.choose('Ditt svar', 'Ja, jag tar det')
  await v.click('Svara')
}
