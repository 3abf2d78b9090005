import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import { formatNearDate } from '../../../src/text/format.ts'
import type { Visitor } from '../../support/browser.ts'
import { closeSip, endFollowUp, goThrough } from '../../support/following-up.ts'
import {
  answerCall,
  answerOurPart,
  beginJourney,
  callParty,
  codeOf,
  type Journey,
  listUnit,
  logIn,
  openSip,
  planMeeting,
  recordMeeting,
  takeOn,
  testNumber,
  tickInformed,
  today,
  writeGoal,
  writeLongTermGoal,
  writeMeasure,
} from '../../support/journey.ts'

/*
 * Elsa and the summer cottage, from a noticed need to a plan that holds and is changed once, and to its end when she has
 * been there: all of it without scripts, in Swedish, on a wide screen. What she says is from the case sommarstugan-84-hjartsvikt.
 */
const matters = 'Att kunna bo i sommarstugan till sommaren!'
const primaryCare = 'Vårdcentralen Björken'
const homeCare = 'Hemsjukvården Lindvik'
const substitute = 'Nils Hall, läkare'
const training = 'Styrketräning för trappan'
const ownPart = 'Jag väger mig varje morgon och skriver upp det.'
const signs = 'Vikten går upp två kilo på tre dagar.'

let journey: Journey
let amina: Visitor
let peter: Visitor
beforeAll(async () => {
  journey = await beginJourney()
  amina = await journey.enter('Amina Yusuf', { scripts: false })
  peter = await journey.enter('Peter Åberg', { scripts: false })
})
afterAll(() => journey?.end())

test('a nurse takes an old lady from a noticed need to a yes', async () => {
  await noticesTheNeed(amina)
  await prepares(amina)
  await asksForHerYes(amina)
  await seesWhatIsNext(amina)
})

test('the meeting is planned, and primary care, which is called, sends somebody else', async () => {
  await callsPrimaryCare(amina)
  await takeOn(peter, await codeOf(amina))
  await peter.click('Öppna kallelsen')
  await peter.see('Vem ser till att jag slipper åka in akut?')
  await answerCall(peter, { kind: 'substitute', who: substitute, mandate: 'Ja' })
  await peter.see('Ersättare kommer')
})

test('the meeting is held, and the plan is written until the person says yes to it', async () => {
  await meets(amina)
  await writesThePlan(amina)
  await openSip(peter, 'Elsa Norling')
  await peter.click('Läs och svara')
  await answerOurPart(peter, [{ n: 1, accepts: true }], 'Vi håller med')
  await writesContact(peter, 'Peter Åberg, sjuksköterska', '031-390 06 01')
  await establishes(amina)
})

test('she gets her copy; a new number is no new version, and a changed measure is', async () => {
  await givesHerACopy(amina)
  await changesANumber(amina)
  await changesAMeasure(amina)
})

test('ten weeks later she is in her cottage: the goals are met, and it ends', async () => {
  journey.goTo(70)
  await logIn(amina, 'Amina Yusuf')
  await openSip(amina, 'Elsa Norling')
  await amina.click('Uppföljning')
  const well = { done: 'Ja', helped: 'Ja, mycket' } as const
  await goThrough(amina, {
    name: 'Elsa',
    measures: [well, well, { done: 'Delvis', helped: 'Ja, lite', note: 'Läkaren kom en gång av två.' }],
    goals: [
      { person: 'Framme', team: 'Framme', words: 'Jag gick upp själv. Två gånger.' },
      { person: 'Framme', team: 'Framme' },
    ],
    facts: 'Elsa har sovit fyra nätter i stugan.',
  })
  await amina.click('Avsluta uppföljningen')
  await amina.see('Svaren pekar mot att avsluta.')
  await amina.click('Uppföljningen')
  await endFollowUp(amina, { next: 'Avsluta planen' })
  await closeSip(amina, {
    name: 'Elsa',
    whose: 'Elsas',
    reason: 'Målen är nådda',
    whereToTurn: 'Amina på hemsjukvården, 031-390 06 08',
    told: 'På plats',
    on: addDays(today, 70),
    talk: 'Ja, Elsa vill gärna',
  })
  await amina.see('Elsas SIP är avslutad')
  await logIn(peter, 'Peter Åberg')
  await peter.see('Skriv in hos er att Elsas SIP inte gäller längre')
  await peter.click('Planer')
  await peter.click('Avslutade')
  await peter.click('Elsa Norling')
  // He had the main responsibility, and so he reads why it ended.
  await peter.see('Målen är nådda.')
})

