import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { documentClosing } from '../../domain/sip/after-close.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import type { DemoPerson } from '../telling.ts'
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
  await s.end()
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
  await s.asks('peter', -396, 'Vem tränar med Birgitta, och när?')
  await s.lists('peter', -396, { unit: 'hemsjukvarden', why: 'Träning hemma.' })
  await s.proposes('peter', -395, 'hemsjukvarden', ['region'], ['plan'], -60)
  await s.does('peter', -395, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
  await s.plansMeeting('peter', -394, { on: -388, time: '11:00', place: 'Vårdcentralen Björken' })
  await s.calls('peter', -394, ['hemsjukvarden'])
  await s.answers('karin', -392, { kind: 'coming', text: 'Karin Lindh, arbetsterapeut.' })
  await s.meets('peter', -388, 'in-room', { hemsjukvarden: 'in-room' })
  await s.aims('peter', -388, 'Gå till havet.', {
    own: 'Jag vill orka hela stigen.',
    ours: 'Gå en kilometer med stavar.',
  })
  await s.adds(
    'peter',
    -388,
    {
      goal: 0,
      what: 'Gåträning',
      by: 'hemsjukvarden',
      who: 'Karin Lindh, arbetsterapeut',
      starts: -380,
      often: 'två gånger i veckan',
      where: 'ute, från porten',
    },
    { goal: 0, what: 'Går ut med hunden', by: 'person', starts: -388, often: 'varje dag' },
  )
  await s.accepts('karin', -388)
  await s.establishes('peter', -388, { followUpOn: -300, followUpPlace: 'Vårdcentralen Björken' })
  await s.givesCopies('peter', -388, 'in-person', 'person')
  await s.documents('peter', -387)
  await s.documents('karin', -386)
  await s.reports('karin', -375)
  await s.notesReports('peter', -375, 'phone')
  await s.follows('peter', -300, {
    measures: { 0: ['yes', 'much', 'much'], 1: ['yes', 'much', 'much', 'Varje dag, också när det regnade.'] },
    goals: [[4, 4, 'Jag gick till havet den 3 maj, med hunden.']],
    ends: { next: 'close' },
  })
  await s.closes('peter', -300, 'goals-met', {
    note: 'Målet är nått.',
    whereToTurn: 'Ring Peter på vårdcentralen om det blir svårt igen.',
  })
  await s.does('peter', -299, (sip, _: null, ctx) => documentClosing(sip, ctx), null)
  await s.does('karin', -298, (sip, _: null, ctx) => documentClosing(sip, ctx), null)
  await s.end()
}
