import { representatives } from '../../domain/people/representation.ts'
import { type Policy, policyOn } from '../../domain/policy.ts'
import { type Context, isMinor } from '../../domain/sip/context.ts'
import { whyAskedAgain } from '../../domain/sip/own-yes.ts'
import { mayAnswerAlone } from '../../domain/sip/record-answer.ts'
import type { Representative } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { textOf } from '../sip-page.tsx'

/** Whom the pages about the answer are about, and under which rules. */
export type Asked = {
  readonly name: string
  readonly minor: boolean
  /** A child whom the local rules let answer without guardians counts here; so does every adult. */
  readonly alone: boolean
  readonly policy: Policy
  /** The answer is to be asked again: because she is 18 now, or because who answers for her has changed. */
  readonly again: ReturnType<typeof whyAskedAgain>
  /** What the rules about answers need to know of her today. */
  readonly person: Pick<Context, 'birthDate' | 'on' | 'policy'>
}

export function askedOf({ view }: OpenedSip, request: StaffRequest): Asked {
  const { birthDate } = view.who
  const policy = policyOn(request.house.region, view.policy.on)
  const person = { on: request.on, policy, ...(birthDate === undefined ? {} : { birthDate }) }
  return {
    name: firstName(view.who.name),
    minor: isMinor(person),
    alone: mayAnswerAlone(person),
    policy,
    again: whyAskedAgain(view, person),
    person,
  }
}

/** Those who may speak for the person today: not one whose time has passed, nor the guardians of one who is 18. */
export function currentRepresentatives(opened: OpenedSip, request: StaffRequest): readonly Representative[] {
  const { minor } = askedOf(opened, request)
  return opened.view.representatives.filter(
    (r) => representatives[r.kind].forMinor === minor && (r.until === undefined || request.on <= r.until),
  )
}

export const representativeName = ({ view }: OpenedSip, r: Representative, request: StaffRequest): string =>
  textOf(view, r.name) ?? request.t.answer.representative.kinds[r.kind]
