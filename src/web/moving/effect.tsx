import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { effectOfMove } from '../../domain/sip/plan-move.ts'
import { formatDate, formatList } from '../../text/format.ts'
import { Inset } from '../../ui/boxes.tsx'
import { recipientName } from '../answer/shares.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'
import type { Place, WithPlaces } from './directory.ts'

type Part = { opened: WithPlaces; request: StaffRequest }

/** What happens when the move is saved: which measures end which day, who learns nothing more, who is not told yet. */
export function Effect({
  opened,
  request,
  on,
  leaves,
  to,
  notWanted,
}: Part & {
  on: LocalDate
  leaves: Place
  to: { readonly id: string; readonly name: string } | undefined
  notWanted: boolean
}) {
  const { view } = opened
  const words = request.t.moving.effect
  const name = firstName(view.who.name)
  const ends = endsInWords(opened, request, on, leaves)
  const listed = view.parties.some((p) => p.who.kind === 'unit' && p.who.unit === to?.id)
  return (
    <section id="effect" aria-labelledby="effect-title" class="flow">
      <h2 id="effect-title">{words.heading}</h2>
      <Inset>
        <ul>
          {ends.length === 0 ? <li>{words.nothing}</li> : ends.map((line) => <li>{line}</li>)}
          <li>{words.others(leaves.name)}</li>
          {notWanted && <li>{words.notTold}</li>}
          {to !== undefined && <li>{listed ? words.alreadyListed(to.name) : words.listed(to.name, name)}</li>}
        </ul>
      </Inset>
      <p class="soft">{words.nothingYet}</p>
    </section>
  )
}

function endsInWords(
  opened: WithPlaces,
  request: StaffRequest,
  on: LocalDate,
  leaves: Place,
): readonly string[] {
  const { view, names } = opened
  const { lang } = request
  const words = request.t.moving.effect
  const { measures, grounds } = effectOfMove(view, { on, leaves: leaves.authority })
  const day = (d: LocalDate) => formatDate(lang, d, 'long')
  const ofMeasures = measures.flatMap((m) => {
    const measure = view.plan.measures.find((known) => known.id === m.measure)
    if (measure === undefined || measure.responsible.kind !== 'unit' || m.is === m.now) return []
    const what = textOf(view, measure.what) ?? words.aMeasure
    const who = unitName(names, measure.responsible.unit)
    if (m.is === undefined) return [words.goesOn(what, who)]
    if (m.is === m.was) return [words.measureTo(what, who, day(m.is))]
    return [measure.starts >= on ? words.never(what, who) : words.measure(what, who, day(m.is))]
  })
  const changed = grounds.filter((g) => g.is !== g.now && g.now >= request.on)
  const lasts = [...new Set(changed.map((g) => g.is))]
  const ofGrounds = lasts.map((last) => {
    const now = changed.filter((g) => g.is === last)
    const to = view.grounds.filter((g) => now.some((n) => n.ground === g.id))
    const who = formatList(lang, [...new Set(to.map((g) => recipientName(opened, g.to, request)))])
    return now.every((g) => g.is < g.was) && last < on
      ? words.ground(who, day(last))
      : words.groundTo(who, day(last))
  })
  return [...ofMeasures, ...ofGrounds]
}
