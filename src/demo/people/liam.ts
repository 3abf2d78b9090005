import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { hearChild } from '../../domain/sip/hear-child.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { markPlacementSip } from '../../domain/sip/mark-placement-sip.ts'
import { holdPreparation } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { keepToHerself } from '../../domain/sip/write-preparation.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Fifteen and placed: three dated duties, of which the one during is late. He keeps what is not to be raised to himself. */
export async function tellLiam(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'liam', day)
  await s.start(
    'thomas',
    -120,
    { name: 'Liam Ekvall', number: personnummerOf('man', 15, day) },
    {
      path: 'placement',
      placementStarts: s.date(-100),
      placementEnds: s.date(60),
      noticedBy: ['social-services'],
      signs: ['both-principals', 'several-competences'],
      note: 'Liam flyttar till ett familjehem. Skolan och Bup behöver följa med.',
    },
  )
  await s.does('thomas', -119, makeFirstContact, { on: s.date(-119) })
  await s.does('thomas', -118, decideLevel, {
    drivers: { actors: 2, influence: 1, predictability: 1 },
    level: 'sip-plus',
    reason: 'Placering, och tre verksamheter som måste byta med varandra på en dag.',
  })
  await s.does('thomas', -116, registerRepresentative, {
    kind: 'lvu-decision',
    name: 'Socialnämnden, genom Thomas Wik',
    evidence: 'Beslut enligt LVU, i akten',
  })
  await s.does('thomas', -115, hearChild, {
    on: s.date(-115),
    view: 'Liam säger att det är okej om han får ha kvar sitt lag och sin telefon.',
  })
  await s.does('thomas', -115, holdPreparation, { on: s.date(-115), formSentHome: false })
  await s.writes('thomas', -115, {
    matters: 'Att få spela kvar i laget.',
    school: 'Matten går bra. Jag skolkar när det är engelska.',
    strengths: 'Jag är snäll mot mindre barn.',
    'not-to-be-raised': 'Det som hände i somras.',
  })
  await s.does('thomas', -115, keepToHerself, { keeps: true })
  await s.asks('thomas', -115, 'Hur kommer Liam till träningen?')
  await s.lists(
    'thomas',
    -115,
    { unit: 'bup', why: 'Samtalen ska fortsätta.' },
    { unit: 'lindviksskolan', why: 'Skolan under placeringen.' },
  )
  await s.proposes(
    'thomas',
    -113,
    'bup',
    ['goteborg', 'lindvikskolor'],
    ['plan', 'everyday', 'health', 'school'],
    100,
  )
  await s.proposes('thomas', -113, 'lindviksskolan', ['goteborg'], ['plan', 'school'], 100)
  await s.proposes('thomas', -113, 'barnenheten', ['region', 'lindvikskolor'], ['plan', 'school'], 100)
  await s.does('thomas', -113, recordAnswer, (sip) => ({
    answer: 'yes' as const,
    by: { kind: 'guardians' as const, agreed: sip.representatives.map((r) => r.id) },
    form: { form: 'written' as const, keptWhere: 'Liams akt, Barn och unga' },
    informed: informedItems,
    grounds: [],
  }))
  await meet(s)
  await s.documents('thomas', -100)
  await s.reports('oskar', -90)
  await s.notesReports('thomas', -90, 'phone')
  await s.follows('thomas', -45, {
    measures: {
      0: ['partly', 'little', 'too-early', 'Skjutsen fungerar på tisdagar. Torsdagarna blir ofta inställda.'],
    },
    goals: [
      [3, 3, 'Jag är med i laget, men inte på torsdagar.'],
      [2, 3, 'Engelskan är fortfarande tråkig.'],
    ],
    facts: 'Familjehemmet har fått en bil till, men inte en förare.',
    longTerm: 'none',
    ends: {
      next: 'continue',
      on: 20,
      place: 'Hos familjehemmet',
      reason: 'Skolan byter termin, och Liam vill vänta till efter seriestarten.',
    },
  })
  await s.end()
}

/** The school did not come, and was asked afterwards. */
async function meet(s: Story) {
  await s.plansMeeting('thomas', -111, { on: -103, time: '15:00', place: 'Klubbhuset' })
  await s.calls('thomas', -111, ['bup', 'lindviksskolan'])
  await s.answers('oskar', -109, { kind: 'coming', text: 'Oskar Melin, psykolog.' })
  await s.notes('thomas', -103, { introduction: 'Skolan kom inte och hade inte hört av sig.' })
  await s.meets('thomas', -103, 'in-room', { bup: 'in-room', lindviksskolan: 'absent' })
  await s.does('thomas', -103, markPlacementSip, { which: 'before' })
  await s.aims(
    'thomas',
    -103,
    'Liam har sitt lag, sin skola och någon att prata med.',
    { own: 'Jag vill spela kvar.', ours: 'Träna med laget två gånger i veckan.' },
    { own: 'Inte byta psykolog igen.', ours: 'Ha kvar samtalen och hinna ikapp i engelskan.' },
  )
  await s.adds(
    'thomas',
    -103,
    {
      goal: 0,
      what: 'Skjuts till träningen',
      by: { other: 'Familjehemmet' },
      starts: -98,
      often: 'tisdag och torsdag',
      where: 'från familjehemmet',
    },
    {
      goal: 1,
      what: 'Samtal',
      by: 'bup',
      who: 'Oskar Melin, psykolog',
      starts: -95,
      often: 'varannan vecka',
      where: 'på Bup',
    },
    {
      goal: 1,
      what: 'Engelska i liten grupp',
      by: 'lindviksskolan',
      who: 'specialläraren',
      starts: -95,
      often: 'två lektioner i veckan',
      where: 'skolan',
    },
  )
  await s.fills('thomas', -103, {
    'own-part': 'Jag skriver till Thomas om skjutsen inte kommer.',
    'follow-up-questions': 'Hur många träningar har det blivit? Går det att prata med Oskar?',
  })
  await s.accepts('oskar', -102)
  await s.notesAccepted('thomas', -101, 'phone', ['lindviksskolan', 'others'])
  await s.establishes('thomas', -101, { followUpOn: -45, followUpPlace: 'Klubbhuset' })
  await s.givesCopies('thomas', -100, 'in-person', 'person')
  await s.documents('oskar', -99)
}
