import { refuse } from '../../../../domain/result.ts'
import { listOtherPlan, removeOtherPlan } from '../../../../domain/sip/prepare-meeting.ts'
import { otherPlanKinds } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import type { Page } from '../../../page.tsx'
import type { StaffRequest } from '../../../request.ts'
import type { Shown } from '../../../shell.tsx'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { formTo, RemoveButton } from '../../small-form.tsx'

const here = '/prepare/practical/plans'
const section = 'prepare-practical'

/** Other plans that the person has: linked by name and place, never merged. */
export const otherPlanPages: readonly Page[] = [
  sipForm({
    path: '/as/:as/sip/:sip/prepare/practical/plans',
    section,
    only: leadsAndGoesOn,
    fields: () => ({ kind: choice(otherPlanKinds), where: text() }),
    view: (opened, form, request) => plans(opened, form, form, request),
    decide: (data) => (sip, ctx) =>
      data.kind === undefined
        ? refuse('choose-one', 'kind')
        : listOtherPlan(sip, { kind: data.kind, where: data.where }, ctx),
    then: () => here,
  }),
  sipForm({
    path: '/as/:as/sip/:sip/prepare/practical/plans/remove',
    section,
    only: leadsAndGoesOn,
    fields: () => ({ plan: text() }),
    view: (opened, form, request) =>
      plans(opened, form, formTo(request, sipHref(request, opened.view.id, here)), request),
    decide: (data) => (sip, ctx) => removeOtherPlan(sip, data, ctx),
    then: () => here,
  }),
]

function plans(opened: OpenedSip, top: PageForm, form: PageForm, request: StaffRequest): Shown {
  const { view } = opened
  const { t } = request
  const words = t.prepare.plans
  const listed = view.preparation.otherPlans
  return {
    title: words.title,
    body: (
      <>
        <FormTop form={top} />
        <BackLink href={sipHref(request, view.id, '/prepare/practical')}>{words.back}</BackLink>
        <h1>{words.title}</h1>
        <p class="lead">{t.prepare.practical.plansText(firstName(view.who.name))}</p>
        {listed.length === 0 && <p class="soft">{t.prepare.practical.noPlans}</p>}
        {listed.length > 0 && (
          <Rows>
            {listed.map(({ block, kind }) => (
              <Row
                end={
                  <RemoveButton
                    request={request}
                    action={sipHref(request, view.id, `${here}/remove`)}
                    name="plan"
                    value={block}
                    label={t.common.remove}
                    what={words.removeContext(words.kinds[kind])}
                  />
                }
              >
                <b>{words.kinds[kind]}</b>
                <p>{textOf(view, block) ?? t.prepare.notReadable}</p>
              </Row>
            ))}
          </Rows>
        )}
        <FormFrame form={form}>
          <Select
            form={form.state}
            name="kind"
            label={words.kind}
            empty={t.common.choose}
            options={otherPlanKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextArea
            form={form.state}
            name="where"
            label={words.where}
            hint={words.whereHint}
            rows={2}
            limit={textLimit(request, view)}
          />
          <Actions>
            <Button>{words.add}</Button>
          </Actions>
        </FormFrame>
      </>
    ),
  }
}
