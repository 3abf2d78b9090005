import type { Measure } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { responsibleName } from '../../plan/responsible.ts'
import { textOf } from '../../sip-page.tsx'
import type { Part } from '../part.ts'
import { measureSaid } from '../said.ts'

/** Beside the form: how the responsible says that it goes, and what was answered at earlier follow-ups. */
export function SaidBefore({ measure, opened, request }: Part & { measure: Measure }) {
  const { view } = opened
  const { t, lang } = request
  const words = t.followUp.measure
  const progress = view.plan.progress[measure.id]
  const why = textOf(view, progress?.why)
  const earlier = view.followUps.flatMap((held) => {
    const review = held.measures[measure.id]
    return review === undefined ? [] : [{ on: held.on, review }]
  })
  return (
    <>
      <section>
        <h2>{words.progress(responsibleName(measure.responsible, opened, request))}</h2>
        {progress === undefined ? (
          <p class="soft">{words.noProgress}</p>
        ) : (
          <>
            <p>
              <Status kind={progress.state === 'hindered' ? 'no' : 'ok'}>
                {words.progressSaid[progress.state]}
              </Status>{' '}
              <span class="soft">{formatDate(lang, progress.on, 'short')}</span>
            </p>
            {why !== undefined && (
              <p class="kept" dir="auto">
                {why}
              </p>
            )}
          </>
        )}
      </section>
      <section>
        <h2>{words.earlier}</h2>
        {earlier.length === 0 ? (
          <p class="soft">{words.noEarlier}</p>
        ) : (
          <Timeline
            items={earlier
              .map(({ on, review }) => ({
                datetime: on,
                when: formatDate(lang, on, 'short'),
                what: (
                  <>
                    <p>{measureSaid(review, t)}</p>
                    {textOf(view, review.note) !== undefined && (
                      <p class="small kept" dir="auto">
                        {textOf(view, review.note)}
                      </p>
                    )}
                  </>
                ),
              }))
              .reverse()}
          />
        )}
      </section>
    </>
  )
}
