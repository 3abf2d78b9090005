import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { holdPreparation, setSafeContact } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { stateNobodyElse } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Protected identity and a child: everything was taken back, sharing ended at once, and closing is what is left. */
export async function tellLinnea(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'linnea', day)
  const number = personnummerOf('woman', 33, day)
  await s.start(
    'lena',
    -60,
    { name: 'Linnea Sjögren', number, protection: 'protected-registration' },
    {
      path: 'open-care',
      noticedBy: ['person', 'social-services'],
      signs: ['both-principals', 'need-to-know-each-other'],
      note: 'Linnea går hos oss. Hennes barn får stöd av socialtjänsten. De två vet inte om varandra.',
    },
  )
  await s.does('lena', -59, makeFirstContact, { on: s.date(-59) })
  await s.does('lena', -58, decideLevel, {
    drivers: { actors: 1, influence: 0, predictability: 1 },
    level: 'sip',
    reason: 'Två huvudmän. Linnea vill själv hålla i det.',
  })
  await s.does('lena', -55, setSafeContact, {
    channels: ['text-message', 'only-in-person'],
    note: 'Skriv aldrig vem du är. Inget brev, ingen telefonsvarare.',
  })
  await s.does('lena', -55, holdPreparation, { on: s.date(-55), formSentHome: false })
  await s.writes('lena', -55, {
    matters: 'Att mitt barn och jag kan sova.',
    situation: 'Vi börjar om. Allt är nytt.',
    strengths: 'Jag har klarat det här hittills.',
  })
  await s.asks('lena', -55, 'Vem ringer Linnea när det blir svårt på natten?')
  await s.lists(
    'lena',
    -55,
    { unit: 'barnenheten', why: 'Barnets stöd.' },
    { relation: 'child', name: 'Barnet', why: '' },
  )
  await s.does('lena', -55, excludeRecipient, {
    who: { kind: 'other', name: 'Den tidigare partnern' },
    scope: 'everything',
  })
  await s.proposes('lena', -52, 'barnenheten', ['region'], ['plan', 'everyday'], 60)
  await s.proposes('lena', -52, 'strandvik', ['goteborg'], ['plan'], 60)
  await s.does('lena', -52, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
  await s.plansMeeting('lena', -50, {
    on: -42,
    time: '09:00',
    place: 'Mottagningen. Linnea vet vilken ingång.',
  })
  await s.calls('lena', -50, ['barnenheten'])
  await s.answers(['eva', 0], -48, { kind: 'coming', text: 'Eva Lindgren, socialsekreterare.' })
  await s.meets('lena', -42, 'in-room', { barnenheten: 'in-room' })
  await s.aims('lena', -42, 'Vi sover hela natten.', { own: 'Någon att ringa också på natten.' })
  await s.adds('lena', -42, {
    goal: 0,
    what: 'Ett nummer som Linnea kan ringa dygnet runt',
    by: 'barnenheten',
    who: 'jouren',
    starts: -42,
    often: 'när det behövs',
    how: 'Linnea har fått numret i handen.',
  })
  await s.accepts(['eva', 0], -42)
  await s.does('lena', -42, stateNobodyElse, { nobodyElse: true })
  await s.establishes('lena', -42, { followUpOn: 10, followUpPlace: 'Mottagningen' })
  await s.givesCopies('lena', -42, 'shown', 'person')
  await s.documents('lena', -41)
  await s.documents(['eva', 0], -41)
  await s.does('lena', -2, withdraw, { what: 'all', told: 'phone' })
  await s.end()
}
