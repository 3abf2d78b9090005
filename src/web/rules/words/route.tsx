import { glossary } from '../../../domain/glossary.ts'
import { ruleOf } from '../../../domain/law.ts'
import { Table } from '../../../ui/table.tsx'
import { openPage } from '../../page.tsx'

/** The words of the field, in the order of the alphabet of the one who reads. */
export const wordsPage = openPage({
  path: '/words',
  load: async ({ lang }) => [...glossary].sort((a, b) => a.word[lang].localeCompare(b.word[lang], lang)),
  view: (terms, { t, lang }) => {
    const other = lang === 'sv' ? 'en' : 'sv'
    return {
      title: t.rules.wordsTitle,
      body: (
        <>
          <h1>{t.rules.wordsTitle}</h1>
          <p class="lead">{t.rules.wordsLead}</p>
          <Table
            id="words"
            caption={t.rules.wordsCaption}
            captionHidden
            columns={[
              { label: t.rules.word },
              { label: t.rules.meaning },
              { label: t.rules.otherLanguage },
              { label: t.rules.byRule },
            ]}
            rows={terms.map(({ word, meaning, rule }) => [
              word[lang],
              meaning[lang],
              <span lang={other}>{word[other]}</span>,
              rule === undefined ? '–' : <a href={`/rules#${rule}`}>{ruleOf(rule).title[lang]}</a>,
            ])}
          />
        </>
      ),
    }
  },
})
