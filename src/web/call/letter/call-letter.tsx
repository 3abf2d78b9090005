import { sourcesOn } from '../../../domain/law.ts'
import { answerBy } from '../../../domain/sip/duties.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { Paper } from '../../../ui/boxes.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { textOf, unitName } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { asksWhom } from '../asks-whom.ts'
import { isFollowUpCall, wasCalledBefore } from '../follow-up-call.ts'
import { goodToKnow } from '../good-to-know.ts'
import { Agenda, PlaceAndWays, whenText } from '../planned.tsx'
import { phonesOf } from '../with-units.ts'
import { AnswerSlip } from './answer-slip.tsx'
import { addressOf, type LetterPart } from './letter-part.ts'

/** The call as a letter, with the slip last. */
export function CallLetter(part: LetterPart) {
  const { opened, copy, planned, who, request } = part
  const { view, names, units, call, now } = opened
  const { t, lang, on } = request
  const { planned: plannedWords, one, followUp } = t.call
  const following = isFollowUpCall(view)
  const words = following ? { ...t.call.letter, ...t.call.letter.followUp } : t.call.letter
  const name = firstName(view.who.name)
  const whose = possessive(lang, name)
  const to = call.to.kind === 'party' ? 'you' : call.how
  const matters = textOf(copy, copy.preparation.fields.matters)
  const questions = now.questions.flatMap((q) => textOf(copy, q) ?? [])
  const good = goodToKnow(copy, request)
  const note = textOf(copy, copy.preparation.fields['adaptation-note'])
  const answerWords = call.how === 'call' ? one.answerBy : one.answerByInvited
  const asker = names.people[asksWhom(view)]
  const address = call.to.kind === 'unit' ? addressOf(opened, call.to.unit) : undefined
  return (
    <Paper lang={lang}>
      <p>
        {words.from} <b>{unitName(names, view.need.unit)}</b>, {formatDate(lang, on, 'long')}
      </p>
      <div>
        <p>
          {words.to} <b>{who}</b>
        </p>
        {address !== undefined && <p class="kept">{address}</p>}
      </div>
      <h1>{words.heading[call.how]}</h1>
      <p>
        {words.text[to](whose)} {words.what}
      </p>
      {following && (
        <section>
          <h2 class="h3">{words.about}</h2>
          <ul>
            {followUp.questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
          {to === 'you' ? (
            <p>{followUp.bringYou}</p>
          ) : (
            wasCalledBefore(view, call) && (
              <p>
                <b>{followUp.bring}</b>
              </p>
            )
          )}
        </section>
      )}
      {matters !== undefined && <Voice text={matters} by={words.purpose(name)} size="small" />}
      {questions.length > 0 && (
        <section>
          <h2 class="h3">{to === 'you' ? words.questionsYou : words.questions}</h2>
          <ul>
            {questions.map((question) => (
              <li class="kept">{question}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 class="h3">{plannedWords.whenWhere}</h2>
        <p>
          <b>{whenText(request, planned)}</b>
        </p>
        <PlaceAndWays view={copy} planned={planned} request={request} missing={t.call.letter.noPlace} paper />
      </section>
      <section>
        <h2 class="h3">{plannedWords.agenda}</h2>
        <Agenda planned={planned} request={request} />
      </section>
      {(good.length > 0 || note !== undefined) && (
        <section>
          <h2 class="h3">{one.good}</h2>
          {good.length > 0 && (
            <ul>
              {good.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          )}
          {note !== undefined && <p class="kept">{note}</p>}
        </section>
      )}
      <section>
        <h2 class="h3">{words.duty[to]}</h2>
        <p>
          {to !== 'you' && `${words.dutyText[to]} `}
          {words.substitute[to]}
          {to !== 'you' && (
            <span class="soft">
              {' '}
              {words.source(
                sourcesOn('only-called-has-duty', on)
                  .map((source) => source.cite[lang])
                  .join('; '),
              )}
            </span>
          )}
        </p>
      </section>
      <section>
        <h2 class="h3">{words.contact}</h2>
        <p>
          {asker === undefined
            ? unitName(names, view.need.unit)
            : one.byWho(asker.name, asker.title, unitName(names, view.need.unit))}
          {phonesOf(units, view.need.unit)
            .slice(0, 1)
            .map((phone) => (
              <>
                , <b>{phone.value}</b>
                {phone.hours !== '' && <> ({phone.hours})</>}
              </>
            ))}
        </p>
        <p>
          {to !== 'you' && `${words.unknown(name)} `}
          <b>{answerWords(formatDate(lang, answerBy(call, planned, policyOf(request, view)), 'long'))}</b>
        </p>
      </section>
      <AnswerSlip {...part} />
    </Paper>
  )
}
