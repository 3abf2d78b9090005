import type { Evaluation } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { ActionLink, Actions } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedHowItWas } from './evaluator.ts'
import type { ClosedPart } from './part.ts'

/** Who has answered how it was and who has not, with the paper to ask on and the way to type the answers in. */
export function HowWasIt({ opened, request }: ClosedPart) {
  const { view } = opened
  const { t, lang } = request
  const words = t.closing.closed
  return (
    <section class="flow" aria-labelledby="how-was-it">
      <h2 id="how-was-it">{words.howWasIt}</h2>
      <p class="soft">{words.howWasItLead}</p>
      <Rows>
        {askedHowItWas(opened, request).map(({ who, name, own, evaluation }) => {
          const href = `/closed/evaluation/${encodeURIComponent(who)}`
          return (
            <Row
              end={
                evaluation === undefined ? (
                  <Status kind="wait">{words.notAnswered}</Status>
                ) : (
                  <Status kind="ok">
                    {onlyWords(evaluation)
                      ? words.answeredInWords(formatDate(lang, evaluation.on, 'short'))
                      : words.answered(formatDate(lang, evaluation.on, 'short'))}
                  </Status>
                )
              }
            >
              <h3>{own ? words.weWhoLed(name) : name}</h3>
              <Actions>
                <ActionLink href={sipHref(request, view.id, href)} icon="pencil" context={words.toFor(name)}>
                  {evaluation === undefined ? words.typeIn : words.change}
                </ActionLink>
                {evaluation === undefined && (
                  <ActionLink
                    href={sipHref(request, view.id, `${href}/paper`)}
                    icon="printer"
                    context={words.toFor(name)}
                  >
                    {words.print}
                  </ActionLink>
                )}
              </Actions>
            </Row>
          )
        })}
      </Rows>
      <WhyRule rule="evaluation-asked" request={request} />
    </section>
  )
}

/** Nothing ticked: the answer is what was written. */
const onlyWords = ({ answers, words }: Evaluation): boolean =>
  words !== undefined && Object.values(answers).every((answer) => answer === 'not-answered')
