import { type CopyTo, copyKey, type Message } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { alsoUnits, type WithUnits } from '../../call/with-units.ts'
import type { StaffRequest } from '../../request.ts'
import { textOf } from '../../sip-page.tsx'
import { keyFromPath } from '../name-of.ts'

export type WithMessage = WithUnits & { readonly message: Message; readonly body: string }
export type WithRecipient = WithMessage & { readonly to: CopyTo }

/** A message whose words the viewer may read today; any other is not there. */
export async function findMessage(
  opened: OpenedSip,
  request: StaffRequest,
): Promise<WithMessage | undefined> {
  const message = opened.view.messages.find((m) => m.id === request.params.message)
  const body = textOf(opened.view, message?.block)
  if (message === undefined || body === undefined) return undefined
  return { ...(await alsoUnits(opened, request)), message, body }
}

/** The same, for the unit that sent it and has to pass it on. */
export async function findOwnMessage(
  opened: OpenedSip,
  request: StaffRequest,
): Promise<WithMessage | undefined> {
  const found = await findMessage(opened, request)
  return found?.message.unit === opened.view.mine.unit ? found : undefined
}

/** The same, with the recipient that the address names. */
export async function findRecipient(
  opened: OpenedSip,
  request: StaffRequest,
): Promise<WithRecipient | undefined> {
  const found = await findOwnMessage(opened, request)
  const to = found?.message.to.find((one) => copyKey(one) === keyFromPath(request.params.to))
  return found === undefined || to === undefined ? undefined : { ...found, to }
}
