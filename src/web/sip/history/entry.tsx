import type { SipEvent } from '../../../domain/sip/events.ts'
import { formatNumber } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { Why } from '../../../ui/why.tsx'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'
import { byWhom, sentenceOf } from '../happened.ts'
import { textLabel } from '../text-label.ts'
import type { Entry, Landmark, TextEvent } from './story.ts'
import { tell } from './tell.ts'
import type { Teller } from './teller.ts'

type Props = { readonly entry: Entry; readonly by: Teller; readonly request: StaffRequest }

/** One entry of the story: what was done, which texts were written with it, and who did it for which unit. */
export function EntryTold(props: Props) {
  const { entry, by, request } = props
  return (
    <>
      {entry.isNew && <Status kind="soon">{request.t.sip.history.isNew}</Status>}
      {turnsOf(entry).map(({ acts, landmark }) => (
        <>
          {acts.length > 0 && <p>{tell(acts, by).join(' ')}</p>}
          {landmark !== undefined && <LandmarkTold landmark={landmark} by={by} request={request} />}
        </>
      ))}
      <Texts {...props} />
      <p class="soft small">{byWhom(by, entry)}</p>
    </>
  )
}

type Turn = { readonly acts: readonly SipEvent[]; readonly landmark?: Landmark }

/** The acts in their order, up to each that stands out. */
function turnsOf({ acts, landmarks }: Entry): readonly Turn[] {
  const turns: Turn[] = []
  let before: SipEvent[] = []
  for (const act of acts) {
    const landmark = landmarks.find((one) => one.act === act)
    if (landmark === undefined) before.push(act)
    else {
      turns.push({ acts: before, landmark })
      before = []
    }
  }
  return [...turns, { acts: before }]
}

/** What stands out, and for those who may read the plan the version or the follow-up itself. */
function LandmarkTold({ landmark, by, request }: Omit<Props, 'entry'> & { landmark: Landmark }) {
  const { history } = request.t.sip
  const href = (below: string) => sipHref(request, by.view.id, below)
  return (
    <>
      <p>
        <b>{sentenceOf(landmark.act, by)}</b>
      </p>
      {landmark.what !== 'turn' && by.view.mine.readsPlan && (
        <p>
          {landmark.what === 'version' ? (
            <ActionLink href={href(`/plan/versions/${landmark.n}`)} icon="file-text">
              {history.openVersion(formatNumber(request.lang, landmark.n))}
            </ActionLink>
          ) : (
            <ActionLink href={href(`/follow-up/held/${landmark.n}`)} icon="file-text">
              {history.openFollowUp}
            </ActionLink>
          )}
        </p>
      )}
    </>
  )
}

const fewTexts = 4

/** Few texts are a line; many are folded, each still there with its wordings. */
function Texts({ entry, by, request }: Props) {
  const { history } = request.t.sip
  // A text that was written twice in one go leads to the same wordings.
  const texts = entry.texts.filter((event, n, all) => all.findLastIndex((e) => e.block === event.block) === n)
  if (texts.length === 0) return null
  const name = (event: TextEvent) => <TextName event={event} by={by} request={request} />
  if (texts.length > fewTexts)
    return (
      <Why label={history.texts(texts.length)}>
        <ul class="links">
          {texts.map((event) => (
            <li>
              {history.text[formOf(event)]}: {name(event)}
            </li>
          ))}
        </ul>
      </Why>
    )
  return (
    <p class="soft">
      {forms.map((form) => {
        const alike = texts.filter((event) => formOf(event) === form)
        return (
          alike.length > 0 && (
            <>
              {history.text[form]}:{' '}
              {alike.map((event, n) => (
                <>
                  {n > 0 && ', '}
                  {name(event)}
                </>
              ))}
              .{' '}
            </>
          )
        )
      })}
    </p>
  )
}

const forms = ['written', 'rewritten', 'corrected'] as const

function formOf(event: TextEvent): (typeof forms)[number] {
  if (event.type === 'TextCorrected') return 'corrected'
  return event.version > 1 ? 'rewritten' : 'written'
}

function TextName({ event, by, request }: { event: TextEvent; by: Teller; request: StaffRequest }) {
  const { history } = request.t.sip
  const label = textLabel(request, event.kind)
  const text = by.view.texts[event.block]
  if (text === undefined) return <>{label}</>
  return (
    <>
      <a href={sipHref(request, by.view.id, `/text/${event.block}`)}>{label}</a>
      {text.version > 1 && ` (${history.wordings(text.version)})`}
    </>
  )
}
