import type { GoalReview, MeasureReview } from '../../domain/sip/sip.ts'
import type { Texts } from '../../text/sv.ts'

/** How a measure went, on one line: "Gjord, hjälpte mycket". */
export function measureSaid(review: MeasureReview, { followUp: words }: Texts): string {
  const effect = effectSaid(review, words)
  return [words.done[review.done], ...(effect === undefined ? [] : [effect])].join(', ')
}

/** What difference it made, now and in the long run. */
export function effectSaid(
  { short, long }: Pick<MeasureReview, 'short' | 'long'>,
  words: Texts['followUp'],
): string | undefined {
  const said = [
    ...(short === undefined ? [] : [words.effects[short]]),
    ...(long === undefined ? [] : [words.longRun(words.longEffects[long])]),
  ]
  return said.length === 0 ? undefined : said.join(', ')
}

export const scoreSaid = (score: GoalReview['person'], { followUp: words }: Texts): string =>
  score === 'not-answered' ? words.notAnswered : words.scores[score]
