import type { DutyKind } from '../../domain/sip/duties.ts'

/** Where each thing is done, below the SIP's own page. */
const paths: Readonly<Record<DutyKind, (about: string) => string>> = {
  'first-contact': () => '/need/contact',
  'decide-level': () => '/need/level',
  'give-information': () => '/need/information',
  'prepare-and-ask': () => '/prepare',
  call: () => '/calls',
  'answer-call': (call) => `/calls/${call}`,
  'hold-meeting': () => '/meeting',
  'establish-plan': () => '/plan',
  'follow-up': () => '/follow-up',
  close: () => '/close',
  'read-refusal': () => '/need/refusal',
  'ask-about-joining': (notice) => `/need/joining/${notice}`,
  'placement-before': () => '/need/placement',
  'placement-during': () => '/need/placement',
  'placement-after': () => '/need/placement',
  'renew-ground': () => '/answer',
}

export const dutyPath = (kind: DutyKind, about: string): string => paths[kind](about)

/** What waits for a whole unit and is taken on by whoever is first, without a reason. */
export const waitsForUnit = (kind: DutyKind): boolean => kind === 'answer-call' || kind === 'read-refusal'
