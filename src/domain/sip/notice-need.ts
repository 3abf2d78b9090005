import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { AuthorityKind } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, memberFrom } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Entry, NoticedBy, Sign, SipId } from './sip.ts'
import { optionalText, refuseLong } from './text.ts'

/** Health care, social services and school start a SIP; other authorities point out a need to one of them. */
export const mayStartSip = (kind: AuthorityKind): boolean => kind !== 'other'

export type NoticeNeed = {
  readonly sip: SipId
  readonly person: string
  readonly path: 'open-care' | 'discharge' | 'placement'
  readonly compulsoryCare?: boolean
  readonly placementStarts?: LocalDate
  readonly placementEnds?: LocalDate
  readonly noticedBy: readonly NoticedBy[]
  readonly noticedByOther?: string
  readonly signs: readonly Sign[]
  readonly noticedOn: LocalDate
  readonly note?: string
  readonly address?: string
  readonly phone?: string
  /** The SIP of the same person that it comes after. */
  readonly follows?: SipId
}

/**
 * Anyone in health care, social services or school starts a SIP. At discharge, a person under ÖPT or ÖRV takes
 * the other route at once; in open care that fact is information only.
 */
export function noticeNeed(act: NoticeNeed, ctx: Context): Result<Change> {
  if (act.noticedBy.length === 0) return refuse('choose-one', 'noticedBy')
  if (act.noticedBy.includes('other') && (act.noticedByOther ?? '').trim() === '')
    return refuse('text-missing', 'noticedByOther')
  if (compareDates(act.noticedOn, ctx.on) > 0) return refuse('date-in-future', 'noticedOn')
  for (const field of ['note', 'address', 'phone', 'noticedByOther'] as const) {
    const long = refuseLong(act[field] ?? '', ctx, field)
    if (long !== undefined) return long
  }
  const entry = readEntry(act)
  if (!entry.ok) return entry
  const texts = [
    optionalText(ctx, 'need-note', act.note),
    optionalText(ctx, 'noticed-by-other', act.noticedBy.includes('other') ? act.noticedByOther : undefined),
    optionalText(ctx, 'address', act.address),
    optionalText(ctx, 'phone', act.phone),
  ].filter((t) => t !== undefined)
  const events: SipEvent[] = [
    {
      type: 'NeedNoticed',
      sip: act.sip,
      person: act.person,
      policy: { region: ctx.region, on: ctx.on },
      entry: entry.value,
      noticedBy: act.noticedBy,
      signs: act.signs,
      noticedOn: act.noticedOn,
      starter: memberFrom(ctx, 'started'),
      ...(act.follows === undefined ? {} : { follows: act.follows }),
    },
    ...texts.map((t) => t.event),
  ]
  if (entry.value.path === 'discharge' && entry.value.compulsoryCare)
    events.push({ type: 'OtherRouteTaken', on: ctx.on })
  return allow(
    change(
      events,
      texts.map((t) => t.write),
    ),
  )
}

function readEntry(act: NoticeNeed): Result<Entry> {
  if (act.path === 'placement') {
    if (act.placementStarts === undefined) return refuse('placement-dates-missing', 'placementStarts')
    if (act.placementEnds === undefined) return refuse('placement-dates-missing', 'placementEnds')
    if (compareDates(act.placementEnds, act.placementStarts) < 0)
      return refuse('dates-reversed', 'placementEnds')
    return allow({ path: 'placement', starts: act.placementStarts, ends: act.placementEnds })
  }
  if (act.compulsoryCare === undefined) {
    return act.path === 'discharge'
      ? refuse('compulsory-care-unanswered', 'compulsoryCare')
      : allow({ path: 'open-care', compulsoryCare: false })
  }
  return allow({ path: act.path, compulsoryCare: act.compulsoryCare })
}
