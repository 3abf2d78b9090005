import type { LocalDate } from '../calendar/local-date.ts'
import { leads } from '../sip/context.ts'
import { hasDied, type Sip } from '../sip/sip.ts'
import { type CopyReader, isExcluded, openContentsFor, yesHolds } from './grounds.ts'
import { isNotFor, type TextLabel } from './read-text.ts'
import { type SipView, withReadablePlan } from './view.ts'

/** Whom a paper is for. */
export type CopyFor = { readonly kind: 'person' } | CopyReader

type Rights = Pick<
  Sip,
  'yes' | 'stage' | 'grounds' | 'exclusions' | 'parties' | 'need' | 'roles' | 'members' | 'calls'
>

/**
 * May this text stand on a paper for them? The person gets all that is shared in the plan; a unit what its staff on
 * the SIP may read there; somebody around the person what a ground to just them opens. Never anybody's inner notes,
 * and never what is not to be raised.
 */
export function mayStandOnCopy(sip: Rights, text: TextLabel, to: CopyFor, on: LocalDate): boolean {
  if (text.content === 'own' || (text.readers !== 'by-ground' && text.readers !== 'to-plan')) return false
  if (to.kind !== 'unit' && hasDied(sip)) return false
  if (to.kind === 'person') return true
  if (isExcluded(sip, to)) return false
  if (to.kind === 'unit') {
    if (text.unit === to.unit) return true
    if (isNotFor(sip, text.notFor, to.unit)) return false
  } else if (text.notFor.includes(`party:${to.party}`)) return false
  if (text.readers === 'to-plan') {
    const led = to.kind === 'unit' && leads(sip, to.unit)
    return yesHolds(sip) && (led || openContentsFor(sip, sip.need, to, on).has('plan'))
  }
  return openContentsFor(sip, text, to, on).has(text.content)
}

/**
 * A view cut down to what stands on a paper for somebody. It starts from what the one who prints may read, so a paper
 * never holds more than both may see.
 */
export function copyFor(view: SipView, to: CopyFor, on: LocalDate): SipView {
  const texts = Object.fromEntries(
    Object.entries(view.texts).filter(([, text]) => mayStandOnCopy(view, text, to, on)),
  )
  const reads = (block: string | undefined) => block !== undefined && texts[block] !== undefined
  return {
    ...withReadablePlan(view, texts),
    need: { ...view.need, noticedBy: [], signs: [] },
    preparation: {
      ...view.preparation,
      fields: Object.fromEntries(Object.entries(view.preparation.fields).filter(([, b]) => reads(b))),
      questions: view.preparation.questions.filter(reads),
      otherPlans: [],
      keepsToHerself: false,
    },
    grounds: [],
    exclusions: [],
    representatives: [],
    notices: [],
    messages: [],
    happenings: [],
    substitutes: [],
    beside: {},
    mine: { unit: '', leads: false, readsPlan: true, knowsNotRaised: false, why: { why: 'own-only' } },
    texts,
  }
}
