import { setLongTermGoal } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { audienceFields, MayRead, withAudience } from '../../audience.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, personName, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { audienceValues } from '../audience-values.ts'
import { Stands } from '../stands.tsx'
import { WhileWriting } from '../while-writing.tsx'

/** The long-term goal. It begins as what matters to the person, in her words. */
export const longTermGoal = sipForm({
  path: '/as/:as/sip/:sip/plan/long-term-goal',
  section: 'long-term-goal',
  only: leads,
  fields: ({ view }) => ({ ...audienceFields(view), goal: text(), expects: text() }),
  values: ({ view }) => ({
    ...audienceValues(view, view.plan.longTermGoal),
    goal: textOf(view, view.plan.longTermGoal) ?? textOf(view, view.preparation.fields.matters) ?? '',
    expects: view.plan.longTermGoal ?? '',
  }),
  view: (opened, form, request) => {
    const { view, names } = opened
    const { t, lang } = request
    const words = t.planning.longTermGoal
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const matters = textOf(view, view.preparation.fields.matters)
    const present = view.plan.longTermGoal ?? ''
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.planning.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {matters !== undefined && <Voice text={matters} by={words.matters(name)} />}
            {fieldValue(form.state, 'expects') !== present && (
              <Stands
                parts={[
                  {
                    label: words.label,
                    stands: textOf(view, present) ?? '',
                    typed: fieldValue(form.state, 'goal'),
                  },
                ]}
                by={personName(names, view.texts[present]?.writtenBy)}
                form={form}
                request={request}
              />
            )}
            <FormFrame form={form}>
              <HiddenField name="expects" value={present} />
              <TextArea
                form={form.state}
                name="goal"
                label={words.label}
                hint={words.hint(whose)}
                limit={textLimit(request, view)}
              />
              <MayRead opened={opened} form={form} request={request} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </WhileWriting>
        </>
      ),
    }
  },
  decide: (data) =>
    withAudience(data, (audience, sip, ctx) =>
      setLongTermGoal(sip, { body: data.goal, audience, expects: data.expects }, ctx),
    ),
  then: () => '/plan',
})
