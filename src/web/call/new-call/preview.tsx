import { copyFor } from '../../../domain/access/copy.ts'
import { Paper } from '../../../ui/boxes.tsx'
import { fieldValue, fieldValues } from '../../../ui/form-state.ts'
import type { PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { textOf } from '../../sip-page.tsx'
import { isFollowUpCall } from '../follow-up-call.ts'
import { goodToKnow } from '../good-to-know.ts'
import { Agenda, PlaceAndWays, whenText } from '../planned.tsx'
import { partyName, readerOf } from '../recipient.ts'
import type { WithUnits } from '../with-units.ts'

/** Exactly what whoever is chosen will be able to read of the call, decided as it is when they open it. */
export function Preview({
  opened: { view, names, units },
  form,
  request,
}: {
  opened: WithUnits
  form: PageForm
  request: StaffRequest
}) {
  const { t } = request
  const { make } = t.call
  const letter = isFollowUpCall(view) ? { ...t.call.letter, ...t.call.letter.followUp } : t.call.letter
  const chosen = fieldValue(form.state, 'party')
  const party = view.parties.find((p) => p.id === chosen)
  const { planned } = view
  if (party === undefined || planned === undefined)
    return (
      <>
        <h2>{make.preview}</h2>
        <p class="soft">{make.previewWait}</p>
      </>
    )
  const copy = copyFor(view, readerOf(units, party.who, party.id), request.on)
  const matters = textOf(copy, view.preparation.fields.matters)
  const asked = fieldValues(form.state, 'questions').filter((q) => view.preparation.questions.includes(q))
  const good = goodToKnow(copy, request)
  const note = textOf(copy, view.preparation.fields['adaptation-note'])
  return (
    <>
      <h2>{make.preview}</h2>
      <Paper>
        <p class="soft">{letter.heading[party.how]}</p>
        <p>
          <b>{partyName(request, view, names, party)}</b>
        </p>
        <p>{letter.purpose(firstName(view.who.name))}:</p>
        <p class="kept">{matters === undefined ? make.notReadable : <b>{matters}</b>}</p>
        {asked.length > 0 && (
          <>
            <p>{party.who.kind === 'unit' ? letter.questions : letter.questionsYou}:</p>
            <ul>
              {asked.map((q) => {
                const question = textOf(copy, q)
                return <li class="kept">{question === undefined ? make.notReadable : <b>{question}</b>}</li>
              })}
            </ul>
          </>
        )}
        <p>
          <b>{whenText(request, planned)}</b>
        </p>
        <PlaceAndWays view={copy} planned={planned} request={request} missing={make.notReadable} paper />
        <p>{t.call.planned.agenda}:</p>
        <Agenda planned={planned} request={request} />
        {(good.length > 0 || note !== undefined) && (
          <>
            <p>{t.call.one.good}:</p>
            <ul>
              {good.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
            {note !== undefined && <p class="kept">{note}</p>}
          </>
        )}
      </Paper>
      <p class="soft small">{make.onlyThis}</p>
    </>
  )
}
