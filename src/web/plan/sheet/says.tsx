import { versionAsked } from '../../../domain/sip/answer-measure.ts'
import type { PartyAnswer } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { calledName } from '../called-name.ts'
import type { DocumentPart } from './part.ts'

/** What each says of the plan: the person first. A no stays, with its reason, and does not stop the plan. */
export function Says(part: DocumentPart) {
  const { view, names, request, links } = part
  const { sheet } = request.t.plan
  return (
    <section class="flow" aria-labelledby="says">
      <h2 id="says">{sheet.saysAll}</h2>
      <Rows>
        <Person {...part} />
        <Party name={unitName(names, view.need.unit)} answer={view.plan.answers[view.need.unit]} {...part} />
        {view.calls.map((call) => (
          <Party name={calledName(call.to, part, request)} answer={view.plan.answers[call.id]} {...part} />
        ))}
      </Rows>
      <p class="soft">{sheet.unsigned}</p>
      {links && <WhyRule rule="dissent-stays" request={request} />}
    </section>
  )
}

const personKinds = { yes: 'ok', 'no-may-stand': 'no', 'could-not-answer': 'wait' } as const
const partyKinds = { agrees: 'ok', disagrees: 'no', 'could-not-answer': 'wait' } as const

function Person({ view, request }: DocumentPart) {
  const { t, lang } = request
  const { sheet } = t.plan
  const name = firstName(view.who.name)
  const { established, revision } = view.plan
  if (established === undefined)
    return (
      <Row end={<Status kind="wait">{sheet.notAnswered}</Status>}>
        <b>{name}</b>
      </Row>
    )
  const { agreement } = established
  const on = formatDate(lang, established.on, 'short')
  const said = sheet.agreement[agreement](name)
  const reason = textOf(view, established.dissent)
  return (
    <Row
      end={
        revision?.changed === true ? (
          <Status kind="soon">{sheet.askedAgain}</Status>
        ) : (
          <Status kind={personKinds[agreement]}>{sheet.answers[agreement]}</Status>
        )
      }
    >
      <b>{name}</b>
      <p class="soft">
        {revision === undefined
          ? `${said} ${on}.`
          : sheet.saidOf(said, formatNumber(lang, established.version), on)}
      </p>
      {reason !== undefined &&
        (agreement === 'no-may-stand' ? (
          <Voice size="small" text={reason} by={`${name}, ${on}`} />
        ) : (
          <p class="kept text" dir="auto">
            {reason}
          </p>
        ))}
    </Row>
  )
}

function Party({
  name,
  answer,
  view,
  names,
  request,
}: DocumentPart & { name: string; answer: PartyAnswer | undefined }) {
  const { t, lang } = request
  const { sheet } = t.plan
  if (answer === undefined)
    return (
      <Row end={<Status kind="wait">{sheet.notAnswered}</Status>}>
        <b>{name}</b>
      </Row>
    )
  const who = answer.noted === undefined ? names.people[answer.by]?.name : t.plan.noted[answer.noted]
  const why = answer.why === undefined ? undefined : (textOf(view, answer.why) ?? t.plan.hidden)
  const on = formatDate(lang, answer.on, 'short')
  return (
    <Row end={<Status kind={partyKinds[answer.answer]}>{sheet.partyAnswers[answer.answer]}</Status>}>
      <b>{name}</b>
      <p class="soft">
        {who === undefined ? on : `${who}, ${on}`}
        {answer.version < versionAsked(view) && `, ${sheet.ofVersion(formatNumber(lang, answer.version))}`}
      </p>
      {why !== undefined && (
        <p class="dissent text" dir="auto">
          {why}
        </p>
      )}
    </Row>
  )
}
