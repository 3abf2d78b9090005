import { noteMeasureReport } from '../../../../domain/sip/report-measure.ts'
import { answerWays } from '../../../../domain/sip/sip.ts'
import { Warning } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { choice } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { isAgreed } from '../../../plan/acceptance.ts'
import { responsibleName } from '../../../plan/responsible.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref } from '../../../sip-page.tsx'
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

/** Those who lead write down what the person, somebody named or another unit has said of a measure. */
export const noteReport = sipForm({
  path: '/as/:as/sip/:sip/measures/:measure/note',
  section: 'measures',
  only: leads,
  also: async (opened, { params, posts }): Promise<WithMeasure | undefined> => {
    const measure = opened.view.plan.measures.find((m) => m.id === params.measure)
    if (measure !== undefined && !isOurs(opened.view, measure) && isAgreed(measure))
      return { ...opened, measure }
    return posts ? opened : undefined
  },
  fields: () => ({ ...reportFields(), noted: choice(answerWays) }),
  values: reportValues,
  view: (opened, form, request) => {
    const { view, measure } = opened
    const { t } = request
    const { report, note: words } = t.between
    const who = measure === undefined ? undefined : responsibleName(measure.responsible, opened, request)
    const said = measure === undefined ? undefined : view.plan.progress[measure.id]
    const themselves = measure?.responsible.kind === 'unit' && said !== undefined && said.noted === undefined
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/measures')}>{report.back}</BackLink>
          <h1>{who === undefined ? report.heading : words.heading(who)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <AboutMeasure opened={opened} form={form} said={words.said} gone={words.gone} request={request} />
            {themselves && who !== undefined && (
              <Warning icon="info">
                <p>{words.themselves(who)}</p>
              </Warning>
            )}
            {(!themselves || form.unsaved) && (
              <FormFrame form={form} more={readVersion(opened)}>
                <ReportFields opened={opened} form={form} request={request} />
                <Radios
                  form={form.state}
                  name="noted"
                  label={words.how}
                  options={answerWays.map((value) => ({ value, label: t.plan.noteAnswers.ways[value] }))}
                />
                <WhyRule rule="responsible-says-how-it-goes" request={request} />
                <Actions>
                  <Button>{report.save}</Button>
                </Actions>
              </FormFrame>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ state, on, noted, ...said }, _, { params }) =>
    (sip, ctx, texts) =>
      noteMeasureReport(
        sip,
        {
          ...said,
          measure: params.measure ?? '',
          ...(state === undefined ? {} : { state }),
          ...(on === undefined ? {} : { on }),
          ...(noted === undefined ? {} : { noted }),
        },
        ctx,
        texts,
      ),
  then: () => '/measures',
})
