/**
 * What a text is about. A ground names the kinds it opens; `own` is never opened for another unit.
 * The words for people are in the catalogues.
 */
export const contentKinds = ['plan', 'everyday', 'health', 'support', 'school', 'contact'] as const
export type ContentKind = (typeof contentKinds)[number]

/**
 * Who reads a text beside the unit that wrote it.
 * `to-plan`: said to those who lead the SIP, and to whoever may read its plan: an
 * answer to them, not a record of care.
 * `to-leaders`: said to those who lead the SIP alone.
 * `named-units`: a message to the units that its writer chose, as far as they lead or a ground from the writer's
 * authority opens the plan's content to them.
 */
export type Readers =
  | 'by-ground'
  | 'to-plan'
  | 'to-leaders'
  | 'named-units'
  | 'own-unit'
  | 'preparer-and-leader'
  | 'person-only'

const own = { content: 'own', readers: 'own-unit' } as const
const plan = { content: 'plan', readers: 'by-ground' } as const
const toLeaders = { content: 'plan', readers: 'to-leaders' } as const
const toPlan = { content: 'plan', readers: 'to-plan' } as const

/** Every kind of text that people write on a SIP, apart from the fields of the preparation. */
export const textKinds = {
  'need-note': own,
  'noticed-by-other': own,
  'level-reason': own,
  'information-given': own,
  'refusal-reason': own,
  'refusal-where-to-turn': own,
  'take-over-reason': own,
  'hand-over-reason': own,
  'correction-reason': own,
  'exclusion-name': own,
  'representative-name': own,
  'representative-evidence': own,
  'guardian-exception-reason': own,
  'attitude-assessor': own,
  'attitude-assessment': own,
  'child-view': own,
  'kept-where': own,
  'ground-reason': own,
  'other-plan': own,
  'safe-contact': own,
  address: { content: 'contact', readers: 'by-ground' },
  phone: { content: 'contact', readers: 'by-ground' },
  'party-name': own,
  'party-why': own,
  'role-name': plan,
  question: plan,
  'call-place': plan,
  'call-late-reason': own,
  'meeting-phone': plan,
  'meeting-video': plan,
  'sooner-reason': own,
  'call-who-comes': toPlan,
  'call-limit': toPlan,
  'call-hinder': toPlan,
  'meeting-who': toPlan,
  'meeting-note': plan,
  'meeting-spokesperson': plan,
  'meeting-film': plan,
  'parked-question': plan,
  'parked-answer': plan,
  'long-term-goal': plan,
  'goal-own-words': plan,
  'short-term-goal': plan,
  'measure-what': plan,
  'measure-who': plan,
  'measure-how': plan,
  'measure-often': plan,
  'measure-where': plan,
  'measure-declined': toPlan,
  'plan-party-answer': toPlan,
  'main-wish': plan,
  'contact-name': toPlan,
  'contact-phone': toPlan,
  'dissent-reason': plan,
  'follow-up-place': plan,
  'follow-up-note': plan,
  'follow-up-effect': plan,
  'follow-up-moved': plan,
  'review-note': plan,
  'review-words': plan,
  'review-facts': plan,
  'measure-hinder': toPlan,
  message: { content: 'plan', readers: 'named-units' },
  'something-happened': toLeaders,
  'happening-answer': { content: 'plan', readers: 'named-units' },
  'main-handover': plan,
  'main-declined': toLeaders,
  'substitute-reason': own,
  'other-system': own,
  'other-system-number': own,
  'late-entry-source': plan,
  'late-entry-number': own,
  'evaluation-words': own,
  'close-note': own,
  'where-to-turn': toLeaders,
} as const satisfies Record<string, { content: ContentKind | 'own'; readers: Readers }>

export type FreeTextKind = keyof typeof textKinds
/** A field of the preparation or of the plan has its key after the slash: the lists are in plan-fields.ts. */
export type TextKind = FreeTextKind | `preparation/${string}` | `plan/${string}`
