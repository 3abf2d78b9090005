import type { Duty, DutyKind } from '../../domain/sip/duties.ts'
import type { Request } from '../request.ts'

/** Where each thing is done, below the SIP's own page. */
const paths: Readonly<Record<DutyKind, (about: string) => string>> = {
  'first-contact': () => '/need/contact',
  'decide-level': () => '/need/level',
  'give-information': () => '/need/information',
  'prepare-and-ask': () => '/prepare',
  call: () => '/calls',
  'answer-call': (call) => `/calls/${call}`,
  'answer-invitation': (call) => `/calls/${call}`,
  'tell-called': (call) => `/calls/${call}`,
  'tell-person': () => '/calls/person',
  'chase-answer': (call) => `/calls/${call}`,
  'read-hinder': (call) => `/calls/${call}/hinder`,
  'sooner-date': () => '/calls/sooner',
  'hold-meeting': () => '/meeting',
  'answer-measures': () => '/plan/our-part',
  'note-measure-answers': () => '/plan/note-answers',
  'see-decline': () => '/plan/note-answers',
  'give-copy': () => '/plan/copies',
  document: () => '/plan/extract',
  'establish-plan': () => '/plan',
  'follow-up': () => '/follow-up',
  close: () => '/close',
  'read-refusal': () => '/need/refusal',
  'ask-about-joining': (notice) => `/need/joining/${notice}`,
  'placement-before': () => '/need/placement',
  'placement-during': () => '/need/placement',
  'placement-after': () => '/need/placement',
  'renew-ground': () => '/answer',
  'report-measures': () => '/measures',
  'see-measure-hinder': (measure) => `/measures/${measure}/hinder`,
  'read-message': (message) => `/messages/${message}`,
  'pass-on-message': (message) => `/messages/${message}`,
  'something-happened': (happening) => `/happened/${happening}`,
  'call-follow-up': () => '/calls/meeting',
  'answer-main': () => '/main/answer',
  'ask-another-main': () => '/main',
  'ask-own-yes': () => '/answer',
  'ask-yes-again': () => '/answer',
  'call-new-municipality': () => '/move',
  'document-close': () => '/closed',
  'hold-talk': () => '/closed/talk',
}

/** What it is about, in a sentence. A change of a plan that holds waits for another reason than the first plan. */
export const dutyText = (
  { kind, rule }: Pick<Duty, 'kind' | 'rule'>,
  name: string,
  { t }: Request,
): string =>
  kind === 'establish-plan' && rule === 'material-change-new-version'
    ? t.queue.changeWaits(name)
    : t.queue.dutyTexts[kind](name)

export const dutyPath = (kind: DutyKind, about: string): string => paths[kind](about)

/** What waits for a whole unit and is taken on by whoever is first, without a reason. */
export const waitsForUnit = (kind: DutyKind): boolean => taken.has(kind)
const taken: ReadonlySet<DutyKind> = new Set([
  'answer-call',
  'answer-invitation',
  'answer-measures',
  'read-refusal',
  'read-hinder',
  'report-measures',
  'read-message',
])
