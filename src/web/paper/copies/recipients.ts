import type { CopyFor } from '../../../domain/access/copy.ts'
import { type CopyReader, isExcluded, yesHolds } from '../../../domain/access/grounds.ts'
import type { SipView } from '../../../domain/access/view.ts'
import { mayGetCopy } from '../../../domain/sip/copy-plan.ts'
import { type Call, type CopyGiven, type CopyTo, calledUnits, hasDied } from '../../../domain/sip/sip.ts'
import { readCallableUnits } from '../../../storage/called-unit.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import type { StaffRequest } from '../../request.ts'

/** Somebody who may or may not get a copy. `key` is what stands in the address: `person`, or a call's id. */
export type CopyRecipient = {
  readonly key: string
  readonly name: string
  readonly to: CopyTo
  readonly reader: CopyFor
  /** Why they get none. */
  readonly refused?: 'excluded' | 'ground' | 'stopped'
  /** The latest that they got. */
  readonly latest?: CopyGiven
}

/** The person first, then everyone called or invited, in the order they were. */
export async function copyRecipients(
  opened: OpenedSip,
  request: StaffRequest,
): Promise<readonly CopyRecipient[]> {
  const { view } = opened
  const units = await readCallableUnits(request.house.database, calledUnits(view), request.on)
  const person = { kind: 'person' } as const
  return [
    {
      key: 'person',
      name: firstName(view.who.name),
      to: person,
      reader: person,
      ...(hasDied(view) ? ({ refused: 'stopped' } as const) : {}),
      ...latestOf(view, person),
    },
    ...view.calls.map((call) => {
      const to = copyTo(call)
      const reader: CopyReader =
        to.kind === 'unit' ? { ...to, functions: units[to.unit]?.functions ?? [] } : to
      const refused = whyNot(view, reader, request)
      return {
        key: call.id,
        name: calledName(call.to, opened, request),
        to,
        reader,
        ...(refused === undefined ? {} : { refused }),
        ...latestOf(view, to),
      }
    }),
  ]
}

function whyNot(view: SipView, reader: CopyReader, { on }: StaffRequest): CopyRecipient['refused'] {
  if (!yesHolds(view) || hasDied(view)) return 'stopped'
  if (isExcluded(view, reader)) return 'excluded'
  return mayGetCopy(view, reader, on) ? undefined : 'ground'
}

function copyTo({ to }: Call) {
  return to.kind === 'unit'
    ? ({ kind: 'unit', unit: to.unit } as const)
    : ({ kind: 'party', party: to.party } as const)
}

const sameReader = (a: CopyTo, b: CopyTo): boolean =>
  a.kind === b.kind &&
  (a.kind === 'person' ||
    (a.kind === 'unit' && b.kind === 'unit' && a.unit === b.unit) ||
    (a.kind === 'party' && b.kind === 'party' && a.party === b.party))

/** The recipient of a copy that was given. */
export const recipientOf = (
  recipients: readonly CopyRecipient[],
  copy: CopyGiven,
): CopyRecipient | undefined => recipients.find((r) => sameReader(r.to, copy.to))

/** The newest version that they have, and of that the copy given last. */
function latestOf({ plan }: SipView, to: CopyTo): Pick<CopyRecipient, 'latest'> {
  const latest = plan.copies
    .filter((c) => sameReader(c.to, to))
    .reduce<CopyGiven | undefined>(
      (best, c) => (best === undefined || c.version >= best.version ? c : best),
      undefined,
    )
  return latest === undefined ? {} : { latest }
}
