import { openContents } from '../../../domain/access/grounds.ts'
import { contentKinds } from '../../../domain/sip/text-kinds.ts'
import { formatDate, formatList } from '../../../text/format.ts'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { asksWhom } from '../asks-whom.ts'
import { Phone } from '../contact.tsx'
import { goodToKnow } from '../good-to-know.ts'
import { phonesOf, type WithCall } from '../with-units.ts'

type Part = { opened: WithCall; request: StaffRequest }

/** Beside the call: how to prepare, what they may read, what is good to know, and whom to ring. */
export function BesideTheCall({ opened, request }: Part) {
  const { one } = request.t.call
  return (
    <>
      <section>
        <h2>{one.prepare}</h2>
        <ul>
          {one.prepareItems.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </section>
      <WhatTheyMayRead opened={opened} request={request} />
      <GoodToKnow opened={opened} request={request} />
      <IfNotRight opened={opened} request={request} />
    </>
  )
}

function WhatTheyMayRead({ opened: { view }, request }: Part) {
  const { t, lang, on, viewer } = request
  const { one } = t.call
  if (view.mine.why.why !== 'ground') return null
  const open = openContents(view, view.need, viewer, on)
  const contents = contentKinds.filter((kind) => open.has(kind))
  return (
    <section>
      <h2>{one.see}</h2>
      <p>
        {one.seeUntil(
          formatList(
            lang,
            contents.map((kind) => t.words.contents[kind]),
          ),
          formatDate(lang, view.mine.why.until, 'long'),
        )}{' '}
        {one.seeRest}
      </p>
    </section>
  )
}

function GoodToKnow({ opened: { view }, request }: Part) {
  const { one } = request.t.call
  const items = goodToKnow(view, request)
  const note = textOf(view, view.preparation.fields['adaptation-note'])
  if (items.length === 0 && note === undefined) return null
  return (
    <section>
      <h2>{one.good}</h2>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {note !== undefined && <p class="kept">{note}</p>}
    </section>
  )
}

/** Help, not answers: a question that is somebody else’s is still theirs until it is moved. */
function IfNotRight({ opened: { view, names, units }, request }: Part) {
  const { one } = request.t.call
  const phone = phonesOf(units, view.need.unit)[0]
  const who = names.people[asksWhom(view)]?.name ?? unitName(names, view.need.unit)
  return (
    <section>
      <h2>{one.help}</h2>
      <p>{one.unknown(firstName(view.who.name))}</p>
      <p>{one.elsewhere}</p>
      {phone !== undefined && (
        <p>
          {one.ringTo(who)}: <Phone route={phone} />
        </p>
      )}
    </section>
  )
}
