import { mayBeTold } from '../../../domain/sip/close-sip.ts'
import { type Call, type ClosingTold, hasDied } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import { personName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import type { ClosedPart } from './part.ts'

/** Told is shown as who did it, when and how, for the person and for everybody who was called. */
export function Told({ opened, request }: ClosedPart) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.closing.closed
  if (hasDied(view))
    return (
      <section class="flow" aria-labelledby="told">
        <h2 id="told">{words.told}</h2>
        <p>{words.toldAfterDeath}</p>
      </section>
    )
  const { personTold, told = [] } = view.closing ?? {}
  const may = mayBeTold(view)
  const howTold = (one: ClosingTold | undefined) =>
    one === undefined
      ? words.nobodyTold
      : one.how === 'queue'
        ? words.toldQueue(formatDate(lang, one.on, 'short'))
        : words.toldBy(t.words.toldHow[one.how], formatDate(lang, one.on, 'short'), personName(names, one.by))
  const howOf = (call: Call) =>
    may.includes(call) ? howTold(told.find((one) => one.call === call.id)) : words.notTold
  return (
    <section class="flow" aria-labelledby="told">
      <h2 id="told">{words.told}</h2>
      <p class="soft">{words.toldLead}</p>
      <Rows>
        {personTold !== undefined && (
          <Row>
            <h3>{firstName(view.who.name)}</h3>
            <p>
              {words.toldBy(
                t.words.toldHow[personTold.how],
                formatDate(lang, personTold.on, 'short'),
                personName(names, personTold.by),
              )}
            </p>
          </Row>
        )}
        {view.calls.map((call) => (
          <Row>
            <h3>{calledName(call.to, opened, request)}</h3>
            <p>{howOf(call)}</p>
          </Row>
        ))}
      </Rows>
      <WhyRule rule="close-all-told" request={request} />
    </section>
  )
}
