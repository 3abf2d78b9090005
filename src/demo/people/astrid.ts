import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { decideGround } from '../../domain/sip/propose-ground.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Dementia: she cannot answer. What she is thought to want is documented; a harm test, not a consent, opens texts. */
export async function tellAstrid(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'astrid', day)
  await s.start(
    'rasmus',
    -11,
    { name: 'Astrid Nyström', number: personnummerOf('woman', 81, day) },
    {
      path: 'open-care',
      noticedBy: ['municipal-health-care', 'relative'],
      signs: ['both-principals', 'unclear-responsibility', 'same-time-or-order'],
      note: 'Astrid går ut på natten. Dottern sover hos henne och orkar inte mer.',
    },
  )
  await s.does('rasmus', -10, makeFirstContact, { on: s.date(-10) })
  await s.does('rasmus', -10, decideLevel, {
    drivers: { actors: 1, influence: 2, predictability: 1 },
    level: 'sip-plus',
    reason: 'Astrid kan inte själv hålla ihop det, och läget ändras från natt till natt.',
  })
  await s.does('rasmus', -7, registerRepresentative, {
    kind: 'lasting-power-of-attorney',
    name: 'Margareta Nyström, dotter',
    evidence: 'Framtidsfullmakt, visad i original. Gäller inte hälso- och sjukvård.',
  })
  await s.writes('rasmus', -7, {
    matters: 'Jag vill vara hemma. Här hittar jag.',
    situation: 'Astrid sjunger med i radion och blir orolig när det skymmer.',
    health: 'Alzheimers sjukdom sedan fyra år. Ny medicin mot oro.',
    strengths: 'Kan alla psalmer utantill. Blir lugn av att vika tvätt.',
  })
  await s.asks('rasmus', -7, 'Hur blir nätterna trygga hemma?')
  await s.lists('rasmus', -7, { unit: 'bjorken', why: 'Läkemedlen, och en ny bedömning.' })
  await s.does('rasmus', -4, recordAnswer, {
    answer: 'yes',
    by: {
      kind: 'attitude',
      assessor: 'Rasmus Berg, demenssjuksköterska, med dottern Margareta',
      assessment:
        'Astrid har i hela sitt liv tagit emot hjälp när hon har förstått varför. Hon blir lugn när samma personer kommer. Vi bedömer att hon vill att de som hjälper henne pratar med varandra.',
    },
    form: { form: 'oral' },
    informed: [],
    grounds: [],
  })
  await s.does('rasmus', -4, decideGround, {
    to: { kind: 'unit', unit: 'bjorken' },
    contents: ['plan', 'health'],
    until: s.date(60),
    basis: 'harm-test',
    reason:
      'Vårdcentralen måste veta hur nätterna är för att kunna ändra medicinen. Astrid har inte men av det.',
  })
  await s.end()
}
