import { agendaParts, mandates } from '../../../../domain/sip/sip.ts'
import { FillIns, TickBoxes, WriteLines } from '../../../../ui/write-by-hand.tsx'
import { blankPage } from '../blank-page.tsx'

const answers = ['coming', 'substitute', 'nobody'] as const

/** A kallelse or an inbjudan by hand, with the answer to cut off and send back. */
export const blankCall = blankPage('call', ({ t }) => {
  const { blanks } = t.paper
  const { call } = blanks
  return {
    heading: call.heading,
    body: (
      <>
        <TickBoxes label={call.how} options={[call.isCall, call.isInvite]} />
        <FillIns labels={[call.to, call.from, blanks.phone, call.sent]} />
        <FillIns labels={[call.about, call.spoke]} />
        <TickBoxes options={[<span class="fill-in">{call.yes}</span>]} />
        <WriteLines label={call.purpose} hint={call.purposeHint} rows={2} />
        <WriteLines label={call.questions} rows={3} />
        <section>
          <h2>{call.whenWhere}</h2>
          <FillIns labels={[blanks.day, blanks.time, call.length, call.remote]} />
          <p class="fill-in">{blanks.place}</p>
        </section>
        <section>
          <h2>{call.agenda}</h2>
          <div class="fill-ins parts">
            {agendaParts.map((part) => (
              <p class="fill-in">
                {t.call.parts[part]}, {blanks.minutes}
              </p>
            ))}
          </div>
        </section>
        <section class="cut-off">
          <h2>{call.answer}</h2>
          <FillIns labels={[call.answerBy, call.answerTo]} />
          <TickBoxes options={answers.map((answer) => call.answers[answer])} />
          <FillIns labels={[call.who, blanks.phone]} />
          <TickBoxes
            label={call.mandate}
            options={mandates.map((mandate) =>
              mandate === 'limited' ? (
                <span class="fill-in">{call.mandates[mandate]}</span>
              ) : (
                call.mandates[mandate]
              ),
            )}
          />
          <WriteLines label={call.why} hint={call.called} rows={1} />
        </section>
      </>
    ),
  }
})
