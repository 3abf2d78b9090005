import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { closeSip } from '../../domain/sip/close-sip.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { followUp } from '../../domain/sip/follow-up.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { everybody } from '../../domain/sip/text.ts'
import { addGoal, addMeasure, establishPlan, setLongTermGoal } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { assignmentId } from '../cast.ts'
import { type DemoPerson, Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** An adult who said no this time, and whose earlier plan was closed when its goals were met. */
export async function tellBirgitta(house: SipHouse, day: LocalDate): Promise<void> {
  const person = { name: 'Birgitta Ros', number: personnummerOf('woman', 63, day) }
  await tellClosed(new Story(house, 'birgitta', day), person)
  const s = new Story(house, 'birgitta-no', day)
  await s.start('karin', -14, person, {
    path: 'open-care',
    noticedBy: ['municipal-health-care'],
    signs: ['both-principals'],
    note: 'Ny rullstol, ny bostad. Det kunde samordnas.',
  })
  await s.does('karin', -13, makeFirstContact, { on: s.date(-13) })
  await s.does('karin', -12, decideLevel, {
    drivers: { actors: 1, influence: 0, predictability: 0 },
    level: 'sip',
    reason: 'Två huvudmän.',
  })
  await s.does('karin', -9, recordAnswer, {
    answer: 'no',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
}

async function tellClosed(s: Story, person: DemoPerson) {
  await s.start('peter', -400, person, {
    path: 'open-care',
    noticedBy: ['regional-health-care'],
    signs: ['both-principals', 'same-time-or-order'],
  })
  await s.does('peter', -399, makeFirstContact, { on: s.date(-399) })
  await s.does('peter', -399, decideLevel, {
    drivers: { actors: 1, influence: 0, predictability: 1 },
    level: 'sip',
    reason: 'Höften och hjälpen hemma måste gå i takt.',
  })
  await s.writes('peter', -396, { matters: 'Att gå till havet med min hund.' })
  await s.does('peter', -396, addQuestion, { body: 'Vem tränar med Birgitta, och när?', audience: everybody })
  await s.does('peter', -396, listParty, {
    who: { kind: 'unit', unit: 'hemsjukvarden', authority: 'goteborg', how: 'call' },
    why: 'Träning hemma.',
  })
  await s.proposes('peter', -395, 'hemsjukvarden', ['region'], ['plan'], -60)
  await s.does('peter', -395, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
  await s.calls('peter', -394, 'hemsjukvarden', { on: -388, time: '11:00', place: 'Vårdcentralen Björken' })
  await s.answers('karin', -392, 'coming', 'Karin Lindh, arbetsterapeut.')
  await s.does('peter', -388, holdMeeting, {
    on: s.date(-388),
    person: 'in-room',
    attendance: { hemsjukvarden: 'in-room' },
    note: '',
  })
  await s.does('peter', -388, setLongTermGoal, { body: 'Gå till havet.', audience: everybody })
  await s.does('peter', -388, addGoal, { body: 'Gå en kilometer med stavar.', audience: everybody })
  await s.does('peter', -388, addMeasure, (sip) => ({
    goal: sip.plan.goals[0] ?? '',
    what: 'Gåträning',
    how: 'Två gånger i veckan.',
    responsible: { kind: 'unit' as const, unit: 'hemsjukvarden' },
    starts: s.date(-380),
    audience: everybody,
  }))
  await s.does('peter', -388, establishPlan, {
    agreement: 'yes',
    mayStand: true,
    dissent: '',
    mainResponsible: assignmentId('peter'),
    followUpOn: s.date(-300),
    followUpPlace: 'Vårdcentralen Björken',
  })
  await s.does('peter', -300, followUp, (sip) => ({
    on: s.date(-300),
    outcomes: Object.fromEntries(sip.plan.measures.map((m) => [m.id, 'done' as const])),
    note: 'Birgitta gick till havet den 3 maj, med hunden.',
    next: 'close' as const,
    nextPlace: '',
  }))
  await s.does('peter', -300, closeSip, {
    reason: 'goals-met',
    note: 'Målet är nått.',
    whereToTurn: 'Ring Peter på vårdcentralen om det blir svårt igen.',
    personToldOn: s.date(-300),
    told: { hemsjukvarden: 'phone' },
  })
}
