import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { holdPreparation, setSafeContact } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { everybody } from '../../domain/sip/text.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { addGoal, addMeasure, establishPlan, setLongTermGoal } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { assignmentId } from '../cast.ts'
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
  await s.does('lena', -55, addQuestion, {
    body: 'Vem ringer Linnea när det blir svårt på natten?',
    audience: everybody,
  })
  await s.does('lena', -55, listParty, {
    who: { kind: 'unit', unit: 'barnenheten', authority: 'goteborg', how: 'call' },
    why: 'Barnets stöd.',
  })
  await s.does('lena', -55, listParty, {
    who: { kind: 'around', relation: 'child', name: 'Barnet' },
    why: '',
  })
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
  await s.calls('lena', -50, 'barnenheten', {
    on: -42,
    time: '09:00',
    place: 'Mottagningen. Linnea vet vilken ingång.',
  })
  await s.answers(['eva', 0], -48, 'coming', 'Eva Lindgren, socialsekreterare.')
  await s.does('lena', -42, holdMeeting, {
    on: s.date(-42),
    person: 'in-room',
    attendance: { barnenheten: 'in-room' },
    note: '',
  })
  await s.does('lena', -42, setLongTermGoal, { body: 'Vi sover hela natten.', audience: everybody })
  await s.does('lena', -42, addGoal, { body: 'Någon att ringa också på natten.', audience: everybody })
  await s.does('lena', -42, addMeasure, (sip) => ({
    goal: sip.plan.goals[0] ?? '',
    what: 'Ett nummer som Linnea kan ringa dygnet runt',
    how: 'Linnea har fått det i handen.',
    responsible: { kind: 'unit' as const, unit: 'barnenheten' },
    starts: s.date(-42),
    audience: everybody,
  }))
  await s.does('lena', -42, establishPlan, {
    agreement: 'yes',
    mayStand: true,
    dissent: '',
    mainResponsible: assignmentId('lena'),
    followUpOn: s.date(10),
    followUpPlace: 'Mottagningen',
  })
  await s.does('lena', -2, withdraw, { what: 'all', told: 'phone' })
}
