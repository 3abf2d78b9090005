import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import { beginJourney, type Journey, today } from '../../support/journey.ts'

/*
 * The published guiding case of Tariq, 71 years, after a stroke (Vägledande patientfall, Hälso- och
 * sjukvårdsavtalet Västra Götaland 2017–2020), typed in from the noticed need to the closed plan. The nurse is of
 * another municipality here, so that the four units have three authorities.
 */
const purpose = 'Att komma tillbaka till ett aktivt liv'
const questions = [
  'Vem ansvarar för rehabiliteringen när Tariq orkar ta sig till mottagning?',
  'Hur får han säkra läkemedel hemma?',
]
const longTermGoal = 'Klara sig så självständigt som möjligt hemma och kunna vara aktiv igen'
const neuro = 'Rehabmottagningen, neuroteamet'
const nurses = 'Hemsjukvården Kullen'
const primaryCare = 'Vårdcentralen Björken'
const goals = [
  {
    goal: 'Träning på mottagning i stället för hemma',
    measures: [
      {
        what: 'Strokerehabilitering',
        how: '2 ggr/vecka, på rehabmottagningen',
        who: neuro,
        starts: addDays(today, 7),
      },
    ],
  },
  {
    goal: 'Ta rätt medicin vid rätt tid',
    measures: [
      { what: 'Läkemedelsgenomgång', how: '1 gång', who: primaryCare, starts: addDays(today, 14) },
      {
        what: 'Övertagande eller stöd vid läkemedelshantering (dosett)',
        how: 'dagligen, hemma',
        who: nurses,
        starts: today,
      },
    ],
  },
  {
    goal: 'Kunna sköta hygien och förflytta sig i huset',
    measures: [
      {
        what: 'Utprovning av hjälpmedel för hygien och förflyttning',
        how: 'hemma',
        who: 'Hemsjukvården Lindvik',
        starts: today,
      },
      {
        what: 'Bostadsanpassning av trappor och trösklar',
        how: 'ansökan, 1 gång',
        who: 'Någon annan',
        other: 'Kommunens handläggare bostadsanpassning',
        starts: addDays(today, 21),
      },
      {
        what: 'Tränar själv korta stunder varje dag; partnern följer med till mottagningen',
        how: '',
        who: 'Tariq själv',
        starts: today,
      },
    ],
  },
]

/** What was written for the own unit only, or for those whom a ground opens it to. */
const needNote = 'Partnern ringde och sa att hon inte orkar längre.'
const levelReason = 'Tre verksamheter och två som inte vet vem som ansvarar.'
const notRaised = 'Körkortet vill han inte prata om.'
const everyday = 'Beroende av rullstol. Orkar träna korta stunder, blir mycket trött.'
const health = 'Klarar inte att hålla reda på vilka mediciner han ska ta och när.'
const support = 'Kommunens arbetsterapeut och fysioterapeut hemma.'
const network = 'Partnern, som vill kontakta neuroteamet.'
const ownMatters = [needNote, levelReason, notRaised, 'Grannen Bosse']

let journey: Journey
let sip = ''
beforeAll(async () => {
  journey = await beginJourney()
}, 120_000)
afterAll(() => journey.end())

/** The acting role that the visitor's page stands under. */
const hatOf = (visitor: Visitor) => /^\/as\/[^/]+/.exec(new URL(visitor.page.url()).pathname)?.[0] ?? ''
const to = (visitor: Visitor, below = '') => visitor.goto(`${hatOf(visitor)}/sip/${sip}${below}`)
const statusOf = async (visitor: Visitor, below: string) =>
  (await visitor.page.request.get(`${hatOf(visitor)}/sip/${sip}${below}`)).status()

/** Follows the link that leads to this SIP, in a list where others have the same words. */
async function follow(visitor: Visitor, path: string) {
  await visitor.page.locator(`a[href$="/sip/${sip}${path}"]`).first().click()
  await visitor.arrive()
}

