import { checkCode } from '../../../storage/seal.ts'
import { type OpenedSip, openPlanVersion } from '../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../request.ts'
import { asItHolds } from '../sheet/holding.ts'
import { extractText } from './extract-text.ts'

type Extract = { readonly text: string; readonly code: string }
export type WithExtract = OpenedSip & { readonly extract?: Extract }

/** The SIP with the extract and its code; without them while no version holds. */
export async function alsoExtract(opened: OpenedSip, request: StaffRequest): Promise<WithExtract> {
  const { view, names } = opened
  if (view.plan.established === undefined) return opened
  const { house, viewer } = request
  const version = await openPlanVersion(house, viewer, view.id, 'latest', 'extract')
  if (version === undefined) return opened
  const text = extractText(asItHolds(version), names, request)
  return { ...opened, extract: { text, code: checkCode(house.master, `${view.id}\n${text}`) } }
}

/** As it is copied: the code stands last. */
export const withCode = ({ text, code }: Extract, { t }: StaffRequest): string =>
  `${text}\n${t.paper.extract.lines.code(code)}`
