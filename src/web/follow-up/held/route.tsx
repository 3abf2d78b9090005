import type { FollowUp } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatCount, formatDate, formatList } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { sipHref, sipPage, textOf } from '../../sip-page.tsx'
import type { Part } from '../part.ts'
import { HeldGoals } from './goals.tsx'
import { HeldMeasures } from './measures.tsx'

type Opened = OpenedSip & { readonly held: FollowUp }

/** A follow-up that has been held, to read and to print. `n` counts from the first. */
export const heldPage = sipPage<Opened>({
  path: '/as/:as/sip/:sip/follow-up/held/:n',
  section: 'follow-up-held',
  only: (view) => view.mine.readsPlan,
  also: async (opened, request) => {
    const n = /^[1-9]\d{0,3}$/.test(request.params.n ?? '') ? Number(request.params.n) : 0
    const held = n === 0 ? undefined : opened.view.followUps[n - 1]
    return held === undefined ? undefined : { ...opened, held }
  },
  view: (opened, request) => {
    const { view, held } = opened
    const { t, lang, on } = request
    const words = t.followUp.held
    const { first, moved } = held
    return {
      title: words.heading(formatDate(lang, held.on, 'short')),
      body: (
        <article>
          <div class="no-print">
            <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          </div>
          <p class="only-print">{words.print(view.who.name, formatDate(lang, on, 'short'))}</p>
          <h1>{words.heading(formatDate(lang, held.on, 'long'))}</h1>
          {first !== undefined && moved !== undefined && moved > 0 && (
            <p>
              {t.followUp.earlier.moved(
                formatCount(lang, moved, t.followUp.times),
                formatDate(lang, first, 'long'),
              )}
            </p>
          )}
          <p class="lead">
            {words.ended}: {t.followUp.ends[held.next]}.
          </p>
          <div class="flow-wide">
            <HeldMeasures held={held} opened={opened} request={request} />
            <HeldGoals held={held} opened={opened} request={request} />
            <HeldFacts held={held} opened={opened} request={request} />
          </div>
          <p class="soft no-print">{words.how}</p>
        </article>
      ),
    }
  },
})

function HeldFacts({ held: { facts }, opened: { view }, request }: Part & { held: FollowUp }) {
  const { t, lang } = request
  const words = t.followUp.held
  if (facts === undefined) return null
  const needed = [
    ...(facts.otherMeasure ? [t.followUp.facts.needs.measure] : []),
    ...(facts.otherActor ? [t.followUp.facts.needs.actor] : []),
  ]
  const text = facts.facts === undefined ? words.noFacts : (textOf(view, facts.facts) ?? t.plan.hidden)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <Summary
        items={[
          {
            question: words.happened,
            answer: (
              <p class="kept" dir="auto">
                {text}
              </p>
            ),
          },
          ...(needed.length === 0
            ? []
            : [{ question: words.needed, answer: formatList(lang, needed.map(insideSentence)) }]),
          { question: words.longTerm, answer: t.followUp.facts.changes[facts.longTerm] },
        ]}
      />
    </section>
  )
}

/** Only the first begins the sentence. */
const insideSentence = (thing: string, at: number): string =>
  at === 0 ? thing : thing.charAt(0).toLocaleLowerCase('sv') + thing.slice(1)
