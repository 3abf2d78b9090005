import type { z } from 'zod'
import type { ProtectionLevel } from '../../../domain/people/protection.ts'
import type { NoticeNeed } from '../../../domain/sip/notice-need.ts'
import { entries, type NoticedBy, noticedByOptions, signs } from '../../../domain/sip/sip.ts'
import type { UnitRow } from '../../../storage/queue-reader.ts'
import type { StaffAssignment } from '../../../storage/session-store.ts'
import type { Texts } from '../../../text/sv.ts'
import { choice, chosen, date, many, text, ticked } from '../../fields.ts'
import { identities } from './person.ts'

/** A SIP of one's own unit that goes on already, when that is what stood in the way. */
export type NewModel = { readonly open?: UnitRow }

export const protectionLevels = [
  'none',
  'marked',
  'protected-registration',
  'assumed-identity',
] as const satisfies readonly ProtectionLevel[]

/** What was noticed, of whomever. */
export const noticedFields = {
  noticedBy: many(noticedByOptions),
  noticedByOther: text(),
  path: choice(entries),
  signs: many(signs),
  openCompulsoryCare: ticked(),
  compulsoryCare: choice(['yes', 'no']),
  placementStarts: date(),
  placementEnds: date(),
  noticedOn: date(),
  note: text(),
}

export const needFields = {
  name: text(),
  identity: chosen(identities),
  number: text(),
  reserve: text(),
  born: date(),
  protection: chosen(protectionLevels),
  address: text(),
  phone: text(),
  ...noticedFields,
}

/** Who in all likelihood noticed it: the viewer's own unit. Only where the form starts; she changes it as she likes. */
export function noticedByOwn({
  authorityKind,
  functions,
}: Pick<StaffAssignment, 'authorityKind' | 'functions'>): NoticedBy[] {
  switch (authorityKind) {
    case 'region':
      return ['regional-health-care']
    case 'municipality': {
      const care = functions.includes('home-health-care') || functions.includes('municipal-rehab')
      return [care ? 'municipal-health-care' : 'social-services']
    }
    case 'public-school':
    case 'independent-school':
      return ['school']
    default:
      return []
  }
}

export type NeedData = { [K in keyof typeof needFields]: z.output<(typeof needFields)[K]> }
export type NoticedData = Pick<NeedData, keyof typeof noticedFields>

/** Everything that is left out, told at once: the rules themselves stop at the first. */
export function leftOut(data: NoticedData, t: Texts): Readonly<Record<string, string>> {
  const words = t.need.new.faults
  const other = data.noticedBy.includes('other') && data.noticedByOther.trim() === ''
  return {
    ...(data.noticedBy.length === 0 ? { noticedBy: words.noticedBy } : {}),
    ...(other ? { noticedByOther: words.otherWho } : {}),
    ...(data.path === undefined ? { path: words.path } : {}),
    ...(data.path === 'discharge' && data.compulsoryCare === undefined
      ? { compulsoryCare: t.refusals['compulsory-care-unanswered'] }
      : {}),
    ...(data.noticedOn === undefined ? { noticedOn: words.noticedOn } : {}),
  }
}

type NeedAct = Omit<NoticeNeed, 'sip' | 'person'>

/** The act that the form asks for; `undefined` while something is left out. Hidden fields count for nothing. */
export function actOf(data: NeedData): NeedAct | undefined {
  const act = noticedOf(data)
  // An address given before the protection was chosen is not kept: it would be the very thing to protect.
  const contact = data.protection === 'none' ? { address: data.address, phone: data.phone } : {}
  return act === undefined ? undefined : { ...act, ...contact }
}

/** The same of somebody who is known already. */
export function noticedOf(data: NoticedData): NeedAct | undefined {
  const { path, noticedOn, placementStarts, placementEnds } = data
  if (path === undefined || noticedOn === undefined) return undefined
  const open = path === 'open-care'
  const care = open ? data.openCompulsoryCare : data.compulsoryCare === 'yes'
  return {
    path,
    noticedBy: data.noticedBy,
    noticedByOther: data.noticedByOther,
    signs: open ? data.signs : [],
    noticedOn,
    note: data.note,
    ...(path === 'placement' || (path === 'discharge' && data.compulsoryCare === undefined)
      ? {}
      : { compulsoryCare: care }),
    ...(placementStarts === undefined ? {} : { placementStarts }),
    ...(placementEnds === undefined ? {} : { placementEnds }),
  }
}
