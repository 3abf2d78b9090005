export type RepresentativeKind =
  | 'guardian'
  | 'appointed-guardian'
  | 'unaccompanied-child-god-man'
  | 'lvu-decision'
  | 'power-of-attorney'
  | 'general-power-of-attorney'
  | 'lasting-power-of-attorney'
  | 'god-man'
  | 'forvaltare'

export type DisclosedContent = 'health' | 'other'

/** What a kind of representative may, and what none may ever. */
export type RepresentativeLimits = {
  readonly forMinor: boolean
  readonly mayAnswerSip: 'yes' | 'with-persons-consent' | 'no'
  readonly mayConsentToDisclosureOf: readonly DisclosedContent[]
  readonly onlyWhilePersonCanDecide: boolean
  readonly onlyWhenPersonCannotDecide: boolean
  readonly mayBlock: false
  readonly shutsPersonOut: false
  /** Key of the text that names the rule. */
  readonly law: `representation.${RepresentativeKind}`
  /** 'verified' when a source for these limits was read; 'unconfirmed' until a jurist has said so. */
  readonly status: 'verified' | 'unconfirmed'
}

const never = { mayBlock: false, shutsPersonOut: false } as const
const health = ['health', 'other'] as const

const forChild = {
  ...never,
  forMinor: true,
  mayAnswerSip: 'yes',
  mayConsentToDisclosureOf: health,
  onlyWhilePersonCanDecide: false,
  onlyWhenPersonCannotDecide: false,
} as const

const byFullmakt = {
  ...never,
  forMinor: false,
  mayAnswerSip: 'yes',
  mayConsentToDisclosureOf: health,
  onlyWhilePersonCanDecide: true,
  onlyWhenPersonCannotDecide: false,
} as const

/** The limits as data: reference 1.4, 2.5 and 2.6, and lagen (2017:310) om framtidsfullmakter. */
export const representatives: { readonly [K in RepresentativeKind]: RepresentativeLimits } = {
  // May not block a child's data: lagen (2022:913) 2:3, patientdatalagen 4:4.
  guardian: { ...forChild, law: 'representation.guardian', status: 'verified' },
  'appointed-guardian': { ...forChild, law: 'representation.appointed-guardian', status: 'unconfirmed' },
  'unaccompanied-child-god-man': {
    ...forChild,
    law: 'representation.unaccompanied-child-god-man',
    status: 'unconfirmed',
  },
  'lvu-decision': { ...forChild, law: 'representation.lvu-decision', status: 'unconfirmed' },
  'power-of-attorney': { ...byFullmakt, law: 'representation.power-of-attorney', status: 'verified' },
  'general-power-of-attorney': {
    ...byFullmakt,
    law: 'representation.general-power-of-attorney',
    status: 'verified',
  },
  // Never health care: lagen (2017:310) 2 §. That a yes to a SIP is not itself such a decision is our reading.
  'lasting-power-of-attorney': {
    ...never,
    forMinor: false,
    mayAnswerSip: 'yes',
    mayConsentToDisclosureOf: ['other'],
    onlyWhilePersonCanDecide: false,
    onlyWhenPersonCannotDecide: true,
    law: 'representation.lasting-power-of-attorney',
    status: 'unconfirmed',
  },
  'god-man': {
    ...never,
    forMinor: false,
    mayAnswerSip: 'with-persons-consent',
    mayConsentToDisclosureOf: health,
    onlyWhilePersonCanDecide: false,
    onlyWhenPersonCannotDecide: false,
    law: 'representation.god-man',
    status: 'verified',
  },
  // Not personal matters such as care or how to live.
  forvaltare: {
    ...never,
    forMinor: false,
    mayAnswerSip: 'no',
    mayConsentToDisclosureOf: [],
    onlyWhilePersonCanDecide: false,
    onlyWhenPersonCannotDecide: false,
    law: 'representation.forvaltare',
    status: 'verified',
  },
}

export type RepresentationRefusal =
  | 'only-for-minors'
  | 'only-for-adults'
  | 'person-cannot-decide'
  | 'person-decides-herself'
  | 'person-has-said-no'
  | 'persons-consent-missing'
  | 'not-personal-matters'
  | 'not-health'

export type RepresentedPerson = {
  /** Can the person understand and decide in this matter? As assessed, by whom is recorded elsewhere. */
  readonly personCanDecide: boolean
  /** The person's own word on being represented in this; undefined when not asked or not answered. */
  readonly personAgrees: boolean | undefined
  readonly minor: boolean
}

export type RepresentationResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RepresentationRefusal }

/**
 * May this kind of representative answer yes or no to a SIP for the person? An adult who can decide and says no
 * to it is never outvoted. Whether a child must also be heard, and both guardians answer, is asked elsewhere.
 */
export function canAnswerSip(kind: RepresentativeKind, person: RepresentedPerson): RepresentationResult {
  const limits = representatives[kind]
  if (limits.mayAnswerSip === 'no') return refuse('not-personal-matters')
  return withinLimits(limits, person)
}

/**
 * May this kind of representative consent to that this content is disclosed? Limits as for `canAnswerSip`; without
 * `person` only what the kind as such may, for a caller that has asked `canAnswerSip` about the person.
 */
export function canConsentToDisclosure(
  kind: RepresentativeKind,
  content: DisclosedContent,
  person?: RepresentedPerson,
): RepresentationResult {
  const limits = representatives[kind]
  if (limits.mayConsentToDisclosureOf.length === 0) return refuse('not-personal-matters')
  if (!limits.mayConsentToDisclosureOf.includes(content)) return refuse('not-health')
  return person === undefined ? { ok: true } : withinLimits(limits, person)
}

function withinLimits(limits: RepresentativeLimits, person: RepresentedPerson): RepresentationResult {
  if (limits.forMinor && !person.minor) return refuse('only-for-minors')
  if (!limits.forMinor && person.minor) return refuse('only-for-adults')
  if (limits.onlyWhilePersonCanDecide && !person.personCanDecide) return refuse('person-cannot-decide')
  if (limits.onlyWhenPersonCannotDecide && person.personCanDecide) return refuse('person-decides-herself')
  if (!person.minor && person.personCanDecide && person.personAgrees === false) {
    return refuse('person-has-said-no')
  }
  if (limits.mayAnswerSip === 'with-persons-consent' && person.personAgrees !== true) {
    return refuse('persons-consent-missing')
  }
  return { ok: true }
}

const refuse = (code: RepresentationRefusal): RepresentationResult => ({ ok: false, code })
