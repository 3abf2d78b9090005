import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { refuseSip } from '../../domain/sip/refuse-sip.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf, samordningsnummer } from '../test-numbers.ts'

/** Noticed, and then left behind: his birth date is not known, and the one who noticed works there no more. */
export async function tellIon(house: SipHouse, day: LocalDate): Promise<void> {
  await new Story(house, 'ion', day).start(
    'lennart',
    -8,
    { name: 'Ion Marin', number: samordningsnummer('196800762392') },
    {
      path: 'open-care',
      noticedBy: ['other'],
      noticedByOther: 'Volontärerna på dagcentret Ankaret',
      signs: ['both-principals', 'sent-around'],
      note: 'Sover ute. Sår på foten. Vill ha hjälp med båda delarna men blir skickad runt.',
    },
  )
}

/** Refused with a reason that waits for the manager to read it. */
export async function tellKent(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'kent', day)
  await s.start(
    'daniel',
    -6,
    { name: 'Kent Löfgren', number: personnummerOf('man', 47, day) },
    {
      path: 'open-care',
      noticedBy: ['person'],
      signs: [],
      note: 'Kent ringde och bad om en SIP. Han har bara kontakt med oss.',
    },
  )
  await s.does('daniel', -3, refuseSip, {
    reason:
      'Kent har i dag inga insatser eller behov från hälso- och sjukvården. Han vill ha ett snabbare beslut om boendestöd, och det kan vi ge utan SIP.',
    whereToTurn: 'Marie Lund, enhetschef, 031-390 06 09. Kent kan be om en SIP igen när som helst.',
    toldOn: s.date(-3),
    toldHow: 'phone',
  })
  await s.end()
}

/** Discharged to open compulsory care: another route at once, not a SIP. */
export async function tellRobert(house: SipHouse, day: LocalDate): Promise<void> {
  await new Story(house, 'robert', day).start(
    'hanna',
    -2,
    { name: 'Robert Hed', number: personnummerOf('man', 41, day) },
    {
      path: 'discharge',
      compulsoryCare: true,
      noticedBy: ['regional-health-care'],
      signs: ['both-principals'],
      note: 'Robert skrivs ut till öppen psykiatrisk tvångsvård. Samordnad vårdplan görs.',
    },
  )
}
