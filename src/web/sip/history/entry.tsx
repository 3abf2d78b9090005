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
  const { acts, landmarks } = entry
  const told = tell(
    acts.filter((act) => !landmarks.some((landmark) => landmark.act === act)),
    by,
  ).join(' ')
  return (
    <>
      {entry.isNew && <Status kind="soon">{request.t.sip.history.isNew}</Status>}
      {told !== '' && <p>{told}</p>}
      {landmarks.map((landmark) => (
        <LandmarkTold landmark={landmark} by={by} request={request} />
      ))}
      <Texts {...props} />
      <p class="soft small">{byWhom(by, entry)}</p>
    </>
  )
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
function Texts({ entry: { texts }, by, request }: Props) {
  const { history } = request.t.sip
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
