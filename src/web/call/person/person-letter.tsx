import type { SipView } from '../../../domain/access/view.ts'
import { answerHolds, type Call, type PlannedMeeting } from '../../../domain/sip/sip.ts'
import { Paper } from '../../../ui/boxes.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { recipientName } from '../../sip/recipient.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { asksWhom } from '../asks-whom.ts'
import { isFollowUpCall } from '../follow-up-call.ts'
import { PlaceAndWays, whenText } from '../planned.tsx'
import { phonesOf, type WithUnits } from '../with-units.ts'

type Part = { opened: WithUnits; copy: SipView; planned: PlannedMeeting; request: StaffRequest }

/** What, when, where, who and about what, in plain words, and that it is hers to change or stop. */
export function PersonLetter({ opened, copy, planned, request }: Part) {
  const { view, names, units } = opened
  const { t, lang } = request
  const { one } = t.call
  const following = isFollowUpCall(view)
  const words = following ? { ...t.call.person, ...t.call.person.followUp } : t.call.person
  const matters = textOf(copy, copy.preparation.fields.matters)
  const questions = following
    ? t.call.followUp.questions
    : copy.preparation.questions.flatMap((q) => textOf(copy, q) ?? [])
  const asker = names.people[asksWhom(view)]
  const phone = phonesOf(units, view.need.unit)[0]
  return (
    <Paper lang={lang}>
      <h2>{words.letterTitle}</h2>
      <p>{words.hello(firstName(view.who.name))}</p>
      <p>{words.what}</p>
      <p>{words.yours}</p>
      <h3>{words.when}</h3>
      <p>
        <b>{whenText(request, planned)}</b>
      </p>
      <h3>{words.where}</h3>
      <PlaceAndWays view={copy} planned={planned} request={request} missing={t.call.letter.noPlace} paper />
      <h3>{words.who}</h3>
      <ul>
        <li>{words.whoLeads(unitName(names, view.need.unit))}</li>
        {view.calls.map((call) => (
          <li>
            <Comes opened={opened} copy={copy} call={call} request={request} />
          </li>
        ))}
      </ul>
      <h3>{words.about}</h3>
      {matters !== undefined && <Voice text={matters} by={words.important} size="small" />}
      {questions.length > 0 && (
        <ul>
          {questions.map((question) => (
            <li class="kept">{question}</li>
          ))}
        </ul>
      )}
      <p>{words.bring}</p>
      <p>{words.partly}</p>
      <p>{words.earlier}</p>
      <p>{words.no}</p>
      <p>
        <b>{words.contact}</b>
        {': '}
        {asker === undefined
          ? unitName(names, view.need.unit)
          : one.byWho(asker.name, asker.title, unitName(names, view.need.unit))}
        {phone !== undefined && (
          <>
            , <b>{phone.value}</b>
            {phone.hours !== '' && <> ({phone.hours})</>}
          </>
        )}
      </p>
    </Paper>
  )
}

/** Who it is, and who comes from there as far as they have answered. Not why somebody does not. */
function Comes({ opened: { view, names }, copy, call, request }: Omit<Part, 'planned'> & { call: Call }) {
  const { person: words } = request.t.call
  const name = recipientName(request, view, names, call.to)
  const { answer } = call
  if (answer === undefined || !answerHolds(view, call)) return <>{name}</>
  if ('why' in answer)
    return (
      <>
        {name}, {words.comesNot}
      </>
    )
  const who = textOf(copy, answer.who)
  return (
    <>
      {name}
      {who !== undefined && <>. {words.comes(who)}</>}
    </>
  )
}
