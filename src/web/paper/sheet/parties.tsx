import type { ComponentChildren } from 'preact'
import { versionAsked } from '../../../domain/sip/answer-measure.ts'
import type { PartyAnswer } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { Part, type SheetPart } from './part.tsx'

const personKinds = { yes: 'ok', 'no-may-stand': 'no', 'could-not-answer': 'wait' } as const
const partyKinds = { agrees: 'ok', disagrees: 'no', 'could-not-answer': 'wait' } as const

/** Who took part in the latest meeting and how, and what each says of the plan: the person first. */
export function Parties(part: SheetPart) {
  const { view, names, request } = part
  const { t } = request
  const { sheet } = t.paper
  const meeting = view.meetings.at(-1)
  const columns = [sheet.columns.who, sheet.columns.met, sheet.columns.says]
  return (
    <Part title={sheet.says}>
      <table class="sheet-table parties">
        <caption class="vh">{sheet.says}</caption>
        <thead>
          <tr>
            {columns.map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <PartyRow
            name={firstName(view.who.name)}
            met={meeting === undefined ? '–' : t.call.personPart[meeting.person]}
            columns={sheet.columns}
          >
            <PersonSays {...part} />
          </PartyRow>
          <PartyRow
            name={unitName(names, view.need.unit)}
            met={meeting === undefined ? '–' : sheet.heldMeeting}
            columns={sheet.columns}
          >
            <PartySays answer={view.plan.answers[view.need.unit]} {...part} />
          </PartyRow>
          {view.calls.map((call) => {
            const was = meeting?.attendance[call.id]
            return (
              <PartyRow
                name={calledName(call.to, part, request)}
                met={was === undefined ? '–' : t.call.attendance[was]}
                columns={sheet.columns}
              >
                <PartySays answer={view.plan.answers[call.id]} {...part} />
              </PartyRow>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

function PartyRow({
  name,
  met,
  columns,
  children,
}: {
  name: string
  met: string
  columns: { met: string; says: string }
  children: ComponentChildren
}) {
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td data-label={columns.met}>{met}</td>
      <td data-label={columns.says}>{children}</td>
    </tr>
  )
}

function PersonSays({ view, request: { t, lang } }: SheetPart) {
  const { sheet } = t.plan
  const { established, revision } = view.plan
  if (established === undefined) return <Status kind="wait">{sheet.notAnswered}</Status>
  if (revision?.changed === true) return <Status kind="soon">{sheet.askedAgain}</Status>
  const reason = textOf(view, established.dissent)
  return (
    <>
      <Status kind={personKinds[established.agreement]}>{sheet.answers[established.agreement]}</Status>,{' '}
      {formatDate(lang, established.on, 'short')}
      <Reason text={reason} />
    </>
  )
}

function PartySays({
  answer,
  view,
  names,
  request: { t, lang },
}: SheetPart & { answer: PartyAnswer | undefined }) {
  const { sheet } = t.plan
  if (answer === undefined) return <Status kind="wait">{sheet.notAnswered}</Status>
  const who = answer.noted === undefined ? names.people[answer.by]?.name : t.plan.noted[answer.noted]
  return (
    <>
      <Status kind={partyKinds[answer.answer]}>{sheet.partyAnswers[answer.answer]}</Status>,{' '}
      {who !== undefined && `${who}, `}
      {formatDate(lang, answer.on, 'short')}
      {/* An answer to another version is no answer to this one. */}
      {answer.version !== versionAsked(view) && `, ${sheet.ofVersion(formatNumber(lang, answer.version))}`}
      <Reason text={textOf(view, answer.why)} />
    </>
  )
}

function Reason({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <div class="kept" dir="auto">
      {text}
    </div>
  )
}
