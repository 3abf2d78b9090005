import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { formatDate } from '../../text/format.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { responsibleName } from '../plan/responsible.ts'
import { leadsAndGoesOn, sipHref, textOf, unitName } from '../sip-page.tsx'
import type { Part } from './part.ts'

/** What is new since the last follow-up: how the measures go, why one is hindered, and what has happened. */
export function Since({ opened, request }: Part) {
  const { view } = opened
  const { t, lang } = request
  const words = t.followUp.since
  const items = [...progressItems({ opened, request }), ...happeningItems({ opened, request })].sort(
    (a, b) => (a.on < b.on ? 1 : -1),
  )
  return (
    <section>
      <h2>{words.title}</h2>
      {items.length === 0 ? (
        <p class="soft">{words.nothing}</p>
      ) : (
        <Timeline
          items={items.map(({ on, what }) => ({
            datetime: on,
            when: formatDate(lang, on, 'short'),
            what,
          }))}
        />
      )}
      <ul class="links no-print">
        <li>
          <ActionLink href={sipHref(request, view.id, '/measures')}>{words.toMeasures}</ActionLink>
        </li>
        {view.stage.at !== 'ended' && view.stage.at !== 'ending' && (
          <li>
            <ActionLink icon="plus" href={sipHref(request, view.id, '/happened')}>
              {words.tell}
            </ActionLink>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Everything is new before the first follow-up. */
const isNew = ({ opened: { view } }: Part, on: LocalDate): boolean => {
  const last = view.followUps.at(-1)?.on
  return last === undefined || on >= last
}

function progressItems({ opened, request }: Part) {
  const { view } = opened
  const { t } = request
  const words = t.followUp.since
  return view.plan.measures.flatMap((m) => {
    const progress = view.plan.progress[m.id]
    if (progress === undefined || !isNew({ opened, request }, progress.on)) return []
    const why = textOf(view, progress.why)
    return [
      {
        on: progress.on,
        what: (
          <>
            <p>
              {words.said(responsibleName(m.responsible, opened, request), words.progress[progress.state])}
            </p>
            <p class="small soft" dir="auto">
              {textOf(view, m.what)?.slice(0, 120)}
            </p>
            {why !== undefined && (
              <p class="small kept" dir="auto">
                {why}
              </p>
            )}
          </>
        ),
      },
    ]
  })
}

function happeningItems({ opened, request }: Part) {
  const { view, names } = opened
  const words = request.t.followUp.since
  const opens = leadsAndGoesOn(view)
  return view.happenings.flatMap((h) => {
    if (h.answer !== undefined && !isNew({ opened, request }, h.on)) return []
    const said = words.happened(unitName(names, h.unit))
    return [
      {
        on: h.on,
        what: (
          <>
            <p>
              {opens || h.unit === view.mine.unit ? (
                <a href={sipHref(request, view.id, `/happened/${h.id}`)}>{said}</a>
              ) : (
                said
              )}
            </p>
            <p class="small">
              <Status kind={h.answer === undefined ? 'late' : 'ok'}>
                {h.answer === undefined ? words.waits : words.answered}
              </Status>
            </p>
          </>
        ),
      },
    ]
  })
}
