import { addDays } from '../../domain/calendar/local-date.ts'
import { adultOn } from '../../domain/sip/own-yes.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, formatList } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { askedOf } from './people.ts'
import { recipientsOf, standingOf } from './shares.ts'

/** Some time before somebody turns 18, for those who lead: what then ends, on which day, and what to do before it. */
export function BeforeEighteen({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view } = opened
  const { t, lang, on } = request
  const { name, minor, policy } = askedOf(opened, request)
  const { birthDate } = view.who
  if (!view.mine.leads || birthDate === undefined || !minor) return null
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
  const day = adultOn(birthDate)
  if (addDays(day, -policy.ownYesShownDays) > on) return null
  // Where the local rules let her answer, her own yes goes on.
  const own = view.yes.answer === 'yes' && view.yes.by.kind === 'self'
  const last = addDays(day, -1)
  const stops = standingOf(view, on).inForce.filter((s) => s.basis === 'consent' && s.until <= last)
  const words = t.answer.eighteen
  const here = sipHref(request, view.id, '/answer')
  const date = (d: string) => formatDate(lang, d, 'long')
  return (
    <section class="flow" aria-labelledby="eighteen">
      <h2 id="eighteen">{words.heading(name, date(day))}</h2>
      {own ? (
        <p>{words.ownGoesOn(name)}</p>
      ) : (
        <>
          <ul>
            <li>{words.until(name, date(last))}</li>
            {stops.length > 0 && (
              <li>{words.stops(name, formatList(lang, recipientsOf(opened, stops, request)), date(last))}</li>
            )}
            <li>{words.from(name, date(day))}</li>
            <li>{words.helpStays(name)}</li>
          </ul>
          <h3>{words.doBefore}</h3>
          <ul>
            <li>
              {words.talk(name)}{' '}
              <a href={sipHref(request, view.id, '/answer/child')}>{t.answer.overview.childAsk(name)}</a>
            </li>
            <li>{words.book(name, date(day))}</li>
            {request.path !== here && (
              <li>
                {words.look} <a href={here}>{t.answer.title}</a>
              </li>
            )}
          </ul>
        </>
      )}
      <WhyRule rule="own-yes-at-eighteen" request={request} />
    </section>
  )
}
