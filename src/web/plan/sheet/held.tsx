import { localDateOf } from '../../../domain/calendar/local-date.ts'
import { formatDate } from '../../../text/format.ts'
import { Table } from '../../../ui/table.tsx'
import { firstName } from '../../names.ts'
import { asSentence } from '../../sentence.ts'
import { textOf, textsOfKind, unitName } from '../../sip-page.tsx'
import type { Part } from './standing.tsx'

/** The meetings and follow-ups that were held, and what was noted. */
export function Held({ opened, request }: Part) {
  const { view } = opened
  const { sheet } = request.t.plan
  if (view.meetings.length === 0) return null
  return (
    <>
      <section aria-labelledby="meetings">
        <h2 id="meetings">{sheet.meetings}</h2>
        <Meetings opened={opened} request={request} />
        <Notes kind="meeting-note" opened={opened} request={request} />
      </section>
      {view.followUps.length > 0 && (
        <section aria-labelledby="follow-ups">
          <h2 id="follow-ups">{sheet.followUps}</h2>
          <FollowUps opened={opened} request={request} />
          <Notes kind="follow-up-note" opened={opened} request={request} />
        </section>
      )}
    </>
  )
}

function Meetings({ opened: { view, names }, request: { t, lang } }: Part) {
  return (
    <>
      {view.meetings.map((meeting) => (
        <section>
          <h3>{asSentence(formatDate(lang, meeting.on, 'long'))}</h3>
          <dl class="summary">
            <div>
              <dt>{firstName(view.who.name)}</dt>
              <dd>{t.call.personPart[meeting.person]}</dd>
            </div>
            {Object.entries(meeting.attendance).map(([unit, was]) => (
              <div>
                <dt>{unitName(names, unit)}</dt>
                <dd>{t.call.attendance[was]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function FollowUps({ opened: { view }, request: { t, lang } }: Part) {
  const { sheet } = t.plan
  return (
    <>
      {view.followUps.map((held, index) => (
        <section>
          <h3>{asSentence(formatDate(lang, held.on, 'long'))}</h3>
          <Table
            id={`follow-up-${index + 1}`}
            caption={sheet.outcomesOf(formatDate(lang, held.on, 'short'))}
            captionHidden
            columns={[{ label: sheet.outcomeColumns.what }, { label: sheet.outcomeColumns.outcome }]}
            rows={view.plan.measures.flatMap((m) => {
              const outcome = held.outcomes[m.id]
              return outcome === undefined
                ? []
                : [[textOf(view, m.what) ?? t.plan.hidden, t.plan.outcomes[outcome]]]
            })}
          />
        </section>
      ))}
    </>
  )
}

function Notes({ kind, opened: { view }, request: { t, lang } }: Part & { kind: string }) {
  const notes = textsOfKind(view, kind)
  if (notes.length === 0) return null
  return (
    <section>
      <h3>{t.plan.sheet.notes}</h3>
      {notes.map((note) => (
        <p class="kept text">
          <span class="soft">{formatDate(lang, localDateOf(note.writtenAt), 'short')}:</span> {note.body}
        </p>
      ))}
    </section>
  )
}
