import type { SipView } from '../../domain/access/view.ts'
import { mustBePassedOn } from '../../domain/sip/send-message.ts'
import type { Measure } from '../../domain/sip/sip.ts'

/** Is it the viewer's own unit that answers for the measure? */
export const isOurs = (view: SipView, { responsible }: Measure): boolean =>
  responsible.kind === 'unit' && responsible.unit === view.mine.unit

/** The person, somebody named and a unit on paper tell those who lead, who write it down for them. */
export const isPassedOnByLeaders = (view: SipView, { responsible }: Measure): boolean =>
  responsible.kind !== 'unit' || mustBePassedOn(view, { kind: 'unit', unit: responsible.unit })
