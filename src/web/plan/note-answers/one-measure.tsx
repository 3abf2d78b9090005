import { noteMeasureAnswer } from '../../../domain/sip/answer-measure.ts'
import { answerWays, type Measure } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text, version } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { MeasureWords } from '../measure-words.tsx'
import { responsibleName } from '../responsible.ts'
import { UnlessStopped } from '../unless-stopped.tsx'

type OpenedMeasure = OpenedSip & { readonly measure: Measure }

/** An answer that was given aloud or on paper, written down for the one who gave it. */
export const noteMeasure = sipForm({
  path: '/as/:as/sip/:sip/plan/note-answers/:measure',
  section: 'note-answers',
  only: leads,
  also: async (opened, { params }): Promise<OpenedMeasure | undefined> => {
    const measure = opened.view.plan.measures.find((m) => m.id === params.measure)
    return measure === undefined || measure.responsible.kind === 'person' ? undefined : { ...opened, measure }
  },
  fields: () => ({
    accepts: choice(['yes', 'no']),
    why: text(),
    noted: choice(answerWays),
    expects: version(),
  }),
  view: (opened, form, request) => {
    const { view, measure } = opened
    const { t } = request
    const words = t.plan.noteAnswers
    const who = responsibleName(measure.responsible, opened, request)
    const read = fieldValue(form.state, 'expects')
    return {
      title: words.oneTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan/note-answers')}>{words.back}</BackLink>
          <h1>{words.oneHeading(who)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {read !== '' && read !== String(measure.version) && (
              <Warning icon="info">
                <p>{t.plan.ourPart.changedMeanwhile}</p>
              </Warning>
            )}
            <MeasureWords measure={measure} opened={opened} request={request} />
            <FormFrame form={form} more={{ expects: String(measure.version) }}>
              <Radios
                form={form.state}
                name="accepts"
                label={words.accepts(who)}
                options={[
                  { value: 'yes', label: t.plan.ourPart.yes },
                  {
                    value: 'no',
                    label: t.plan.ourPart.no,
                    content: (
                      <TextArea
                        form={form.state}
                        name="why"
                        label={t.plan.ourPart.why}
                        hint={t.plan.ourPart.whyHint}
                        rows={3}
                        limit={textLimit(request, view)}
                      />
                    ),
                  },
                ]}
              />
              <Radios
                form={form.state}
                name="noted"
                label={words.how}
                options={answerWays.map((value) => ({ value, label: words.ways[value] }))}
              />
              <WhyRule rule="measure-proposed-until-accepted" request={request} />
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
    ({ accepts, why, noted, expects }, { measure }) =>
    (sip, ctx) =>
      noteMeasureAnswer(
        sip,
        {
          measure: measure.id,
          expects,
          why,
          ...(accepts === undefined ? {} : { accepts: accepts === 'yes' }),
          ...(noted === undefined ? {} : { noted }),
        },
        ctx,
      ),
  then: () => '/plan/note-answers',
})