async function noticesTheNeed(v: Visitor) {
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
}

async function prepares(v: Visitor) {
  await v.click('Förbered')
  await v.see('0 av 6 frågor har fått svar')
  await v.click('Vad är viktigt för dig?')
  await v.fill('Vad är viktigt för dig?', matters)
  await v.click('Spara och gå vidare')
  await v.fill('Hur har du det nu?', 'Jag blir andfådd i trappan. Sen sitter jag inne.')
  await v.fill('Hälsa och läkemedel', 'Hjärtat orkar inte. Jag har åkt in fyra gånger sedan i somras.')
  await v.click('Spara och gå vidare')
  await v.fill('Vad fungerar bra?', 'Jag lagar min mat. Lena ringer varje kväll.')
  await v.click('Spara och gå vidare')
  await v.fill('Ny fråga', 'Vad krävs för att jag ska kunna vara i stugan en vecka åt gången?')
  await v.click('Lägg till frågan')
  await v.fill('Ny fråga', 'Vem ser till att jag slipper åka in akut?')
  await v.click('Lägg till frågan')
  await v.see('Vem ser till att jag slipper åka in akut?')
  await v.click('Gå vidare')
  await listUnit(v, {
    authority: 'Exempelregionen',
    help: 'Vårdcentral',
    unit: primaryCare,
    how: 'De kallas',
    why: 'Läkaren som känner hjärtat.',
  })
  await v.see(primaryCare)
  await v.click('Lägg till någon omkring dig')
  await v.fill('Namn', 'Lena')
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
}

async function asksForHerYes(v: Visitor) {
  await v.see('Fråga Elsa om ett ja')
  await v.click('Vem får veta vad')
  await v.click('Lägg till någon')
  await v.check(homeCare, 'Vilka får veta?')
  await v.check(primaryCare, 'Vilka får veta?')
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
}

async function seesWhatIsNext(v: Visitor) {
  await openSip(v, 'Elsa Norling')
  await v.see('Nästa steg är ditt')
  await v.see('Kalla till Elsas möte')
  await v.see(`Senast ${formatNearDate('sv', addDays(today, 21), today)}.`)
  await v.see(matters)
  await v.seeNot('Att flytta till ett hem.')
  await v.click('Visa hela historien')
  const history = await v.text()
  for (const step of [/upptäcktes/, /Första kontakten med Elsa/, /bestämdes vad som behövs: SIP/, /sa ja/])
    expect(history).toMatch(step)
  await v.click('Elsa Norling')
}

async function callsPrimaryCare(v: Visitor) {
  await v.click('Till kallelserna')
  await planMeeting(v, { on: today, time: '10.00', place: 'Hemma hos Elsa, Björkgatan 3' })
  await callParty(v, { who: primaryCare })
}

async function meets(v: Visitor) {
  await v.click('Till mötet')
  await v.see(`${primaryCare} skickar en ersättare`)
  await v.click('Anteckna vilka som var med')
  await v.see(substitute)
  await recordMeeting(v, { name: 'Elsa', person: 'I rummet', attendance: { [primaryCare]: 'Ersättare' } })
  await v.see('Utkast.')
}

async function writesThePlan(v: Visitor) {
  await writeLongTermGoal(v, 'Bo i sommarstugan minst två veckor i juli.')
  await writeGoal(v, {
    whose: 'Elsas',
    own: 'Jag vill komma uppför trappan utan att någon bär mig.',
    ours: 'Klarar trappan till stugan själv före juni.',
  })
  await writeGoal(v, { whose: 'Elsas', ours: 'Ingen akut inläggning före midsommar.' })
  await letsThePhraseHelpAsk(v)
  await writeMeasure(v, {
    goal: 1,
    what: 'Går en trappa ner och upp',
    responsible: 'Elsa själv',
    starts: today,
    often: 'varje förmiddag',
    where: 'i trapphuset',
  })
  await writeMeasure(v, {
    goal: 2,
    what: 'Hembesök, och en plan för behandlingen',
    responsible: primaryCare,
    who: substitute,
    starts: addDays(today, 14),
    often: 'var tredje månad',
    where: 'hemma',
  })
  await v.see(`Föreslagen, väntar på ${primaryCare}`)
  await v.click('Skriv mer i planen')
  await v.fill('Det gör jag själv', ownPart)
  await v.fill('Det gör de som finns omkring', 'Lena kör till stugan och sover över de första nätterna.')
  await v.fill('Tecken på att det inte går bra', signs)
  await v.fill('Om något händer innan dess', 'Ring hemsjukvården, dygnet runt: 031-390 06 08.')
  await v.fill('Det ska vi svara på när vi följer upp', 'Hur många gånger har Elsa åkt in? Trappan?')
  await v.click('Spara')
  await v.see(ownPart)
  await v.see(signs)
}

