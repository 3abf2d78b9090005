import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatCount } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { textOf } from '../../sip-page.tsx'

type Part = { opened: OpenedSip; request: StaffRequest }

/** The person's own wishes for time, place and order, beside the form. */
export function Wishes({ opened: { view }, request }: Part) {
  const { arrange: words } = request.t.call
  const name = firstName(view.who.name)
  const { fields } = view.preparation
  const place = textOf(view, fields['place-and-time'])
  const agenda = textOf(view, fields.agenda)
  if (place === undefined && agenda === undefined) return <p class="soft">{words.noWish(name)}</p>
  return (
    <>
      {place !== undefined && (
        <section>
          <h2>{words.wishedPlace}</h2>
          <Voice text={place} size="small" by={name} />
        </section>
      )}
      {agenda !== undefined && (
        <section>
          <h2>{words.wishedAgenda}</h2>
          <Voice text={agenda} size="small" by={name} />
        </section>
      )}
    </>
  )
}

/** Who already knows of the day: they must be told again if it moves. */
export function Moving({ opened: { view }, request }: Part) {
  const { lang, t } = request
  const { arrange: words } = t.call
  const { planned } = view
  if (planned === undefined) return null
  const told = view.calls.filter((c) => c.told.some((known) => known.meeting === planned.version))
  const person = view.personTold?.meeting === planned.version
  if (told.length === 0 && !person) return null
  return (
    <Warning icon="bell">
      {told.length > 0 && <p>{words.moved(formatCount(lang, told.length, words.people))}</p>}
      {person && <p>{words.movedPerson(firstName(view.who.name))}</p>}
    </Warning>
  )
}
