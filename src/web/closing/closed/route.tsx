import { hasDied } from '../../../domain/sip/sip.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { firstName } from '../../names.ts'
import { howItEnded } from '../../sip/how-it-ended.ts'
import { sipHref, sipPage, textsOfKind } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { HowWasIt } from './how-was-it.tsx'
import { mayOpenNew } from './new/may-open-new.ts'
import type { ClosedPart } from './part.ts'
import { OwnRecord, Records } from './records.tsx'
import { Told } from './told.tsx'

/** After the close: who was told, each own record, the talk, and how it was. The others see only their own record. */
export const closed = sipPage({
  path: '/as/:as/sip/:sip/closed',
  section: 'closed',
  only: (view) => view.closing !== undefined,
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: t.closing.closed.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.closing.closed.back(whose)}</BackLink>
          {view.mine.leads ? (
            <ForThoseWhoLed opened={opened} request={request} />
          ) : (
            <ForTheOthers opened={opened} request={request} />
          )}
        </>
      ),
    }
  },
})

/** That it no longer applies, and their own record. Never why, nor who told whom. */
function ForTheOthers(props: ClosedPart) {
  const { view } = props.opened
  const { t, lang } = props.request
  const words = t.closing.closed
  if (view.stage.at !== 'ended') return null
  return (
    <>
      <h1>{words.headingOthers(possessive(lang, firstName(view.who.name)))}</h1>
      <p class="lead">{words.since(formatDate(lang, view.stage.on, 'long'))}</p>
      <OwnRecord {...props} />
    </>
  )
}

function ForThoseWhoLed(props: ClosedPart) {
  const { opened, request } = props
  const { view } = opened
  const { t, lang } = request
  const words = t.closing.closed
  const name = firstName(view.who.name)
  const where = textsOfKind(view, 'where-to-turn').at(-1)
  if (view.stage.at !== 'ended') return null
  return (
    <>
      <h1>{words.heading(possessive(lang, name))}</h1>
      <p class="lead">
        {words.ended(formatDate(lang, view.stage.on, 'long'))} {howItEnded(request, view, view.stage.how)}
      </p>
      <NextThing {...props} />
      <Told {...props} />
      <Records {...props} />
      {!hasDied(view) && <Talk {...props} />}
      {!hasDied(view) && <HowWasIt {...props} />}
      {where !== undefined && (
        <section class="flow" aria-labelledby="where">
          <h2 id="where">{words.whereToTurn(name)}</h2>
          <p class="kept" dir="auto">
            {where.body}
          </p>
        </section>
      )}
      {mayOpenNew(view, request) && (
        <section class="flow" aria-labelledby="again">
          <h2 id="again">{words.again}</h2>
          <p>{words.againText}</p>
          <ActionLink href={sipHref(request, view.id, '/closed/new')} icon="plus">
            {words.openNew}
          </ActionLink>
        </section>
      )}
    </>
  )
}

/** The one thing that is left, the own record before the talk. */
function NextThing({ opened: { view }, request }: ClosedPart) {
  const words = request.t.closing.closed
  const { next } = words
  const name = firstName(view.who.name)
  const talk = view.closing?.talk
  const href = (below: string) => sipHref(request, view.id, below)
  if (view.closing?.documented.some((d) => d.unit === view.mine.unit) !== true)
    return (
      <NextBox
        title={next.record}
        actions={<LinkButton href={href('/closed/documented')}>{next.recordButton}</LinkButton>}
      >
        <p>{next.recordText}</p>
      </NextBox>
    )
  if (talk?.answer === 'not-asked')
    return (
      <NextBox
        title={next.ask(name)}
        actions={<LinkButton href={href('/closed/talk')}>{next.askButton}</LinkButton>}
      >
        <p>{next.askText}</p>
      </NextBox>
    )
  if (talk?.answer === 'wanted' && talk.heldOn === undefined)
    return (
      <NextBox
        title={next.talk(name)}
        actions={<LinkButton href={href('/closed/talk')}>{next.talkButton}</LinkButton>}
      >
        <p>{next.talkText(name)}</p>
      </NextBox>
    )
  return <p class="soft">{next.done}</p>
}

/** What the person said of a talk, and when it was. */
function Talk({ opened: { view }, request }: ClosedPart) {
  const { t, lang } = request
  const words = t.closing.closed
  const talk = view.closing?.talk
  if (talk === undefined) return null
  return (
    <section class="flow" aria-labelledby="talk">
      <h2 id="talk">{words.talk}</h2>
      <p>
        {talk.heldOn === undefined
          ? words.talks[talk.answer](firstName(view.who.name))
          : words.talkHeld(formatDate(lang, talk.heldOn, 'long'))}
      </p>
      {talk.heldOn === undefined && talk.answer !== 'not-wanted' && (
        <p>
          <ActionLink href={sipHref(request, view.id, '/closed/talk')} icon="pencil">
            {talk.answer === 'wanted' ? words.next.talkButton : words.next.askButton}
          </ActionLink>
        </p>
      )}
      <WhyRule rule="closing-offers-talk" request={request} />
    </section>
  )
}
