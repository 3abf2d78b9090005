/** none · sekretessmarkering · skyddad folkbokföring · fingerade personuppgifter */
export type ProtectionLevel = 'none' | 'marked' | 'protected-registration' | 'assumed-identity'

/** What nobody is shown and nothing that is sent may carry, however they may read the plan otherwise. */
export type Protection = {
  readonly hidesAddress: boolean
  readonly hidesPhoneAndMail: boolean
  /** Municipality, units near home and the name of a school: each tells where the person is. */
  readonly hidesWhereabouts: boolean
  /** Not in lists, searches or statistics by place; found by exact number only, by named staff. */
  readonly hidesFromLists: boolean
  /** Photos of the old life, earlier names and numbers are never linked. */
  readonly hidesEarlierIdentity: boolean
  /** Letters and notices only in the way agreed with the person, never to an address from a register. */
  readonly sendsOnlyAsAgreed: boolean
  /** Staff are told to be careful. Not for an assumed identity: the mark itself would give it away. */
  readonly markIsShown: boolean
}

/**
 * What each level hides. The levels are Swedish law (OSL 22 kap., folkbokföringslagen 16 §, lagen (1991:483) om
 * fingerade personuppgifter); what we hide for each is our own cautious choice and unconfirmed.
 */
export const protections: { readonly [L in ProtectionLevel]: Protection } = {
  none: {
    hidesAddress: false,
    hidesPhoneAndMail: false,
    hidesWhereabouts: false,
    hidesFromLists: false,
    hidesEarlierIdentity: false,
    sendsOnlyAsAgreed: false,
    markIsShown: false,
  },
  marked: {
    hidesAddress: true,
    hidesPhoneAndMail: true,
    hidesWhereabouts: false,
    hidesFromLists: true,
    hidesEarlierIdentity: false,
    sendsOnlyAsAgreed: true,
    markIsShown: true,
  },
  'protected-registration': {
    hidesAddress: true,
    hidesPhoneAndMail: true,
    hidesWhereabouts: true,
    hidesFromLists: true,
    hidesEarlierIdentity: false,
    sendsOnlyAsAgreed: true,
    markIsShown: true,
  },
  'assumed-identity': {
    hidesAddress: true,
    hidesPhoneAndMail: true,
    hidesWhereabouts: true,
    hidesFromLists: true,
    hidesEarlierIdentity: true,
    sendsOnlyAsAgreed: true,
    markIsShown: false,
  },
}

const fromLeastToMost: readonly ProtectionLevel[] = [
  'none',
  'marked',
  'protected-registration',
  'assumed-identity',
]

/** The level that hides more: what holds when two sources differ. */
export function stricterProtection(a: ProtectionLevel, b: ProtectionLevel): ProtectionLevel {
  return fromLeastToMost.indexOf(a) >= fromLeastToMost.indexOf(b) ? a : b
}
