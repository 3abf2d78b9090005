import type { Measure } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../../request.ts'

export type OpenedMeasure = OpenedSip & { readonly measure?: Measure }

/** The measure of the address. One that has gone is a 404, but whoever sends words for it gets them back. */
export async function findMeasure(
  opened: OpenedSip,
  request: StaffRequest,
): Promise<OpenedMeasure | undefined> {
  const measure = opened.view.plan.measures.find((m) => m.id === request.params.measure)
  if (measure === undefined) return request.posts ? opened : undefined
  return { ...opened, measure }
}
