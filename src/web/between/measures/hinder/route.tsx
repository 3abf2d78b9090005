import { hinderWaitsFor, seeMeasureHinder } from '../../../../domain/sip/report-measure.ts'
import { formatDate } from '../../../../text/format.ts'
import { EmptyState, Inset } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Status } from '../../../../ui/status.tsx'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { MeasureWords } from '../../../plan/measure-words.tsx'
import { responsibleName } from '../../../plan/responsible.ts'
import { whoSaid } from '../../../plan/sheet/progress-status.tsx'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../../request.ts'
import { asSentence } from '../../../sentence.ts'
import { leads, sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import type { WithMeasure } from '../../report-form.tsx'
import { toRevise } from '../../to-revise.ts'

type Props = { opened: WithMeasure; form: PageForm; request: StaffRequest }

/** A measure that does not happen: what hinders it, and what whoever leads can do now. */
export const hinder = sipForm({
  path: '/as/:as/sip/:sip/measures/:measure/hinder',
  section: 'measures',
  only: leads,
  also: async (opened, { params }): Promise<WithMeasure | undefined> => {
    const measure = opened.view.plan.measures.find((m) => m.id === params.measure)
    if (measure === undefined || opened.view.plan.progress[measure.id] === undefined) return undefined
    return { ...opened, measure }
  },
  fields: () => ({}),
  view: (opened, form, request) => {
    const { report, hinder: words } = request.t.between
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, opened.view.id, '/measures')}>{report.back}</BackLink>
          <h1>{words.heading}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <Hinder opened={opened} form={form} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    (_, __, { params }) =>
    (sip, ctx) =>
      seeMeasureHinder(sip, { measure: params.measure ?? '' }, ctx),
  then: () => '/measures',
})

function Hinder({ opened, form, request }: Props) {
  const { view, names, measure } = opened
  const { t, lang } = request
  const words = t.between.hinder
  const progress = measure === undefined ? undefined : view.plan.progress[measure.id]
  if (measure === undefined || progress?.state !== 'hindered')
    return (
      <EmptyState title={words.noLonger}>
        <p>{words.noLongerText}</p>
      </EmptyState>
    )
  const href = (below: string) => sipHref(request, view.id, below)
  const revise = toRevise(view)
  return (
    <div class="flow-wide">
      <section class="flow" aria-labelledby="why">
        <h2 id="why">{words.why}</h2>
        <Inset>
          <p class="kept" dir="auto">
            {textOf(view, progress.why) ?? t.plan.hidden}
          </p>
        </Inset>
        <p class="soft">
          {words.whoSaid(
            responsibleName(measure.responsible, opened, request),
            formatDate(lang, progress.on, 'long'),
          )}{' '}
          {asSentence(whoSaid(progress, { names, request }))}.
        </p>
      </section>
      <MeasureWords measure={measure} opened={opened} request={request} />
      <section class="flow" aria-labelledby="next">
        <h2 id="next">{words.next}</h2>
        <ul class="links">
          <li>
            <ActionLink icon="calendar" href={href('/follow-up/move')}>
              {words.earlier}
            </ActionLink>
          </li>
          <li>
            <ActionLink icon="pencil" href={href(revise)}>
              {revise === '/plan' ? words.toPlan : words.revise}
            </ActionLink>
          </li>
          <li>
            <ActionLink icon="mail" href={href('/messages/new')}>
              {words.write}
            </ActionLink>
          </li>
        </ul>
      </section>
      {hinderWaitsFor(progress) ? (
        <FormFrame form={form}>
          <p>{words.seenNote}</p>
          <WhyRule rule="responsible-says-how-it-goes" request={request} />
          <Actions>
            <Button icon="check">{words.see}</Button>
          </Actions>
        </FormFrame>
      ) : (
        <p>
          <Status kind="ok">{words.seen}</Status>
        </p>
      )}
    </div>
  )
}
