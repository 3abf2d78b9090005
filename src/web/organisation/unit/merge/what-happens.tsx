import type { OpenedUnit } from '../../../../storage/organisation-reader.ts'
import { formatList } from '../../../../text/format.ts'
import type { StaffRequest } from '../../../request.ts'
import type { Choice } from './model.ts'

/** What the merger would do, before anybody confirms it: SIPs by number, staff by name. */
export function WhatHappens({
  opened: { unit, staff },
  choice,
  request,
}: {
  opened: OpenedUnit
  choice: Choice
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.organisation.merging
  const into = choice.unit.name
  const { open, ended } = choice.load
  const there = new Set(choice.staff.map((c) => c.staff))
  const names = (of: typeof staff) => formatList(lang, [...new Set(of.map((s) => s.name))])
  const go = staff.filter((s) => !there.has(s.staff))
  const stay = staff.filter((s) => there.has(s.staff))
  const functions = unit.functions.filter((f) => !choice.unit.functions.includes(f))
  return (
    <section aria-labelledby="happens">
      <h2 id="happens">{words.happens}</h2>
      <ul>
        {open === 0 && ended === 0 && <li>{words.noSips}</li>}
        {open > 0 && <li>{words.open(open, into)}</li>}
        {ended > 0 && <li>{words.ended(ended)}</li>}
        <li>{words.rights(into)}</li>
        {go.length > 0 && <li>{words.staff(names(go), into)}</li>}
        {stay.length > 0 && <li>{words.alreadyThere(names(stay))}</li>}
        {staff.length === 0 && <li>{words.noStaff}</li>}
        {functions.length > 0 && (
          <li>
            {words.functions(
              into,
              formatList(
                lang,
                functions.map((f) => t.words.functions[f]),
              ),
            )}
          </li>
        )}
        <li>{words.ends(unit.name)}</li>
      </ul>
    </section>
  )
}
