import { isOver } from '../../../../domain/organisation/absence.ts'
import { endSubstitute } from '../../../../domain/sip/name-substitute.ts'
import { storeAbsenceEnd } from '../../../../storage/organisation-store.ts'
import { readSubstitutes, type SubstituteRow } from '../../../../storage/unit-holdings.ts'
import { formatCount } from '../../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { doneOf } from '../../../organisation/administer.ts'
import { type Done, staffForm } from '../../../page.tsx'
import type { StaffRequest } from '../../../request.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { type Arranged, arrangeEach } from '../../arrange-each.ts'
import type { NamedAbsence } from '../../colleagues.ts'
import { Refused } from '../../refused.tsx'
import { loadAbsence } from '../load.ts'

type Model = {
  readonly absence: NamedAbsence
  /** Those who stand in, in the days of this absence. */
  readonly standIn: readonly SubstituteRow[]
  readonly arranged?: Arranged
}

/** Back again: away no longer, and the substitute reads nothing from today. */
export const awayEndPage = staffForm<Model, Record<string, never>>({
  path: '/as/:as/away/:absence/end',
  load,
  fields: () => ({}),
  view: ({ absence, standIn, arranged }, form, request) => {
    const { t, lang, on, href, viewer } = request
    const words = t.handing.awayEnd
    const mine = absence.assignment === viewer.assignment
    const name = firstName(absence.name)
    const substitutes = [...new Set(standIn.map((s) => s.name))]
    return {
      title: words.title,
      nav: 'queue',
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href('/away')}>{t.handing.away.title}</BackLink>
          <h1>{mine ? words.headingMine : words.heading(name)}</h1>
          <p class="lead">{absence.from > on ? words.notBegun : mine ? words.leadMine : words.lead(name)}</p>
          {substitutes.length > 0 && (
            <ul>
              {substitutes.map((who) => {
                const count = standIn.filter((s) => s.name === who).length
                return <li>{words.ends(who, formatCount(lang, count, t.handing.sips))}</li>
              })}
            </ul>
          )}
          <Refused arranged={arranged} request={request} />
          <FormFrame form={form}>
            <Actions>
              <Button>{words.save}</Button>
              <ActionLink href={href('/away')}>{t.common.cancel}</ActionLink>
            </Actions>
          </FormFrame>
          <WhyRule rule="active-holder" request={request} />
        </>
      ),
    }
  },
  act: async (_, mark, model, request): Promise<Done<Model>> => {
    const { house, viewer, t } = request
    const { absence, standIn } = model
    if (!isOver(absence, request.on)) {
      const by = { viewer, form: { ...mark, location: (id: string) => id } }
      const ended = await storeAbsenceEnd(house, by, absence.id)
      if (ended.kind !== 'done') return doneOf(ended, request)
    }
    const arranged: { done: number; refused: Arranged['refused'][number][] } = { done: 0, refused: [] }
    for (const row of standIn) {
      const pair = { of: absence.assignment, to: row.assignment }
      // Two may stand in after each other in one SIP: each is an act of its own.
      const own = { ...mark, key: `${mark.key}:${row.assignment}` }
      const one = await arrangeEach(request, [row], 'substitute', own, (sip, ctx) =>
        endSubstitute(sip, pair, ctx),
      )
      arranged.done += one.done
      // Ended already, by an earlier press.
      arranged.refused.push(...one.refused.filter((r) => r.why !== 'unknown-thing'))
    }
    if (arranged.refused.length === 0)
      return { kind: 'done', location: request.href('/away?back=1'), sip: '' }
    return {
      kind: 'faults',
      errors: { _form: t.handing.awayEnd.rest(arranged.refused.length) },
      model: { ...((await load(request)) ?? model), arranged },
    }
  },
  done: (_, request) => request.href('/away?back=1'),
})

/** An absence that is over is still there while somebody stands in, or when the same form comes again. */
async function load(request: StaffRequest): Promise<Model | undefined> {
  const absence = await loadAbsence(request)
  if (absence === undefined) return undefined
  const rows = await readSubstitutes(request.house, request.viewer, absence.assignment)
  const standIn = rows.filter((s) => s.from <= absence.until && absence.from <= s.until)
  return isOver(absence, request.on) && standIn.length === 0 && !request.posts
    ? undefined
    : { absence, standIn }
}
