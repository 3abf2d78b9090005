import type { Sip } from './sip.ts'

/** The six steps of the process, in order. */
export const steps = ['notice', 'prepare', 'call', 'meet', 'follow-up', 'close'] as const
export type Step = (typeof steps)[number]

/** The step a SIP is in. */
export function stepOf(stage: Sip['stage']): Step {
  switch (stage.at) {
    case 'noticed':
      return 'notice'
    case 'preparing':
      return 'prepare'
    case 'calling':
      return 'call'
    case 'met':
      return 'meet'
    case 'running':
      return 'follow-up'
    case 'ending':
    case 'ended':
      return 'close'
  }
}
