import type { SipView } from '../../domain/access/view.ts'
import { askedAbout, recipientKey } from '../../domain/sip/text.ts'
import { fieldOf } from '../audience.tsx'
import type { FormValues } from '../form-body.ts'

/** Who was kept from the text before. A yes is never presumed: it is asked for each new wording. */
export const audienceValues = (view: SipView, block: string | undefined): FormValues =>
  Object.fromEntries(
    askedAbout(view)
      .filter((x) => view.texts[block ?? '']?.notFor.includes(recipientKey(x.who, x.id)))
      .map((x) => [fieldOf(x), 'no']),
  )
