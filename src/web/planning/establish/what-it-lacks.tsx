import type { SipView } from '../../../domain/access/view.ts'
import { openProposals, type PlanLack, planLacks } from '../../../domain/sip/establish-plan.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { responsibleName } from '../../plan/responsible.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref, textOf } from '../../sip-page.tsx'
import { shortened } from '../goal/goal-form.tsx'

type Lack = 'meeting' | PlanLack

/** What is to be done before the person can be asked, in the order that it is done. */
export const lacksOf = (view: SipView): readonly Lack[] => [
  ...(view.meetings.length === 0 ? (['meeting'] as const) : []),
  ...planLacks(view),
]

const mendedAt: Readonly<Record<Lack, string>> = {
  meeting: '/meeting/record',
  'long-term-goal': '/plan/long-term-goal',
  goal: '/plan/goal',
  measure: '/plan/measure',
  'accepted-measure': '/plan/note-answers',
  others: '/plan/others',
  changes: '/plan',
}

export function WhatItLacks({
  lacks,
  opened: { view },
  request,
}: {
  lacks: readonly Lack[]
  opened: OpenedSip
  request: StaffRequest
}) {
  const words = request.t.planning.establish
  return lacks.length === 0 ? null : (
    <Warning icon="circle-dashed">
      <p>{words.lacks}</p>
      <ul>
        {lacks.map((lack) => (
          <li>
            {words.lack[lack]}. <a href={sipHref(request, view.id, mendedAt[lack])}>{words.mend[lack]}</a>
          </li>
        ))}
      </ul>
    </Warning>
  )
}

/** Proposals, which do not count, and what was declined, with the reason. */
export function OpenAnswers({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view } = opened
  const { t } = request
  const words = t.planning.establish
  const who = (m: Measure) => responsibleName(m.responsible, opened, request)
  const what = (m: Measure) => shortened(textOf(view, m.what) ?? t.planning.hidden)
  const proposals = openProposals(view.plan)
  const declined = view.plan.measures.flatMap((m) =>
    m.acceptance.state === 'declined' ? [{ measure: m, why: m.acceptance.why }] : [],
  )
  return (
    <>
      {proposals.length > 0 && (
        <section aria-labelledby="proposals">
          <h2 id="proposals">{words.proposals}</h2>
          <p>{words.proposalsText}</p>
          <Rows>
            {proposals.map((m) => (
              <Row end={<Status kind="wait">{words.waitsFor(who(m))}</Status>}>
                <ActionLink href={sipHref(request, view.id, `/plan/note-answers/${m.id}`)}>
                  {what(m)}
                </ActionLink>
              </Row>
            ))}
          </Rows>
        </section>
      )}
      {declined.length > 0 && (
        <section aria-labelledby="declined">
          <h2 id="declined">{words.declined}</h2>
          <p>{words.declinedText}</p>
          <Rows>
            {declined.map(({ measure, why }) => (
              <Row end={<Status kind="no">{words.saidNo(who(measure))}</Status>}>
                <ActionLink href={sipHref(request, view.id, `/plan/measure/${measure.id}`)}>
                  {what(measure)}
                </ActionLink>
                <p class="kept">{textOf(view, why) ?? t.planning.hidden}</p>
              </Row>
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}
