import { localDateOf } from '../../../domain/calendar/local-date.ts'
import { agendaParts } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { HeldMeasures } from '../../follow-up/held/measures.tsx'
import { firstName } from '../../names.ts'
import { asSentence } from '../../sentence.ts'
import { sipHref, textOf, textsOfKind } from '../../sip-page.tsx'
import { calledName } from '../called-name.ts'
import type { DocumentPart } from './part.ts'

type Props = Pick<DocumentPart, 'view' | 'names' | 'request'>

/** The meetings and follow-ups that were held, who was there, and what was noted. */
export function Held(props: Props) {
  const { view, request } = props
  const { sheet } = request.t.plan
  if (view.meetings.length === 0) return null
  return (
    <>
      <section class="flow" aria-labelledby="meetings">
        <h2 id="meetings">{sheet.meetings}</h2>
        <Meetings {...props} />
      </section>
      {view.followUps.length > 0 && (
        <section class="flow" aria-labelledby="follow-ups">
          <h2 id="follow-ups">{sheet.followUps}</h2>
          <FollowUps {...props} />
          <Notes {...props} />
        </section>
      )}
    </>
  )
}

function Meetings({ view, names, request }: Props) {
  const { t, lang } = request
  return (
    <>
      {view.meetings.map((meeting) => (
        <section class="flow">
          <h3>{asSentence(formatDate(lang, meeting.on, 'long'))}</h3>
          <dl class="summary">
            <div>
              <dt>{firstName(view.who.name)}</dt>
              <dd>{t.call.personPart[meeting.person]}</dd>
            </div>
            {view.calls.flatMap((call) => {
              const was = meeting.attendance[call.id]
              return was === undefined
                ? []
                : [
                    <div>
                      <dt>{calledName(call.to, { view, names }, request)}</dt>
                      <dd>{t.call.attendance[was]}</dd>
                    </div>,
                  ]
            })}
          </dl>
          {agendaParts.map((part) => {
            const note = textOf(view, meeting.notes[part])
            return note === undefined || note.trim() === '' ? null : (
              <p class="kept text" dir="auto">
                {note}
              </p>
            )
          })}
        </section>
      ))}
    </>
  )
}

function FollowUps({ view, names, request }: Props) {
  return (
    <>
      {view.followUps.map((held, index) => (
        <section class="flow">
          <h3>{asSentence(formatDate(request.lang, held.on, 'long'))}</h3>
          <HeldMeasures
            held={held}
            opened={{ view, names }}
            request={request}
            id={`follow-up-${index + 1}`}
            captionHidden
          />
          <p class="no-print">
            <ActionLink
              href={sipHref(request, view.id, `/follow-up/held/${index + 1}`)}
              context={formatDate(request.lang, held.on, 'long')}
            >
              {request.t.followUp.held.read}
            </ActionLink>
          </p>
        </section>
      ))}
    </>
  )
}

function Notes({ view, request: { t, lang } }: Props) {
  const notes = textsOfKind(view, 'follow-up-note')
  if (notes.length === 0) return null
  return (
    <section class="flow">
      <h3>{t.plan.sheet.notes}</h3>
      {notes.map((note) => (
        <p class="kept text" dir="auto">
          <span class="soft">{formatDate(lang, localDateOf(note.writtenAt), 'short')}:</span> {note.body}
        </p>
      ))}
    </section>
  )
}
