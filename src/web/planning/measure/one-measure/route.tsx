import type { SipView } from '../../../../domain/access/view.ts'
import type { Measure } from '../../../../domain/sip/sip.ts'
import { changeMeasure } from '../../../../domain/sip/write-measure.ts'
import { possessive } from '../../../../text/format.ts'
import { Warning } from '../../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../../ui/button.tsx'
import { withAudience } from '../../../audience.tsx'
import type { FormValues } from '../../../form-body.ts'
import { FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { audienceValues } from '../../audience-values.ts'
import { WhileWriting } from '../../while-writing.tsx'
import { MeasureForm, measureFields, measureIn, responsibleValue } from '../measure-form.tsx'
import { findMeasure } from './find-measure.ts'
import { MeasureState } from './state.tsx'

/** Changes a measure. Whoever is responsible is asked again. */
export const oneMeasure = sipForm({
  path: '/as/:as/sip/:sip/plan/measure/:measure',
  section: 'measure',
  only: leads,
  also: findMeasure,
  fields: ({ view }) => measureFields(view),
  values: ({ view, measure }) => (measure === undefined ? {} : measureValues(view, measure)),
  view: (opened, form, request) => {
    const { view, measure } = opened
    const { t, lang } = request
    const words = t.planning.measure
    return {
      title: words.oneTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.planning.backToPlan(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{words.oneHeading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {measure === undefined ? (
              <Warning>
                <p>
                  <b>{words.gone}.</b> {words.goneText}
                </p>
              </Warning>
            ) : (
              <>
                <MeasureState opened={opened} measure={measure} request={request} />
                {isAsked(view, measure) && <p class="soft">{words.askedAgain}</p>}
              </>
            )}
            <MeasureForm
              opened={opened}
              form={form}
              request={request}
              measure={measure}
              save={
                measure === undefined
                  ? { label: words.saveNew, action: sipHref(request, view.id, '/plan/measure') }
                  : { label: words.save }
              }
            />
            {measure !== undefined && (
              <p>
                <ActionLink
                  href={sipHref(request, view.id, `/plan/measure/${measure.id}/remove`)}
                  icon="trash"
                >
                  {words.toRemove}
                </ActionLink>
              </p>
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide: (data, _, { params }) =>
    withAudience(data, (audience, sip, ctx) =>
      changeMeasure(
        sip,
        { ...measureIn(data), measure: params.measure ?? '', expects: data.expects, audience },
        ctx,
      ),
    ),
  then: () => '/plan',
})

/** One's own unit answers when it saves, and the person with the plan; everybody else is asked. */
const isAsked = (view: SipView, { responsible: by }: Measure): boolean =>
  by.kind === 'other' || (by.kind === 'unit' && by.unit !== view.mine.unit)

function measureValues(view: SipView, measure: Measure): FormValues {
  const { goal, what, who, often, where, how, responsible: by, starts, ends = '', version } = measure
  const said = (block: string | undefined) => textOf(view, block) ?? ''
  return {
    ...audienceValues(view, what),
    goal,
    what: said(what),
    responsible: responsibleValue(measure),
    other: by.kind === 'other' ? said(by.name) : '',
    who: said(who),
    starts,
    ends,
    often: said(often),
    where: said(where),
    how: said(how),
    expects: String(version),
  }
}
