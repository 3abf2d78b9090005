import { type Policy, policyOn } from '../../domain/policy.ts'
import { isMinor } from '../../domain/sip/context.ts'
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
  }
}

/** Those who may speak for the person today; one whose time has passed is not among them. */
export const currentRepresentatives = (
  { view }: OpenedSip,
  request: StaffRequest,
): readonly Representative[] =>
  view.representatives.filter((r) => r.until === undefined || request.on <= r.until)

export const representativeName = ({ view }: OpenedSip, r: Representative, request: StaffRequest): string =>
  textOf(view, r.name) ?? request.t.answer.representative.kinds[r.kind]
