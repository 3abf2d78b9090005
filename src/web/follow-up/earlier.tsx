import { formatCount, formatDate } from '../../text/format.ts'
import { Row, Rows } from '../../ui/rows.tsx'
import { asSentence } from '../sentence.ts'
import { sipHref } from '../sip-page.tsx'
import type { Part } from './part.ts'

/** The follow-ups that have been held, newest first: when, how each ended, and how many times it was moved. */
export function Earlier({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.followUp
  if (view.followUps.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier.title}</h2>
      <Rows>
        {view.followUps
          .map((held, index) => (
            <Row end={<p>{words.ends[held.next]}</p>}>
              <h3>
                <a href={sipHref(request, view.id, `/follow-up/held/${index + 1}`)}>
                  {asSentence(formatDate(lang, held.on, 'long'))}
                </a>
              </h3>
              {held.first !== undefined && held.moved !== undefined && held.moved > 0 && (
                <p class="small soft">
                  {words.earlier.moved(
                    formatCount(lang, held.moved, words.times),
                    formatDate(lang, held.first, 'long'),
                  )}
                </p>
              )}
            </Row>
          ))
          .reverse()}
      </Rows>
    </section>
  )
}
