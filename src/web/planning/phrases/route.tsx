import { openPage } from '../../page.tsx'
import { GoalPairs, MeasureTable } from '../phrase-help/examples.tsx'

/** Good goals and measures in our own words, for everybody, on screen and on paper. */
export const phrasesPage = openPage({
  path: '/phrases',
  load: async () => ({}),
  view: (_, request) => {
    const { t } = request
    const words = t.planning.phrases
    return {
      title: words.title,
      body: (
        <>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p class="no-print">{words.intro}</p>
          <section aria-labelledby="goals">
            <h2 id="goals">{words.goalsTitle}</h2>
            <p class="text">{words.goalsText}</p>
            <GoalPairs request={request} />
          </section>
          <section aria-labelledby="measures">
            <h2 id="measures">{words.measuresTitle}</h2>
            <p class="text">{words.measuresText}</p>
            <MeasureTable request={request} />
          </section>
          <section aria-labelledby="ask">
            <h2 id="ask">{words.askTitle}</h2>
            <ul>
              {words.asks.map((ask) => (
                <li>{ask}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="vague">
            <h2 id="vague">{words.vagueTitle}</h2>
            <p class="text">{words.vagueText}</p>
            <ul>
              {t.planning.checks.vague.map(({ words: [word], ask }) => (
                <li>
                  <q>{word}</q> {ask}
                </li>
              ))}
            </ul>
          </section>
        </>
      ),
    }
  },
})
