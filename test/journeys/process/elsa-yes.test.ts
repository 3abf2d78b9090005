import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import { formatNearDate } from '../../../src/text/format.ts'
import {
  beginJourney,
  type Journey,
  listUnit,
  openSip,
  testNumber,
  tickInformed,
  today,
} from '../../support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.end())

test('a nurse takes an old lady from a noticed need to a yes, without scripts', async () => {
  const v = await journey.enter('Amina Yusuf', { scripts: false })
  await v.click('Jag ser ett behov av SIP')
  await v.fill('Namn', 'Elsa Norling')
  await v.choose('Nummer', 'Personnummer eller samordningsnummer')
  await v.fill('Personnummer eller samordningsnummer', testNumber('woman', 87))
  await v.check('Personen själv', 'Vem upptäckte behovet?')
  await v.check('Kommunens hälso- och sjukvård', 'Vem upptäckte behovet?')
  await v.choose('Var börjar det?', 'I öppenvård eller vardag')
  await v.check('Det behövs stöd från både region och kommun')
  await v.check('Personen känner sig hänvisad runt')
  await v.fill('När upptäcktes behovet?', today)
  await v.click('Mer, om det behövs')
  await v.fill('Vill du anteckna något?', 'Elsa ringde själv. Hon har berättat samma sak sju gånger.')
  await v.click('Spara behovet')
  await v.see('Elsas behov')
  await v.see('Elsa ringde själv.')

  await v.click('Anteckna kontakten')
  await v.fill('Dag', today)
  await v.click('Spara kontakten')
  await v.click('Bestäm nivån')
  await v.choose('Hur många är inblandade?', 'Flera, från mer än ett håll')
  await v.choose('Hur mycket kan Elsa själv påverka sin situation?', 'Mycket')
  await v.choose('Hur förutsägbart är läget?', 'Det växlar ibland')
  await v.fill('Varför just den nivån?', 'Elsa vet vad hon vill. Tre behöver göra saker i rätt ordning.')
  await v.click('Visa förslaget')
  await v.see('Kugghjul föreslår SIP')
  await v.choose('Vad bestämmer du?', 'SIP')
  await v.click('Spara nivån')

  await v.click('Förbered')
  await v.see('0 av 6 frågor har fått svar')
  await v.click('Vad är viktigt för dig?')
  await v.fill('Vad är viktigt för dig?', 'Att kunna gå ut till hönsen själv på morgonen.')
  await v.click('Spara och gå vidare')
  await v.fill('Hur har du det nu?', 'Jag är yr och vågar inte trappan. Sen sitter jag inne.')
  await v.fill('Hälsa och läkemedel', 'Nio sorters tabletter. Jag vet inte vad de är för.')
  await v.click('Spara och gå vidare')
  await v.fill('Vad fungerar bra?', 'Jag lagar min mat. Sonen ringer varje kväll.')
  await v.click('Spara och gå vidare')
  await v.fill('Ny fråga', 'Vem tar bort tabletter som gör mig yr?')
  await v.click('Lägg till frågan')
  await v.fill('Ny fråga', 'Kan någon träna trappan med mig?')
  await v.click('Lägg till frågan')
  await v.see('Vem tar bort tabletter som gör mig yr?')
  await v.click('Gå vidare')
  await listUnit(v, {
    authority: 'Exempelregionen',
    help: 'Vårdcentral',
    unit: 'Vårdcentralen Björken',
    how: 'De kallas',
    why: 'Tabletterna.',
  })
  await v.see('Vårdcentralen Björken')
  await v.click('Lägg till någon omkring dig')
  await v.fill('Namn', 'Lars')
  await v.choose('Hur hör ni ihop?', 'Barn')
  await v.click('Sätt upp på listan')
  await v.click('Gå vidare')
  await v.check('Pauser')
  await v.fill('När och var passar det?', 'Hemma hos mig, på förmiddagen.')
  await v.click('Spara och gå vidare')
  await v.see('Alla frågor har fått svar.')
  await v.click('Öppna Är det något du inte vill prata om?')
  await v.fill('Är det något du inte vill prata om?', 'Att flytta till ett hem.')
  await v.click('Spara Elsas svar')

  await v.see('Fråga Elsa om ett ja')
  await v.click('Vem får veta vad')
  await v.click('Lägg till någon')
  await v.check('Hemsjukvården Lindvik', 'Vilka får veta?')
  await v.check('Vårdcentralen Björken', 'Vilka får veta?')
  await v.check('Mål och insatser', 'Vad får de veta om?')
  await v.check('Hälsa och läkemedel', 'Vad får de veta om?')
  await v.check('Exempelregionen', 'Från vem?')
  await v.click('Lägg till förslaget')
  await v.see('Förslag att fråga Elsa om')
  await v.click('Anteckna Elsas svar')
  await v.see('Vårdcentralen Björken får veta om mål och insatser')
  await tickInformed(v, 'Elsa')
  await v.choose('Vem svarar?', 'Elsa själv')
  await v.choose('Vad blev svaret?', 'Ja')
  await v.choose('Hur kom svaret?', 'Muntligt')
  await v.click('Spara Elsas svar')
  await v.see('Muntligt. Antecknat av Amina Yusuf.')

  await openSip(v, 'Elsa Norling')
  await v.see('Nästa steg är ditt')
  await v.see('Kalla till Elsas möte')
  await v.see(`Senast ${formatNearDate('sv', addDays(today, 21), today)}.`)
  await v.see('Att kunna gå ut till hönsen själv på morgonen.')
  await v.seeNot('Att flytta till ett hem.')
  await v.click('Visa hela historien')
  const history = await v.text()
  for (const step of [/upptäcktes/, /Första kontakten med Elsa/, /bestämdes vad som behövs: SIP/, /sa ja/])
    expect(history).toMatch(step)
})
