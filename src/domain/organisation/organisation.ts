import type { LocalDate } from '../calendar/local-date.ts'

export type AuthorityKind =
  | 'region'
  | 'municipality'
  | 'public-school'
  | 'independent-school'
  | 'private-provider'
  | 'other'

/** Called (kallad): has a duty to come. Invited (inbjuden): asked. */
export type CalledAs = 'called' | 'invited'

export type Authority = {
  readonly id: string
  readonly kind: AuthorityKind
  readonly name: string
  /** Four digits, as Statistics Sweden numbers them. */
  readonly municipalityCode?: string
  readonly calledAs: CalledAs
}

/** What a unit does; the Swedish words are in the catalogues. A unit may have several. */
export const functionCodes = [
  'primary-care',
  'adult-psychiatry',
  'child-psychiatry',
  'addiction-care',
  'habilitation',
  'rehabilitation',
  'hospital-ward',
  'specialist-clinic',
  'home-health-care',
  'municipal-rehab',
  'home-help',
  'care-assessment',
  'care-home',
  'social-services-adults',
  'social-services-children',
  'disability-services',
  'housing-support',
  'housing-adaptation',
  'financial-assistance',
  'school',
  'school-health',
  'preschool',
  'dental-care',
  'social-insurance',
  'employment-service',
  'probation',
  'personal-representative',
  'other',
] as const

export type FunctionCode = (typeof functionCodes)[number]

/** A unit in plain words, for those who do not know it: for whom, what, what not, how to reach it. */
export type Mission = {
  readonly forWhom: string
  readonly does: string
  readonly doesNot: string
  readonly reach: string
}

export type Unit = {
  readonly id: string
  readonly authority: string
  readonly name: string
  readonly area: string
  readonly functions: readonly FunctionCode[]
  readonly mission: Mission
  /** Another system that it works in: it is called there, and still called here. */
  readonly worksIn?: string
  /** The first day on which the unit no longer is. */
  readonly endedOn?: LocalDate
  /** The unit that it has become part of. */
  readonly mergedInto?: string
}

export const routeKinds = ['phone', 'letter', 'system', 'email-neutral', 'visit'] as const

/** `email-neutral`: a shared mailbox to which only "you have something to read" is sent. */
export type RouteKind = (typeof routeKinds)[number]

export type ContactRoute = {
  readonly id: string
  readonly unit: string
  readonly kind: RouteKind
  readonly value: string
  readonly hours?: string
  readonly note?: string
}

export type Staff = {
  readonly id: string
  readonly name: string
  /** The first day on which she or he no longer works here. */
  readonly endedOn?: LocalDate
}

export const roles = ['caseworker', 'manager', 'organisation-administrator'] as const
export type Role = (typeof roles)[number]

/** A member of staff at a unit, from the day `from` and until, not including, the day `until`. */
export type Assignment = {
  readonly id: string
  readonly staff: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly from: LocalDate
  readonly until?: LocalDate
}

/** A member of staff is away from an assignment, from a day to the end of the day `until`. */
export type Absence = {
  readonly id: string
  readonly assignment: string
  readonly from: LocalDate
  readonly until: LocalDate
  /** Back again earlier: the first day that she works. */
  readonly endedOn?: LocalDate
}

/**
 * How each kind is asked to a SIP when nothing else is said. Private providers are those under contract; that
 * independent schools are invited is unconfirmed.
 */
export const calledAsByKind: { readonly [K in AuthorityKind]: CalledAs } = {
  region: 'called',
  municipality: 'called',
  'public-school': 'called',
  'independent-school': 'invited',
  'private-provider': 'called',
  other: 'invited',
}

/** The way to ask by default. No law makes the school a party: where the county's policy does not, it is invited. */
export function calledAsDefault(kind: AuthorityKind, schoolIsParty: boolean): CalledAs {
  return kind === 'public-school' && !schoolIsParty ? 'invited' : calledAsByKind[kind]
}

/** Does the unit or member of staff still exist on the day? */
export function isActive(thing: { readonly endedOn?: LocalDate }, on: LocalDate): boolean {
  return thing.endedOn === undefined || on < thing.endedOn
}

/** Does the assignment give access on the day? An assignment ended today gives none today. */
export function assignmentHolds(assignment: Assignment, on: LocalDate): boolean {
  return assignment.from <= on && (assignment.until === undefined || on < assignment.until)
}

export type OrganisationRefusalCode =
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'text-too-long'
  | 'functions-missing'
  | 'for-whom-missing'
  | 'municipality-code-wrong'
  | 'roles-missing'
  | 'value-missing'
  | 'phone-wrong'
  | 'email-wrong'
  | 'route-unknown'
  | 'last-route'
  | 'unit-ended'
  | 'staff-ended'
  | 'already-ended'
  | 'already-assigned'
  | 'until-before-from'
  | 'has-assignments'
  | 'has-open-sips'
  | 'merge-into-missing'
  | 'merge-into-itself'
  | 'merge-other-authority'
  | 'merge-shut-out'
  | 'not-in-unit'
  | 'dates-missing'
  | 'absence-past'
  | 'absence-overlaps'
  | 'absence-over'

/** `field` is the form field to mend, where there is one. */
export type OrganisationRefusal = {
  readonly ok: false
  readonly code: OrganisationRefusalCode
  readonly field?: string
}

/** What a decision on the organisation answers. */
export type Decided<T> = ({ readonly ok: true } & T) | OrganisationRefusal
