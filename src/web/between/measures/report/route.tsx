import { reportMeasure } from '../../../../domain/sip/report-measure.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { isAgreed } from '../../../plan/acceptance.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import { sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import {
  AboutMeasure,
  ReportFields,
  readVersion,
  reportFields,
  reportValues,
  type WithMeasure,
} from '../../report-form.tsx'
import { isOurs } from '../../reporting.ts'

/** The unit that answers for a measure says how it goes. */
export const report = sipForm({
  path: '/as/:as/sip/:sip/measures/:measure/report',
  section: 'measures',
  also: async (opened, { params, posts }): Promise<WithMeasure | undefined> => {
    const measure = opened.view.plan.measures.find((m) => m.id === params.measure)
    if (measure !== undefined && isOurs(opened.view, measure) && isAgreed(measure))
      return { ...opened, measure }
    return posts ? opened : undefined
  },
  fields: reportFields,
  values: reportValues,
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const words = t.between.report
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/measures')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <AboutMeasure opened={opened} form={form} said={words.said} gone={words.gone} request={request} />
            <FormFrame form={form} more={readVersion(opened)}>
              <ReportFields opened={opened} form={form} request={request} />
              <WhyRule rule="responsible-says-how-it-goes" request={request} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ state, on, ...said }, _, { params }) =>
    (sip, ctx, texts) =>
      reportMeasure(
        sip,
        {
          ...said,
          measure: params.measure ?? '',
          ...(state === undefined ? {} : { state }),
          ...(on === undefined ? {} : { on }),
        },
        ctx,
        texts,
      ),
  then: () => '/measures',
})
