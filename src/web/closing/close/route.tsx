import type { SipView } from '../../../domain/access/view.ts'
import { closeSip } from '../../../domain/sip/close-sip.ts'
import { waitingHappenings } from '../../../domain/sip/report-happening.ts'
import { type CloseReason, closeReasons, talkAnswers, toldHow } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { BackLink, LinkButton } from '../../../ui/button.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { BeforeClosing } from './before-closing.tsx'
import { CloseForm } from './form.tsx'
import { atTheDay, toldFields, toldOf, toldValues } from './told-fields.ts'

/** A death has a page of its own, where nothing is asked. */
const reasons = closeReasons.filter((r): r is Exclude<CloseReason, 'deceased'> => r !== 'deceased')

/** The close: why, that everybody knows it no longer applies, and where the person can turn. */
export const close = sipForm({
  path: '/as/:as/sip/:sip/close',
  section: 'close',
  only: leads,
  step: true,
  fields: ({ view }) => ({
    ...toldFields(view),
    reason: choice(reasons),
    note: text(),
    whereToTurn: text(),
    personToldHow: choice(toldHow),
    personToldOn: date(),
    talk: choice(talkAnswers),
  }),
  values: ({ view }, { on }) => ({
    ...toldValues(view, on),
    personToldOn: on,
    ...(view.followUps.at(-1)?.next === 'close-and-new' ? { reason: 'replaced' } : {}),
    ...(view.stage.at === 'ending' ? { reason: 'withdrawn' } : {}),
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.closing.close
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>{t.plan.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          {view.stage.at === 'ended' && !form.unsaved ? (
            <EmptyState
              title={words.already(formatDate(lang, view.stage.on, 'long'))}
              actions={
                view.closing !== undefined && (
                  <LinkButton href={sipHref(request, view.id, '/closed')}>{words.toClosed}</LinkButton>
                )
              }
            />
          ) : (
            <>
              <p class="lead">{view.stage.at === 'ending' ? words.leadEnding(name) : words.lead}</p>
              <WhyRule rule="close-all-told" request={request} />
              <Waiting view={view} request={request} />
              <BeforeClosing view={view} request={request} />
              <CloseForm opened={opened} form={form} request={request} />
            </>
          )}
        </>
      ),
    }
  },
  decide: ({ reason, note, whereToTurn, personToldHow, personToldOn, talk, ...rest }, { view }) => {
    const told = toldOf(view, rest)
    return (sip, ctx) =>
      atTheDay(
        view,
        told,
        closeSip(
          sip,
          {
            note,
            whereToTurn,
            told,
            ...(reason === undefined ? {} : { reason }),
            ...(personToldHow === undefined ? {} : { personToldHow }),
            ...(personToldOn === undefined ? {} : { personToldOn }),
            ...(talk === undefined ? {} : { talk }),
          },
          ctx,
        ),
      )
  },
  then: () => '/closed',
})

/** Somebody waits for an answer about something that has happened: that comes first, and here is the way to it. */
function Waiting({ view, request }: { view: SipView; request: StaffRequest }) {
  const { t, lang } = request
  const words = t.closing.close
  const waiting = view.stage.at === 'ending' ? [] : waitingHappenings(view)
  if (waiting.length === 0) return null
  return (
    <>
      <Warning>
        <p>
          <b>
            {waiting.length === 1 ? words.waits.one : words.waits.other(formatNumber(lang, waiting.length))}
          </b>
        </p>
        <ul class="links">
          {waiting.map(({ id, on }) => (
            <li>
              <a href={sipHref(request, view.id, `/happened/${id}`)}>
                {words.answerIt(formatDate(lang, on, 'long'))}
              </a>
            </li>
          ))}
        </ul>
      </Warning>
      <WhyRule rule="happening-not-dismissed" request={request} />
    </>
  )
}
