import { mandates } from '../../../domain/sip/sip.ts'
import { unitName } from '../../sip-page.tsx'
import { whenText } from '../planned.tsx'
import { isAskedMandate } from '../recipient.ts'
import { phonesOf } from '../with-units.ts'
import { addressOf, type LetterPart } from './letter-part.ts'

/** The slip to cut off. Whoever finds it learns of nobody: it has the neutral code and no name of the person. */
export function AnswerSlip({ opened, planned, who, request }: LetterPart) {
  const { view, names, units, call } = opened
  const { letter: words } = request.t.call
  const lead = view.need.unit
  const you = call.to.kind === 'party'
  const address = addressOf(opened, lead)
  const phone = phonesOf(units, lead)[0]
  return (
    <section class="cut-off">
      <p class="soft small">{words.cut}</p>
      <h2 class="h3">{call.how === 'call' ? words.slip : words.slipInvite}</h2>
      <p>{words.slipMeeting(view.code, whenText(request, planned))}</p>
      <p>
        {words.slipFrom} <b>{who}</b>
      </p>
      <p class="fill-in">☐ {you ? words.you.comes : words.comes}</p>
      <p class="fill-in">☐ {you ? words.you.instead : words.instead}</p>
      {!you && <p class="fill-in">{words.role}</p>}
      {isAskedMandate(view, call) && (
        <p class="fill-in">
          {words.mandate} {mandates.filter((m) => m !== 'limited').map((m) => `☐ ${words.mandates[m]} `)}☐{' '}
          {words.mandates.limited}
        </p>
      )}
      <p class="fill-in">☐ {you ? words.you.nobody : words.nobody[call.how]}</p>
      <p>
        <b>{words.slipTo(unitName(names, lead))}</b>
        {address !== undefined && (
          <>
            , <span class="kept">{address}</span>
          </>
        )}
        {phone !== undefined && <>, {phone.value}</>}
      </p>
      <p class="soft small">{words.unsigned}</p>
    </section>
  )
}