/** A measure in words that hide who, when, how often and where, and the questions that bring it out. */
async function letsThePhraseHelpAsk(v: Visitor) {
  await v.click('Lägg till en insats till delmål 1')
  await v.fill('Vad ska göras?', 'Träning vid behov')
  await v.click('Titta på orden först')
  await v.see('Frågor till det du skrev')
  await v.see('Vem gör det? Ett namn eller ett yrke räcker. När börjar det? Hur ofta? Var?')
  await v.see('Hur märks det att det behövs, och vem gör vad då?')
  await v.fill('Vad ska göras?', training)
  await v.choose('Vem ansvarar?', homeCare)
  await v.fill('Vem där?', 'Johan Berg, fysioterapeut')
  await v.fill('Börjar', addDays(today, 7))
  await v.fill('Hur ofta?', 'två gånger i veckan')
  await v.fill('Var?', 'hemma')
  await v.click('Titta på orden först')
  await v.see('Vem, när, hur ofta och var: allt finns med.')
  await v.click('Spara insatsen')
  await v.see(training)
}

/** From the plan and back, where one contact that the writer may fill in is missing. */
async function writesContact(v: Visitor, name: string, phone: string) {
  await v.click('vem ringer man?')
  await v.fill('Namn och yrke', name)
  await v.fill('Telefon', phone)
  await v.click('Spara kontaktpersonen')
  await v.see(`${name}, ${phone}`)
}

async function establishes(v: Visitor) {
  await openSip(v, 'Elsa Norling')
  await v.click('Till planen')
  await writesContact(v, 'Amina Yusuf, sjuksköterska', '031-390 06 08')
  await v.see('Planen gäller inte än. Den väntar på:')
  await v.see('Elsas svar')
  await v.click('Skriv Elsas svar')
  await v.choose('Säger Elsa ja till planen?', 'Ja')
  await v.fill('Vem vill Elsa helst ha?', 'Peter. Honom känner jag.')
  await v.choose('Vem har huvudansvaret?', 'Peter Åberg')
  await v.fill('Dag', addDays(today, 70))
  await v.fill('Tid', '10.00')
  await v.fill('Plats', 'Hemma hos Elsa')
  await v.click('Spara svaret, planen börjar gälla')
  await v.see('Version 1 gäller sedan')
  await v.see('Elsa har sagt ja till planen.')
  await v.see('Huvudansvarig: Peter Åberg')
  await v.see('Elsa vill helst ha: Peter. Honom känner jag.')
}

async function givesHerACopy(v: Visitor) {
  await v.click('Vilka som har fått en kopia')
  await v.click('Skriv ut till personen')
  for (const text of [matters, training, ownPart, signs, '031-390 06 01', 'Version 1']) await v.see(text)
  await v.click('Kopior av planen')
  await v.click('Anteckna att den är lämnad')
  await v.choose('Hur?', 'lämnad i handen')
  await v.click('Anteckna kopian')
  await v.see('Har fått version 1')
  await v.click('Elsas plan')
}

/** Not material: she is not asked again, and the version stands. */
async function changesANumber(v: Visitor) {
  await v.click(`Ändra kontaktperson på ${primaryCare}`)
  await v.fill('Telefon', '031-390 06 51')
  await v.click('Spara kontaktpersonen')
  await v.see('Peter Åberg, sjuksköterska, 031-390 06 51')
  await v.see('Version 1 gäller sedan')
  await v.see('Planens versioner (1)')
}

async function changesAMeasure(v: Visitor) {
  await v.click('Ändra planen')
  await v.click('Börja ändra planen')
  await v.click(`Ändra ${training}`)
  await v.fill('Hur ofta?', 'tre gånger i veckan')
  await v.click('Spara insatsen')
  await v.see('Version 1 gäller tills ändringen har fått svar.')
  await v.click('Skriv Elsas svar')
  await v.choose('Säger Elsa ja till planen?', 'Ja')
  await v.click('Spara svaret, planen börjar gälla')
  await v.see('Version 2 gäller sedan')
  await v.see('tre gånger i veckan')
  await v.click('Planens versioner (2)')
  await v.click('Version 1')
  await v.see('två gånger i veckan')
  await v.seeNot('tre gånger i veckan')
}
