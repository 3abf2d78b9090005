import type { Measure } from '../../domain/sip/sip.ts'

/** Accepted, or the person's own. A proposal is shown apart from it, and so is what somebody has said no to. */
export const isAgreed = ({ acceptance: { state } }: Pick<Measure, 'acceptance'>): boolean =>
  state === 'accepted' || state === 'own'
