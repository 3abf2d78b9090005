import type { SummaryItem } from '../../../ui/summary.tsx'
import type { StaffRequest } from '../../request.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { asksWhom } from '../asks-whom.ts'
import { Phone } from '../contact.tsx'
import { wasCalledBefore } from '../follow-up-call.ts'
import { Agenda, PlaceAndWays, whenText } from '../planned.tsx'
import { isOurs, phonesOf, type WithCall } from '../with-units.ts'

/** When and where, the questions that concern them, who asks, and in what order. */
export function whatIsAsked(
  { view, names, units, call, now }: WithCall,
  request: StaffRequest,
): SummaryItem[] {
  const { t } = request
  const { one, planned: words } = t.call
  const ours = isOurs(view, call)
  const { planned } = view
  const items: SummaryItem[] = []
  if (planned !== undefined)
    items.push({
      question: words.whenWhere,
      answer: (
        <>
          <p>
            <b>{whenText(request, planned)}</b>
          </p>
          <PlaceAndWays view={view} planned={planned} request={request} />
        </>
      ),
    })
  if (wasCalledBefore(view, call))
    items.push({
      question: ours ? t.call.followUp.toBring : t.call.followUp.toBringThem,
      answer: <p>{t.call.followUp.bring}</p>,
    })
  else
    items.push({
      question: ours ? one.concerns : one.concernsThem,
      answer: (
        <>
          {ours && <p>{one.concernsLead}</p>}
          <ul>
            {now.questions.map((question) => (
              <li class="kept">
                <b>{textOf(view, question) ?? t.plan.hidden}</b>
              </li>
            ))}
          </ul>
        </>
      ),
    })
  if (ours) {
    const by = names.people[asksWhom(view)]
    const phone = phonesOf(units, view.need.unit)[0]
    items.push({
      question: one.by[call.how],
      answer: (
        <>
          <p>
            {by === undefined
              ? unitName(names, view.need.unit)
              : one.byWho(by.name, by.title, unitName(names, view.need.unit))}
          </p>
          {phone !== undefined && (
            <p>
              <Phone route={phone} />
            </p>
          )}
        </>
      ),
    })
  }
  if (planned !== undefined)
    items.push({ question: words.agenda, answer: <Agenda planned={planned} request={request} /> })
  return items
}
