import type { Exclusion } from '../../domain/sip/sip.ts'
import { recipientKey } from '../../domain/sip/text.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate } from '../../text/format.ts'
import { Inset } from '../../ui/boxes.tsx'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'
import { askedOf } from './people.ts'
import { contentsOf, fromNames, recipientName, type Share } from './shares.ts'

export function excludedName(opened: OpenedSip, x: Exclusion, request: StaffRequest): string {
  const { view, names } = opened
  if (x.who.kind === 'unit') return unitName(names, x.who.unit)
  if (x.who.kind === 'party') return recipientName(opened, { kind: 'party', party: x.who.party }, request)
  return textOf(view, x.who.name) ?? recipientKey(x.who, x.id)
}

/**
 * The choices as sentences to read aloud. For a child, those who are to know nothing are left out: whoever listens
 * beside may be the one that the child, or the other parent, is afraid of.
 */
export function readAloud(
  opened: OpenedSip,
  shares: readonly Share[],
  request: StaffRequest,
): readonly string[] {
  const { t, lang } = request
  const { name, minor, again } = askedOf(opened, request)
  const words = t.answer.aloud
  const who = (s: Share) => recipientName(opened, s.to, request)
  const until = (s: Share) => formatDate(lang, s.until, 'short')
  const [first] = shares
  // What is the same for all is said once, at the end.
  const same =
    first !== undefined &&
    shares.length > 1 &&
    shares.every((s) => s.until === first.until && s.from.join() === first.from.join())
  const lines = same
    ? [
        ...shares.map((s) => words.shareBrief(who(s), contentsOf(s, request))),
        words.sameForAll(fromNames(opened, first, request), until(first)),
      ]
    : shares.map((s) => words.share(who(s), contentsOf(s, request), fromNames(opened, s, request), until(s)))
  const excluded = minor
    ? []
    : opened.view.exclusions.map((x) =>
        x.scope === 'everything'
          ? words.nothing(excludedName(opened, x, request))
          : words.eachText(excludedName(opened, x, request)),
      )
  const notAsked = opened.view.yes.answer === 'not-asked'
  const stillAsked = again === undefined ? [] : [minor ? words.sipStillMinor(name) : words.sipStill[again]]
  return [
    ...(notAsked ? [minor ? words.sipMinor(name) : words.sip] : []),
    ...stillAsked,
    ...(lines.length === 0
      ? [words.nobody(unitName(opened.names, opened.view.need.unit))]
      : [minor ? words.openMinor(name) : words.open, ...lines]),
    ...excluded,
    minor ? words.closeMinor : words.close,
  ]
}

/** The text to read aloud, with what it follows from. */
export function ReadAloud({
  opened,
  shares,
  request,
  heading,
}: {
  opened: OpenedSip
  shares: readonly Share[]
  request: StaffRequest
  heading: string
}) {
  const { minor, name } = askedOf(opened, request)
  const words = request.t.answer.aloud
  return (
    <section>
      <h2>{heading}</h2>
      <Inset>
        <div class="flow">
          {readAloud(opened, shares, request).map((line) => (
            <p class="lead">{line}</p>
          ))}
        </div>
      </Inset>
      <p class="hint">
        {words.follows}
        {minor && opened.view.exclusions.length > 0 && ` ${words.leftOut(name)}`}
      </p>
    </section>
  )
}
