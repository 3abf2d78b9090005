import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { chooseAdaptations, holdPreparation, setSafeContact } from '../../domain/sip/prepare-meeting.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { samordningsnummer } from '../test-numbers.ts'

/** New in Sweden, with a samordningsnummer and an interpreter: in the middle of the preparation, in two languages. */
export async function tellYousef(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'yousef', day)
  await s.start(
    'leyla',
    -9,
    { name: 'Yousef Darwish', number: samordningsnummer('199709682398') },
    {
      path: 'open-care',
      noticedBy: ['social-services'],
      signs: ['both-principals', 'need-to-know-each-other'],
      note: 'Yousef sover inte och kan inte gå på sin svenska. Han vet inte vem han ska fråga.',
    },
  )
  await s.does('leyla', -7, makeFirstContact, { on: s.date(-7) })
  await s.does('leyla', -7, decideLevel, {
    drivers: { actors: 1, influence: 1, predictability: 1 },
    level: 'sip-plus',
    reason: 'Ny i landet, flera myndigheter och sömnen som går först.',
  })
  await s.does('leyla', -2, chooseAdaptations, { adaptations: ['interpreter', 'breaks'], language: 'ar' })
  await s.does('leyla', -2, setSafeContact, { channels: ['phone'], note: 'Boka telefontolk först.' })
  await s.does('leyla', -2, holdPreparation, { on: s.date(-2), formSentHome: false })
  await s.writes('leyla', -2, {
    matters:
      'أريد أن أنام بهدوء وأن أعمل نجاراً مثل أبي.\n(Jag vill kunna sova lugnt, och arbeta som snickare som min far.)',
    situation: 'Jag vaknar fyra gånger på natten. På dagen hör jag inte vad läraren säger.',
    network: 'Min kusin i Partille. Männen på fotbollen.',
  })
  await s.asks('leyla', -2, 'Var får Yousef hjälp med sömnen, så att han orkar gå på svenskan?')
  await s.lists('leyla', -2, { unit: 'bjorken', why: 'Sömnen, och om det behövs mer.' })
  await s.end()
}
