import type { SipView } from '../../domain/access/view.ts'
import { addDays } from '../../domain/calendar/local-date.ts'
import { policyOn } from '../../domain/policy.ts'
import { stepOf } from '../../domain/sip/steps.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'
import { personName, textsOfKind } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { HowLong } from './how-long.tsx'
import { wordsFor } from './person-words.ts'

/** The one thing that waits, or how it ended. */
export function NextStep({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view } = opened
  const { t } = request
  const w = t.need.overview
  const { name, whose, to } = wordsFor(view, request)
  if (view.stage.at === 'ended') return <HowItEnded opened={opened} request={request} />
  if (view.stage.at !== 'noticed' && view.stage.at !== 'preparing')
    return (
      <NextBox title={w.goesOnTitle} actions={<LinkButton href={to()}>{t.need.toSip(whose)}</LinkButton>}>
        <p>{w.goesOnText(t.words.steps[stepOf(view.stage)])}</p>
      </NextBox>
    )
  if (view.need.firstContactOn === undefined)
    return (
      <NextBox
        eyebrow={w.next}
        title={w.contactTitle(name)}
        actions={<LinkButton href={to('/need/contact')}>{w.contactDo}</LinkButton>}
      >
        <p>{w.contactText(name)}</p>
        <Due view={view} request={request} />
        <WhyRule rule="start-without-delay" request={request} />
      </NextBox>
    )
  if (view.need.level === undefined)
    return (
      <NextBox
        eyebrow={w.next}
        title={w.levelTitle(name)}
        actions={<LinkButton href={to('/need/level')}>{w.levelDo}</LinkButton>}
      >
        <p>{w.levelText}</p>
        <Due view={view} request={request} />
        <WhyRule rule="level-decided-by-human" request={request} />
      </NextBox>
    )
  if (view.need.level.decided === 'information')
    return (
      <NextBox
        eyebrow={w.next}
        title={w.informationTitle(name)}
        actions={<LinkButton href={to('/need/information')}>{w.informationDo}</LinkButton>}
      >
        <p>{w.informationText}</p>
        <WhyRule rule="information-ends-need" request={request} />
      </NextBox>
    )
  return (
    <NextBox
      eyebrow={w.next}
      title={w.prepareTitle(name)}
      actions={<LinkButton href={to('/prepare')}>{w.prepareDo}</LinkButton>}
    >
      <p>{w.prepareText(name)}</p>
    </NextBox>
  )
}

/** First contact and level are reminded of on the same day. */
function Due({ view, request }: { view: SipView; request: StaffRequest }) {
  const { t, house } = request
  const days = policyOn(house.region, view.policy.on).firstContactReminderDays
  const due = addDays(view.need.noticedOn, days)
  return (
    <p>
      <HowLong due={due} request={request} /> {t.need.overview.due(wordsFor(view, request).day(due))}
    </p>
  )
}

function HowItEnded({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view, names } = opened
  const { stage } = view
  const { t } = request
  const w = t.need.overview
  const { name, whose, day, to } = wordsFor(view, request)
  if (stage.at !== 'ended') return null
  switch (stage.how) {
    case 'information': {
      const given = textsOfKind(view, 'information-given').at(-1)
      return (
        <NextBox title={w.informedTitle}>
          <p>{w.informedText(day(stage.on), personName(names, given?.writtenBy))}</p>
          {given !== undefined && (
            <p class="kept" dir="auto">
              {given.body}
            </p>
          )}
          <WhyRule rule="information-ends-need" request={request} />
        </NextBox>
      )
    }
    case 'refused':
      return (
        <NextBox
          title={w.refusedTitle}
          actions={<LinkButton href={to('/need/refusal')}>{w.refusedDo}</LinkButton>}
        >
          <p>
            <Status kind={stage.managerHasRead === true ? 'ok' : 'wait'}>
              {stage.managerHasRead === true ? w.refusedRead : w.refusedWaits}
            </Status>
          </p>
        </NextBox>
      )
    case 'other-route':
      return (
        <NextBox title={w.otherRouteTitle}>
          <p>{w.otherRouteText(name)}</p>
          <p>{w.otherRouteNothing}</p>
          <WhyRule rule="compulsory-care-other-route" request={request} />
        </NextBox>
      )
    default:
      return (
        <NextBox title={w.endedTitle} actions={<LinkButton href={to()}>{t.need.toSip(whose)}</LinkButton>}>
          <p>{w.endedText(day(stage.on))}</p>
        </NextBox>
      )
  }
}
