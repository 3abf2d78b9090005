import { followUpState } from '../../domain/sip/follow-up.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { ActionLink, LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { firstName } from '../names.ts'
import { leadsAndGoesOn, sipHref } from '../sip-page.tsx'
import { callBy } from './called.tsx'
import { leftInWords } from './going-through.tsx'
import { asked, goalBelow, isGoneThrough, measureBelow, nextBelow } from './order.ts'
import { countGoals, countMeasures, type Part } from './part.ts'

/** The one next thing for those who lead: call, begin, go on, end, or close. */
export function Next({ opened, request }: Part) {
  const { view } = opened
  if (!leadsAndGoesOn(view)) return null
  const state = followUpState(view, request.on)
  if (state === 'none') return null
  if (state === 'going-on') return <GoOn opened={opened} request={request} />
  if (state === 'leads-to-close') return <Close opened={opened} request={request} />
  return <Begin opened={opened} request={request} isTime={state !== 'planned'} />
}

function Begin({ opened, request, isTime }: Part & { isTime: boolean }) {
  const { view } = opened
  const { t, lang } = request
  const words = t.followUp.box
  const { measures, goals } = asked(view)
  const { followUp } = view
  if (followUp === undefined) return null
  const href = sipHref(request, view.id, '/follow-up/start')
  const start = (
    <LinkButton big icon="list-checks" href={href}>
      {words.start}
    </LinkButton>
  )
  if (isTime)
    return (
      <NextBox eyebrow={t.followUp.next} title={words.now} actions={start}>
        <p>{words.nowText(countMeasures(request, measures.length), countGoals(request, goals.length))}</p>
      </NextBox>
    )
  const by = callBy({ opened, request })
  if (by !== undefined && by <= request.on)
    return (
      <NextBox
        eyebrow={t.followUp.next}
        title={words.call}
        actions={
          <>
            <LinkButton big icon="calendar" href={sipHref(request, view.id, '/calls/meeting')}>
              {words.call}
            </LinkButton>
            <ActionLink href={href}>{words.startNow}</ActionLink>
          </>
        }
      >
        <p>{words.callText(firstName(view.who.name))}</p>
      </NextBox>
    )
  return (
    <NextBox
      eyebrow={t.followUp.next}
      title={words.wait(formatDate(lang, followUp.on, 'long'))}
      actions={start}
    >
      <p>{words.waitText}</p>
    </NextBox>
  )
}

function GoOn({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.followUp.box
  if (isGoneThrough(view))
    return (
      <NextBox
        eyebrow={t.followUp.next}
        title={words.done}
        actions={
          <LinkButton big href={sipHref(request, view.id, '/follow-up/end')}>
            {words.end}
          </LinkButton>
        }
      >
        <p>{words.doneText}</p>
      </NextBox>
    )
  const below = nextBelow(view)
  const { measures, goals } = asked(view)
  const n = (things: readonly { readonly id: string }[], path: (id: string) => string) => {
    const at = things.findIndex((thing) => path(thing.id) === below)
    return at < 0 ? undefined : formatNumber(lang, at + 1)
  }
  const measure = n(measures, measureBelow)
  const goal = n(goals, goalBelow)
  const title =
    measure !== undefined
      ? words.measure(measure, formatNumber(lang, measures.length))
      : goal !== undefined
        ? words.goal(goal, formatNumber(lang, goals.length))
        : words.facts
  return (
    <NextBox
      eyebrow={t.followUp.next}
      title={title}
      actions={
        <LinkButton big href={sipHref(request, view.id, below)}>
          {words.goOn}
        </LinkButton>
      }
    >
      <p>{t.followUp.through.left(leftInWords(view, request))}</p>
    </NextBox>
  )
}

function Close({ opened: { view }, request }: Part) {
  const { t } = request
  const words = t.followUp.box
  const isNew = view.followUps.at(-1)?.next === 'close-and-new'
  return (
    <NextBox
      eyebrow={t.followUp.next}
      title={words.close}
      actions={
        <LinkButton big href={sipHref(request, view.id, '/close')}>
          {words.toClose}
        </LinkButton>
      }
    >
      <p>
        {words.closeText} {isNew && words.closeNewText(firstName(view.who.name))}
      </p>
    </NextBox>
  )
}