/** Reads every page that the visitor's unit can open, and says what stands on them. */
async function readAll(visitor: Visitor): Promise<string> {
  const seen: string[] = []
  for (const below of ['', '/prepare', '/prepare/print', '/answer', '/calls', '/plan', '/history', '/need']) {
    const answer = await visitor.page.request.get(`${hatOf(visitor)}/sip/${sip}${below}`)
    if (answer.ok()) seen.push((await answer.text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  }
  return seen.join('\n')
}

test('Tariq, from the noticed need to the closed plan, by four units that each see only theirs', async () => {
  const karin = await journey.enter('Karin Lindh')
  await noticeNeed(karin)
  await prepare(karin)
  await answer(karin)
  await call(karin)
  const whatKarinReads = await readAll(karin)
  for (const text of [needNote, levelReason, 'Grannen Bosse']) expect(whatKarinReads).toContain(text)

  const sara = await journey.enter('Sara Nordin')
  await takeOn(sara)
  await sara.choose('Vem kommer?', 'Vi kommer')
  await sara.fill('Vem kommer?', 'Sara Nordin, fysioterapeut')
  await sara.click('Skicka svaret')
  await sara.see('Sara Nordin, fysioterapeut')
  await seesOnly(sara, [everyday, health], [support])

  const rasmus = await journey.enter('Rasmus Berg')
  await takeOn(rasmus)
  await rasmus.choose('Vem kommer?', 'En ersättare kommer')
  await rasmus.fill('Vem kommer i stället?', 'Wilma Ek, sjuksköterska')
  await rasmus.click('Skicka svaret')
  await rasmus.see('Ersättare kommer')
  await seesOnly(rasmus, [health, support], [everyday, network])
  // What another called unit answered is no business of theirs.
  await rasmus.seeNot('Sara Nordin, fysioterapeut')
  expect(await readAll(rasmus)).not.toContain('Sara Nordin, fysioterapeut')

  const peter = await journey.enter('Peter Åberg')
  await takeOn(peter)
  await peter.choose('Vem kommer?', 'Vi kommer')
  await peter.fill('Vem kommer?', 'Peter Åberg, fast vårdkontakt')
  await peter.click('Skicka svaret')
  await seesOnly(peter, [health, support], [everyday, network])
  expect(await readAll(peter)).not.toContain('Wilma Ek')

  await meet(karin)
  await writePlan(karin)
  await establish(karin)

  for (const visitor of [sara, rasmus, peter]) {
    await to(visitor, '/plan')
    for (const { goal, measures } of goals) {
      await visitor.see(goal)
      for (const { what } of measures) await visitor.see(what)
    }
    await visitor.see('Karin Lindh')
  }
  await seesOnly(sara, [everyday, health, longTermGoal], [support])
  await seesOnly(rasmus, [health, support, longTermGoal], [everyday, network])

  await stranger('Sofia Bergman', 'no row')
  await stranger('Ingrid Solberg', 'row')

  await followUp(karin)
  await close(karin)
  for (const visitor of [sara, rasmus, peter]) {
    await to(visitor)
    // The others learn that it no longer applies, never why.
    await visitor.see('Den gäller inte längre.')
    await visitor.seeNot('Målen är nådda')
  }
})

async function noticeNeed(karin: Visitor) {
  await karin.click('Jag ser ett behov av SIP')
  await karin.fill('Namn', 'Tariq Said')
  await karin.fill('Personnummer eller samordningsnummer', '19530523-2570')
  await karin.check('En närstående', 'Vem upptäckte behovet?')
  await karin.check('Kommunens hälso- och sjukvård', 'Vem upptäckte behovet?')
  await karin.choose('Var börjar det?', 'I öppenvård eller vardag')
  await karin.check('Det behövs stöd från både region och kommun')
  await karin.check('Det behöver bli tydligt vem som ansvarar för vad')
  await karin.fill('När upptäcktes behovet?', addDays(today, -3))
  await karin.click('Mer, om det behövs')
  await karin.fill('Vill du anteckna något?', needNote)
  await karin.click('Spara behovet')
  sip = /\/sip\/([^/]+)/.exec(karin.page.url())?.[1] ?? ''
  expect(sip).not.toBe('')
  await karin.see('Kommunens hälso- och sjukvård och En närstående')
  await karin.click('Anteckna kontakten')
  await karin.fill('Dag', addDays(today, -2))
  await karin.click('Spara kontakten')
  await karin.click('Bestäm nivån')
  await karin.choose('Hur många är inblandade?', 'Flera, från mer än ett håll')
  await karin.choose('Hur mycket kan Tariq själv påverka sin situation?', 'En del, med stöd')
  await karin.choose('Hur förutsägbart är läget?', 'Lugnt, det mesta går att planera')
  await karin.choose('Vad bestämmer du?', 'SIP')
  await karin.fill('Varför just den nivån?', levelReason)
  await karin.click('Spara nivån')
}

async function prepare(karin: Visitor) {
  await karin.click('Förbered')
  await karin.click('Vad är viktigt för dig?')
  await karin.fill('Vad är viktigt för dig?', purpose)
  await karin.click('Spara och gå vidare')
  await karin.fill('Hur har du det nu?', everyday)
  await karin.fill('Hälsa och läkemedel', health)
  await karin.fill('Stöd som redan finns', support)
  await karin.click('Spara och gå vidare')
  await karin.fill('Vilka finns omkring dig?', network)
  await karin.click('Spara och gå vidare')
  for (const question of questions) {
    await karin.fill('Ny fråga', question)
    await karin.click('Lägg till frågan')
    await karin.see(question)
  }
  await karin.click('Gå vidare')
  for (const [authority, work, unit] of [
    ['Exempelregionen', 'Rehabilitering', neuro],
    ['Partille kommun', 'Hemsjukvård', nurses],
    ['Exempelregionen', 'Vårdcentral', primaryCare],
  ] as const) {
    await karin.click(authority)
    await karin.choose('Vad ska de hjälpa till med?', work)
    await karin.click('Sätt upp på listan')
    await karin.see(unit)
  }
  await karin.click('Lägg till någon omkring dig')
  await karin.fill('Namn', 'Leila')
  await karin.choose('Hur hör ni ihop?', 'Partner')
  await karin.click('Sätt upp på listan')
  await karin.click('Gå vidare')
  await karin.fill('När och var passar det?', 'Hemma hos Tariq')
  await karin.click('Spara och gå vidare')
  await to(karin, '/prepare/not-to-be-raised')
  await karin.fill('Är det något du inte vill prata om?', notRaised)
  await karin.click('Spara Tariqs svar')
}

async function answer(karin: Visitor) {
  await karin.click('Vem får veta vad')
  // The case has no exclusion; this one is there to see that the called do not learn of it.
  await to(karin, '/answer/exclude')
  await karin.choose('Vem?', 'Någon annan')
  await karin.fill('Namn, eller vem det är', 'Grannen Bosse')
  await karin.choose('Vad får de inte veta?', 'Ingenting alls')
  await karin.click('Spara')
  await karin.see('Grannen Bosse')
  const grounds = [
    { units: [neuro], what: ['Mål och insatser', 'Vardagen', 'Hälsa och läkemedel'] },
    {
      units: [nurses, primaryCare],
      what: ['Mål och insatser', 'Hälsa och läkemedel', 'Stöd som finns'],
    },
    { units: ['Leila'], what: ['Mål och insatser'] },
    {
      units: ['Hemsjukvården Lindvik'],
      what: ['Mål och insatser', 'Hälsa och läkemedel'],
      from: ['Exempelregionen', 'Partille kommun'],
    },
  ]
  for (const { units, what, from } of grounds) {
    await to(karin, '/answer/ground')
    for (const unit of units) await karin.check(unit, 'Vilka får veta?')
    for (const content of what) await karin.check(content, 'Vad får de veta om?')
    if (from !== undefined) {
      await karin.uncheck('Göteborgs Stad', 'Från vem?')
      for (const authority of from) await karin.check(authority, 'Från vem?')
    }
    await karin.click('Lägg till förslaget')
  }
  await karin.click('Anteckna Tariqs svar')
  for (const gone of [
    'Vad en SIP är',
    'Vem som får veta vad, och hur länge',
    'Att det går att säga nej, och att Tariq får hjälp ändå',
    'Att det går att ändra sig när som helst, utan att säga varför',
  ])
    await karin.check(gone)
  await karin.choose('Vem svarar?', 'Tariq själv')
  await karin.choose('Vad blev svaret?', 'Ja')
  await karin.choose('Hur kom svaret?', 'Muntligt')
  await karin.click('Spara Tariqs svar')
  await karin.see('Muntligt. Antecknat av Karin Lindh.')
}

async function call(karin: Visitor) {
  await to(karin, '/calls')
  for (const unit of [neuro, nurses, primaryCare]) {
    await karin.click(`Kalla ${unit}`)
    await karin.fill('Datum', today)
    await karin.fill('Tid', '13.00')
    await karin.fill('Plats', 'Hemma hos Tariq')
    for (const question of questions) await karin.check(question, 'Vilka frågor ska de svara på?')
    await karin.click('Skicka kallelsen')
    await karin.see('Väntar på svar')
  }
}

/** Nobody in the unit knows whose it is until somebody has taken the call on, from the unit's queue. */
async function takeOn(visitor: Visitor) {
  expect(await statusOf(visitor, '')).toBe(404)
  await visitor.page.locator('a[href$="/queue?unit=1"]').first().click()
  await visitor.arrive()
  await visitor.seeNot('Tariq Said')
  await follow(visitor, '/take-on')
  await visitor.seeNot('Tariq')
  await visitor.click('Jag tar mig an det')
  await visitor.see('Tariq Said')
  await visitor.see(purpose)
  for (const question of questions) await visitor.see(question)
  await visitor.click('Öppna kallelsen')
  await visitor.see(purpose)
  await visitor.see('Hemma hos Tariq')
  for (const question of questions) await visitor.see(question)
}

/** A called unit reads what a ground opens, and nothing that is only for the unit that wrote it. */
async function seesOnly(visitor: Visitor, reads: readonly string[], not: readonly string[]) {
  const seen = await readAll(visitor)
  for (const text of [purpose, ...reads]) expect(seen).toContain(text)
  for (const text of [...ownMatters, ...not]) expect(seen).not.toContain(text)
  for (const below of [
    '/need/level',
    '/prepare/now',
    '/prepare/not-to-be-raised',
    '/answer/exclude',
    '/answer/record',
    '/plan/measure',
    '/close',
  ])
    expect([below, await statusOf(visitor, below)]).toEqual([below, 404])
}

async function meet(karin: Visitor) {
  await to(karin, '/calls')
  await karin.see('Ersättare kommer')
  await karin.click('Anteckna mötet')
  await karin.choose('Hur var Tariq med?', 'I rummet')
  await karin.choose(`Var ${neuro} med?`, 'I rummet')
  await karin.choose(`Var ${nurses} med?`, 'Ersättare')
  await karin.choose(`Var ${primaryCare} med?`, 'På video eller telefon')
  await karin.fill('Anteckning', 'Han orkar nu ta sig till mottagning.')
  await karin.click('Spara mötet')
}

async function writePlan(karin: Visitor) {
  await karin.click('Skriv det långsiktiga målet')
  await karin.fill('Vad vill ni nå tillsammans?', longTermGoal)
  await karin.click('Spara målet')
  for (const { goal } of goals) {
    await karin.click('Lägg till ett delmål')
    await karin.fill('Vad ska vara nått, och när?', goal)
    await karin.click('Spara delmålet')
  }
  for (const [n, { goal, measures }] of goals.entries())
    for (const measure of measures) {
      await karin.click(`Lägg till en insats till delmål ${n + 1}`)
      await karin.choose('Vilket delmål hör insatsen till?', goal)
      await karin.fill('Vad ska göras?', measure.what)
      await karin.fill('Hur, var och hur ofta?', measure.how)
      await karin.choose('Vem ansvarar?', measure.who)
      if ('other' in measure) await karin.fill('Vem?', measure.other ?? '')
      await karin.fill('När börjar den?', measure.starts)
      await karin.click('Spara insatsen')
      await karin.see(measure.what)
    }
}

async function establish(karin: Visitor) {
  await karin.click('Skriv Tariqs svar')
  await karin.choose('Säger Tariq ja till planen?', 'Ja')
  await karin.choose('Vem har huvudansvaret?', 'Karin Lindh')
  await karin.see('arbetsterapeut, Hemsjukvården Lindvik')
  await karin.fill('Datum', addDays(today, 56))
  await karin.fill('Plats', 'hemma hos Tariq')
  await karin.click('Spara svaret, planen börjar gälla')
  await karin.see('Tariq har sagt ja till planen.')
}

/** Somebody who is not on it: a unit that was never called has no row; a colleague of a called one, only a row. */
async function stranger(name: string, row: 'row' | 'no row') {
  const visitor = await journey.enter(name)
  for (const below of ['', '/plan', '/need', '/prepare', '/calls', '/history'])
    expect([below, await statusOf(visitor, below)]).toEqual([below, 404])
  await visitor.goto(`${hatOf(visitor)}/sips?unit=1`)
  await visitor.seeNot('Tariq Said')
  expect(await visitor.page.locator(`a[href*="${sip}"]`).count()).toBe(row === 'row' ? 1 : 0)
  await visitor.goto(`${hatOf(visitor)}/queue?unit=1`)
  if (row === 'no row') expect(await visitor.page.locator(`a[href*="${sip}"]`).count()).toBe(0)
  await visitor.goto(`${hatOf(visitor)}/find`)
  await visitor.fill('Personnummer eller samordningsnummer', '19530523-2570')
  await visitor.click('Sök')
  await visitor.seeNot('Tariq')
  expect(await visitor.page.locator(`a[href*="${sip}"]`).count()).toBe(row === 'row' ? 1 : 0)
  await visitor.close()
}

async function followUp(karin: Visitor) {
  await to(karin, '/follow-up')
  for (const { what } of goals.flatMap((g) => g.measures)) await karin.choose(what, 'Gjord')
  await karin.fill('Vad kom ni fram till?', 'Han klarar mottagningsträningen, och läkemedlen fungerar.')
  await karin.choose('Vad gör ni nu?', 'Avslutar')
  await karin.click('Spara uppföljningen')
}

async function close(karin: Visitor) {
  await to(karin, '/close')
  await karin.choose('Varför avslutas den?', 'Målen är nådda')
  await karin.choose(`Hur har ${neuro} fått veta?`, 'På plats')
  await karin.choose(`Hur har ${nurses} fått veta?`, 'Per telefon')
  await karin.choose(`Hur har ${primaryCare} fått veta?`, 'Skriftligt')
  await karin.fill('När fick Tariq veta?', today)
  await karin.fill('Vart kan Tariq vända sig efter det här?', 'Hemsjukvården Lindvik')
  await karin.click('Avsluta Tariqs SIP')
  await karin.see('Målen är nådda.')
}
