import type { ComponentChildren } from 'preact'
import type { Measure, ProgressState } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { ActionLink, Actions } from '../../../ui/button.tsx'
import { Row } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { responsibleName } from '../../plan/responsible.ts'
import { ProgressStatus } from '../../plan/sheet/progress-status.tsx'
import type { StaffRequest } from '../../request.ts'
import { sipHref, textOf } from '../../sip-page.tsx'
import { isPassedOnByLeaders } from '../reporting.ts'

type Props = { readonly measure: Measure; readonly opened: OpenedSip; readonly request: StaffRequest }

/** What can be said next of one's own measure, the likely first. */
const sayable: Readonly<Record<ProgressState | 'nothing', readonly ProgressState[]>> = {
  nothing: ['started', 'done', 'hindered'],
  started: ['done', 'hindered'],
  hindered: ['started', 'done'],
  done: [],
}

/** One's own unit's measure: how it goes, and one simple way each to say what is new. */
export function OwnMeasure(props: Props) {
  const { measure, opened, request } = props
  const { view } = opened
  const words = request.t.between.measures
  const what = textOf(view, measure.what) ?? request.t.plan.hidden
  const href = (query = '') => sipHref(request, view.id, `/measures/${measure.id}/report${query}`)
  const state = view.plan.progress[measure.id]?.state ?? 'nothing'
  return (
    <Row>
      <Words {...props} />
      <Actions>
        {sayable[state].map((next) => (
          <ActionLink href={href(`?state=${next}`)} context={what}>
            {words.say[next]}
          </ActionLink>
        ))}
        {state !== 'nothing' && (
          <ActionLink href={href()} icon="pencil" context={what}>
            {words.sayAgain}
          </ActionLink>
        )}
      </Actions>
    </Row>
  )
}

/** Somebody else's measure: how it goes; for those who lead, what they can do about it. */
export function OthersMeasure(props: Props) {
  const { measure, opened, request } = props
  const { view } = opened
  const words = request.t.between.measures
  const what = textOf(view, measure.what) ?? request.t.plan.hidden
  const progress = view.plan.progress[measure.id]
  const href = (below: string) => sipHref(request, view.id, `/measures/${measure.id}/${below}`)
  return (
    <Row
      end={
        view.mine.leads && progress?.state === 'hindered' ? (
          <ActionLink href={href('hinder')} icon="eye" context={what}>
            {words.readHinder}
          </ActionLink>
        ) : undefined
      }
    >
      <Words {...props} />
      {view.mine.leads && isPassedOnByLeaders(view, measure) && (
        <ActionLink href={href('note')} icon="pencil" context={what}>
          {words.noteFor(responsibleName(measure.responsible, opened, request))}
        </ActionLink>
      )}
    </Row>
  )
}

function Words({ measure, opened, request }: Props): ComponentChildren {
  const { view, names } = opened
  const { t, lang, on } = request
  const words = t.between.measures
  const there = textOf(view, measure.who)
  const unit = responsibleName(measure.responsible, opened, request)
  return (
    <>
      <b class="kept" dir="auto">
        {textOf(view, measure.what) ?? t.plan.hidden}
      </b>
      <p class="soft" dir="auto">
        {there === undefined ? unit : `${there}, ${unit}`}
      </p>
      {view.plan.progress[measure.id] !== undefined ? (
        <ProgressStatus measure={measure} view={view} names={names} request={request} />
      ) : measure.starts > on ? (
        <p class="soft">{words.begins(formatDate(lang, measure.starts, 'long'))}</p>
      ) : (
        <Status kind="wait">{words.nobodySaid}</Status>
      )}
    </>
  )
}
