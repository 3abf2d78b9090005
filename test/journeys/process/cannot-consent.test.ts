import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import {
  beginJourney,
  callUnit,
  codeOf,
  type Journey,
  listUnit,
  noticeNeed,
  openSip,
  takeOn,
  testNumber,
  today,
} from '../../support/journey.ts'

/*
 * Gösta, who cannot answer: what he would want is written down, a harm test opens what is needed, and the unit is called.
 * All of it at 320 px, in Swedish.
 */
const primaryCare = 'Vårdcentralen Björken'
const matters = 'Jag ska hem till båten.'
const everyday = 'Gösta letar efter sin fru om nätterna.'
const health = 'Demens sedan två år. Sover på en tablett som gör honom ostadig.'
const attitude = 'Gösta skrattar och pekar ut mot vattnet när vi pratar om att vara hemma.'
const reasoning = 'Tabletten kan bara vårdcentralen ändra. Det skadar inte Gösta att de vet.'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.end())

test('a man with dementia who cannot answer is not left without: a harm test opens what is needed', async () => {
  const v = await journey.enter('Rasmus Berg', { width: 320 })
  await noticeNeed(v, {
    name: 'Gösta Sund',
    number: testNumber('man', 79),
    noticedBy: 'Kommunens hälso- och sjukvård',
    reason: 'Gösta kan inte hålla ihop det själv.',
  })
  await v.click('Förbered')
  await v.click('Vad är viktigt för dig?')
  await v.fill('Vad är viktigt för dig?', matters)
  await v.click('Spara och gå vidare')
  await v.fill('Hur har du det nu?', everyday)
  await v.fill('Hälsa och läkemedel', health)
  await v.click('Spara och gå vidare')
  await v.click('Hoppa över så länge')
  await v.fill('Ny fråga', 'Finns det något som får Gösta att sova lugnt?')
  await v.click('Lägg till frågan')
  await v.click('Gå vidare')
  await listUnit(v, {
    authority: 'Exempelregionen',
    help: 'Vårdcentral',
    unit: primaryCare,
    how: 'De kallas',
    why: 'Tabletten.',
  })
  await v.click('Avsluta delad skärm')

  await openSip(v, 'Gösta Sund')
  await v.click('Vem får veta vad, och svaret')
  await v.click('Anteckna Göstas svar')
  await v.choose('Vem svarar?', 'Gösta kan inte svara')
  await v.fill('Vem har bedömt det?', 'Rasmus Berg, demenssjuksköterska, med sonen')
  await v.fill('Hur ser Gösta troligen på det?', attitude)
  await v.see('Det är inget samtycke och delar inga uppgifter')
  await v.choose('Vad blev svaret?', 'Ja')
  await v.choose('Hur kom svaret?', 'Muntligt')
  await v.click('Spara Göstas svar')
  await v.see('Ja, enligt vad Gösta troligen vill')
  await v.see(attitude)
  await v.see('Varje myndighet prövar själv')

  await v.click('Pröva vad ni kan lämna ut')
  await v.see('Beslutet gäller bara det som Partille kommun själv har skrivit.')
  await v.choose('Vad stödjer ni er på?', 'Menprövning')
  await v.check(primaryCare, 'Vilka får veta?')
  await v.check('Mål och insatser', 'Vad får de veta om?')
  await v.check('Hälsa och läkemedel', 'Vad får de veta om?')
  await v.fill('Hur har ni resonerat?', reasoning)
  await v.click('Besluta att lämna ut')
  await v.see('menprövning')
  await v.click('Kalla')
  await callUnit(v, { unit: primaryCare, on: addDays(today, 10), time: '13.00', place: 'Hemma hos Gösta' })
  const code = await codeOf(v)
  await v.close()

  const called = await journey.enter('Peter Åberg', { width: 320 })
  await takeOn(called, code)
  await called.see('Göstas SIP')
  await called.see('Du får läsa: det finns en grund')
  await called.see(matters)
  await called.seeNot(attitude)
  await called.click('Vem får veta vad')
  await called.see('menprövning')
  await called.seeNot(reasoning)
  await called.click('Göstas SIP')
  await called.click('Förbered')
  await called.see(health)
  await called.seeNot(everyday)
  await called.click('Gösta Sund')
  await called.click('Öppna kallelsen')
  await called.see('Finns det något som får Gösta att sova lugnt?')
  await called.close()
})
