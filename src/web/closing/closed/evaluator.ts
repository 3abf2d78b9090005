import type { SipView } from '../../../domain/access/view.ts'
import { evaluators } from '../../../domain/sip/after-close.ts'
import type { Evaluation } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import type { StaffRequest } from '../../request.ts'
import { unitName } from '../../sip-page.tsx'

/** Somebody who is asked how it was: the person, the unit that led, or one who was called. */
export type Evaluator = {
  readonly who: string
  readonly name: string
  readonly own: boolean
  readonly evaluation?: Evaluation
}

/** Everybody who is asked, the person first; nobody for those who did not lead it. */
export function askedHowItWas(opened: OpenedSip, request: StaffRequest): readonly Evaluator[] {
  const { view } = opened
  if (!view.mine.leads) return []
  return evaluators(view).map((who) => {
    const evaluation = view.closing?.evaluations.find((e) => e.who === who)
    return {
      who,
      name: nameOf(who, opened, request),
      own: who === view.need.unit,
      ...(evaluation === undefined ? {} : { evaluation }),
    }
  })
}

function nameOf(who: string, opened: OpenedSip, request: StaffRequest): string {
  const { view, names } = opened
  if (who === 'person') return firstName(view.who.name)
  const call = view.calls.find((c) => c.id === who)
  return call === undefined ? unitName(names, who) : calledName(call.to, opened, request)
}

/** One of them, by the address; undefined for anybody else. */
export const alsoEvaluator = async (
  opened: OpenedSip,
  request: StaffRequest,
): Promise<(OpenedSip & { readonly evaluator: Evaluator }) | undefined> => {
  const evaluator = askedHowItWas(opened, request).find((e) => e.who === request.params.who)
  return evaluator === undefined ? undefined : { ...opened, evaluator }
}

export const ledAndClosed = (view: SipView): boolean => view.mine.leads && view.closing !== undefined
