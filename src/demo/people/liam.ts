import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { followUp } from '../../domain/sip/follow-up.ts'
import { hearChild } from '../../domain/sip/hear-child.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { markPlacementSip } from '../../domain/sip/mark-placement-sip.ts'
import { holdPreparation } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { everybody } from '../../domain/sip/text.ts'
import { addGoal, addMeasure, establishPlan, setLongTermGoal } from '../../domain/sip/write-plan.ts'
import { keepToHerself } from '../../domain/sip/write-preparation.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { assignmentId } from '../cast.ts'
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
  await s.does('thomas', -115, addQuestion, { body: 'Hur kommer Liam till träningen?', audience: everybody })
  const come = (unit: string, authority: string, why: string) =>
    s.does('thomas', -115, listParty, { who: { kind: 'unit', unit, authority, how: 'call' }, why })
  await come('bup', 'region', 'Samtalen ska fortsätta.')
  await come('lindviksskolan', 'lindvikskolor', 'Skolan under placeringen.')
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
  const meeting = { on: -103, time: '15:00', place: 'Klubbhuset' }
  await s.calls('thomas', -111, 'bup', meeting)
  await s.calls('thomas', -111, 'lindviksskolan', meeting)
  await s.answers('oskar', -109, 'coming', 'Oskar Melin, psykolog.')
  await s.does('thomas', -103, holdMeeting, {
    on: s.date(-103),
    person: 'in-room',
    attendance: { bup: 'in-room', lindviksskolan: 'absent' },
    note: 'Skolan kom inte och hade inte hört av sig.',
  })
  await s.does('thomas', -103, markPlacementSip, { which: 'before' })
  await s.does('thomas', -103, setLongTermGoal, {
    body: 'Liam har sitt lag, sin skola och någon att prata med.',
    audience: everybody,
  })
  await s.does('thomas', -103, addGoal, { body: 'Träna två gånger i veckan.', audience: everybody })
  await s.does('thomas', -103, addMeasure, (sip) => ({
    goal: sip.plan.goals[0] ?? '',
    what: 'Skjuts till träningen',
    how: 'Tisdag och torsdag.',
    responsible: { kind: 'other' as const, name: 'Familjehemmet' },
    starts: s.date(-98),
    audience: everybody,
  }))
  await s.does('thomas', -103, establishPlan, {
    agreement: 'yes',
    mayStand: true,
    dissent: '',
    mainResponsible: assignmentId('thomas'),
    followUpOn: s.date(-45),
    followUpPlace: 'Klubbhuset',
  })
  await s.does('thomas', -45, followUp, (sip) => ({
    on: s.date(-45),
    outcomes: Object.fromEntries(sip.plan.measures.map((m) => [m.id, 'ongoing' as const])),
    note: 'Skjutsen fungerar på tisdagar. Torsdagarna blir ofta inställda.',
    next: 'continue' as const,
    nextOn: s.date(20),
    nextPlace: 'Hos familjehemmet',
  }))
}
