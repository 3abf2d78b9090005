import { waitingHappenings } from '../../../domain/sip/report-happening.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink } from '../../../ui/button.tsx'
import { sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import type { Part } from '../part.ts'

/** Somebody has said that something has happened: that is answered before anything ends. */
export function Waits({ opened: { view }, request }: Part) {
  const words = request.t.followUp.end
  const [first] = waitingHappenings(view)
  if (first === undefined) return null
  return (
    <Warning icon="bell">
      <p>{words.waits}</p>
      <p>
        <ActionLink href={sipHref(request, view.id, `/happened/${first.id}`)}>{words.toHappening}</ActionLink>
      </p>
      <WhyRule rule="happening-not-dismissed" request={request} />
    </Warning>
  )
}
