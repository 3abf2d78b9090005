import { type RuleId, type RuleKind, ruleIds, ruleOf, type Source } from '../../domain/law.ts'
import { formatDate } from '../../text/format.ts'
import { Why } from '../../ui/why.tsx'
import { openPage } from '../page.tsx'
import type { Request } from '../request.ts'
import { LocalRules } from './local-rules.tsx'

const kinds: readonly RuleKind[] = ['law', 'guideline', 'good-practice', 'ours']

/** Every rule that a decision rests on, with its sources and their dates; and what the region has chosen. */
export const rulesPage = openPage({
  path: '/rules',
  load: async () => ({
    byKind: kinds
      .map((kind) => ({ kind, ids: ruleIds.filter((id) => ruleOf(id).kind === kind) }))
      .filter(({ ids }) => ids.length > 0),
  }),
  view: ({ byKind }, request) => {
    const { t, house } = request
    return {
      title: t.rules.title,
      body: (
        <>
          <h1>{t.rules.title}</h1>
          <p class="lead">{t.rules.lead}</p>
          <nav aria-label={t.rules.contents}>
            <ul class="links">
              {byKind.map(({ kind, ids }) => (
                <li>
                  <a href={`#${kind}`}>
                    {t.rules.kinds[kind]}, {ids.length}
                  </a>
                </li>
              ))}
              <li>
                <a href="#local">{t.rules.localTitle}</a>
              </li>
            </ul>
          </nav>
          {byKind.map(({ kind, ids }) => (
            <section aria-labelledby={kind}>
              <h2 id={kind}>{t.rules.kinds[kind]}</h2>
              <p class="soft">{t.rules.kindAbout[kind]}</p>
              <ul class="rows rule-list">
                {ids.map((id) => (
                  <RuleRow id={id} request={request} />
                ))}
              </ul>
            </section>
          ))}
          <section aria-labelledby="local">
            <h2 id="local">{t.rules.localTitle}</h2>
            <LocalRules region={house.region} request={request} />
          </section>
        </>
      ),
    }
  },
})

function RuleRow({ id, request }: { id: RuleId; request: Request }) {
  const { t, lang } = request
  const { title, why, sources, decision } = ruleOf(id)
  return (
    <li id={id}>
      <h3>{title[lang]}</h3>
      <p class="text">{why[lang]}</p>
      <ul class="small">
        {sources.map((source) => (
          <li>
            {source.cite[lang]}, {datesOf(source, request)}
          </li>
        ))}
      </ul>
      <Why label={t.rules.forDevelopers} context={title[lang]}>
        <p class="small soft">
          {t.rules.decision} <code>{decision}</code>
        </p>
      </Why>
    </li>
  )
}

function datesOf({ from, to }: Source, { t, lang }: Request): string {
  const since = formatDate(lang, from, 'short')
  return to === undefined ? t.rules.from(since) : t.rules.until(since, formatDate(lang, to, 'short'))
}
