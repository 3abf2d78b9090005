import type { OpenedSip } from '../../storage/sip-reader.ts'
import { ActionLink, LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { askedOf, currentRepresentatives } from './people.ts'
import type { Standing } from './shares.ts'

type Next = { key: keyof StaffRequest['t']['answer']['next']; href: string }

/** The one next thing on the way to an answer, and after it. */
export function NextThing({
  opened,
  request,
  standing,
}: {
  opened: OpenedSip
  request: StaffRequest
  standing: Standing
}) {
  const next = nextOf(opened, request, standing)
  if (next === undefined) return null
  const { name } = askedOf(opened, request)
  const { next: all, nextEyebrow } = request.t.answer
  const words = all[next.key](name)
  const to = (path: string) => sipHref(request, opened.view.id, path)
  // A no, or a person who cannot answer, needs nobody to be chosen first.
  const answersAlready = next.key === 'share' && opened.view.yes.answer === 'not-asked'
  return (
    <NextBox
      eyebrow={nextEyebrow}
      title={words.title}
      actions={
        <>
          <LinkButton href={to(next.href)}>{words.button}</LinkButton>
          {answersAlready && <ActionLink href={to('/answer/record')}>{all.ask(name).button}</ActionLink>}
        </>
      }
    >
      <p>{words.text}</p>
    </NextBox>
  )
}

function nextOf(opened: OpenedSip, request: StaffRequest, standing: Standing): Next | undefined {
  const { view } = opened
  const { minor, alone } = askedOf(opened, request)
  const { stage, yes, need } = view
  if (stage.at === 'ending') return { key: 'close', href: '/close' }
  if (yes.answer === 'no') return { key: 'paper', href: '/answer/paper' }
  if (stage.at === 'ended') return undefined
  if (yes.answer === 'not-asked') {
    if (need.level === undefined) return { key: 'level', href: '/need/level' }
    if (need.level.decided === 'information') return { key: 'information', href: '/need/information' }
    if (minor && !alone && currentRepresentatives(opened, request).length === 0)
      return { key: 'guardian', href: '/answer/representative' }
    if (minor && view.childHeardOn === undefined) return { key: 'child', href: '/answer/child' }
    if (standing.proposed.length === 0 && standing.inForce.length === 0)
      return { key: 'share', href: '/answer/ground' }
    return { key: 'ask', href: '/answer/record' }
  }
  if (standing.proposed.length > 0) return { key: 'more', href: '/answer/more' }
  if (standing.inForce.length === 0)
    return yes.answer === 'yes' && yes.by.kind === 'attitude'
      ? { key: 'decide', href: '/answer/decide-ground' }
      : { key: 'share', href: '/answer/ground' }
  return stage.at === 'preparing' ? { key: 'call', href: '/calls' } : undefined
}
