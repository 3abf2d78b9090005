import { removeMeasure } from '../../../../../domain/sip/write-measure.ts'
import { formatDate } from '../../../../../text/format.ts'
import { Warning } from '../../../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../../../ui/button.tsx'
import { HiddenField } from '../../../../../ui/hidden-field.tsx'
import { version } from '../../../../fields.ts'
import { FormFrame, FormTop } from '../../../../form-page.tsx'
import { responsibleName } from '../../../../plan/responsible.ts'
import { leads, sipForm, sipHref, textOf } from '../../../../sip-page.tsx'
import { WhileWriting } from '../../../while-writing.tsx'
import { findMeasure } from '../find-measure.ts'

/** Takes a measure out of the plan, as it was read. */
export const removeMeasurePage = sipForm({
  path: '/as/:as/sip/:sip/plan/measure/:measure/remove',
  section: 'measure',
  only: leads,
  also: findMeasure,
  fields: () => ({ expects: version() }),
  view: (opened, form, request) => {
    const { view, measure } = opened
    const { t, lang } = request
    const words = t.planning.measure
    const back = sipHref(request, view.id, measure === undefined ? '/plan' : `/plan/measure/${measure.id}`)
    return {
      title: words.removeTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{words.oneHeading}</BackLink>
          <h1>{words.removeHeading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {measure === undefined ? (
              <Warning>
                <p>{words.gone}.</p>
              </Warning>
            ) : (
              <>
                <p class="lead kept">{textOf(view, measure.what) ?? t.planning.hidden}</p>
                <p class="soft">
                  {words.removeBy(
                    responsibleName(measure.responsible, opened, request),
                    formatDate(lang, measure.starts, 'long'),
                  )}
                </p>
                <FormFrame form={form}>
                  <HiddenField name="expects" value={String(measure.version)} />
                  <p>{words.removeText}</p>
                  <Actions>
                    <Button>{words.remove}</Button>
                    <LinkButton kind="quiet" href={back}>
                      {words.keep}
                    </LinkButton>
                  </Actions>
                </FormFrame>
              </>
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide:
    ({ expects }, _, { params }) =>
    (sip, ctx) =>
      removeMeasure(sip, { measure: params.measure ?? '', expects }, ctx),
  then: () => '/plan',
})
