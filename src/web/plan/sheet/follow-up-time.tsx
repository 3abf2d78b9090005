import { leadsToClose } from '../../../domain/sip/follow-up.ts'
import type { Established, PlannedFollowUp } from '../../../domain/sip/sip.ts'
import { formatDate, formatTime } from '../../../text/format.ts'
import { ActionLink, LinkButton } from '../../../ui/button.tsx'
import { asSentence } from '../../sentence.ts'
import { leadsAndGoesOn, sipHref, textOf } from '../../sip-page.tsx'
import { followUpQuestions } from './fields.tsx'
import type { DocumentPart } from './part.ts'

/** When and where the plan is followed up, and what is to be answered then. */
export function FollowUpTime({ view, request, links }: DocumentPart) {
  const { t, lang } = request
  const { sheet } = t.plan
  const planned = links ? view.followUp : asEstablished(view.plan.established)
  const closing = leadsToClose(view)
  const questions = textOf(view, view.plan.fields[followUpQuestions])
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
  return (
    <section class="flow" aria-labelledby="follow-up">
      <h2 id="follow-up">{sheet.followUp}</h2>
      {planned === undefined ? (
        <p class="soft">{sheet.noFollowUp}</p>
      ) : closing ? (
        <p>{sheet.nextClose}</p>
      ) : (
        <p class="kept" dir="auto">
          <b>
            {asSentence(formatDate(lang, planned.on, 'long'))}
            {planned.time !== undefined && ` ${sheet.atTime(formatTime(lang, planned.time))}`}
          </b>
          , {textOf(view, planned.place) ?? t.plan.hidden}
          {planned.on !== planned.first && (
            <>
              . <span class="soft">{sheet.firstSaid(formatDate(lang, planned.first, 'long'))}</span>
            </>
          )}
        </p>
      )}
      {questions !== undefined && questions.trim() !== '' && (
        <p class="kept text" dir="auto">
          {sheet.followUpAnswers} {questions}
        </p>
      )}
      {links && leadsAndGoesOn(view) && view.stage.at === 'running' && (
        <p class="no-print">
          {closing ? (
            <LinkButton href={sipHref(request, view.id, '/close')}>{sheet.toClose}</LinkButton>
          ) : (
            <ActionLink icon="list-checks" href={sipHref(request, view.id, '/follow-up')}>
              {sheet.toFollowUp}
            </ActionLink>
          )}
        </p>
      )}
    </section>
  )
}

/** A version says the day that was agreed on, whatever it has been moved to since. */
const asEstablished = (established: Established | undefined): Omit<PlannedFollowUp, 'moves'> | undefined =>
  established && {
    first: established.followUpOn,
    on: established.followUpOn,
    place: established.followUpPlace,
    ...(established.followUpTime === undefined ? {} : { time: established.followUpTime }),
  }
