import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { audienceFields, MayRead, withAudience } from '../../audience.tsx'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, personName, sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { audienceValues } from '../audience-values.ts'
import { Stands } from '../stands.tsx'
import { WhileWriting } from '../while-writing.tsx'
import { madeFrom, mayWrite, sheetShape, sheetText, sheetValues, writeChanged } from './sheet-values.ts'

/** The further texts of the plan, as the list of its fields has them: own part, crisis signs and so on. */
export const more = sipForm({
  path: '/as/:as/sip/:sip/plan/more',
  section: 'plan-more',
  only: leads,
  fields: ({ view }) => ({ ...sheetShape(), ...audienceFields(view) }),
  values: ({ view }) =>
    Object.assign(
      sheetValues(view),
      ...planSheetFields.map((f) => audienceValues(view, view.plan.fields[f.key])),
    ),
  view: (opened, form, request) => {
    const { view, names } = opened
    const { t, lang } = request
    const words = t.planning.more
    const whose = possessive(lang, firstName(view.who.name))
    const changed = planSheetFields.filter(({ key }) =>
      Object.entries(madeFrom(view, key)).some(([name, now]) => fieldValue(form.state, name) !== now),
    )
    const writer = sheetText(view, changed[0]?.key ?? '')?.writtenBy
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.planning.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            <p class="lead">{words.lead}</p>
            <Stands
              parts={changed.map(({ key, label }) => ({
                label: label[lang],
                stands: sheetText(view, key)?.body ?? '',
                typed: fieldValue(form.state, key),
              }))}
              {...(writer === undefined ? {} : { by: personName(names, writer) })}
              form={form}
              request={request}
            />
            <FormFrame form={form}>
              {planSheetFields.map(({ key, voice, label, hint, rows }) => {
                const now = sheetText(view, key)
                if (!mayWrite(view, key))
                  return (
                    <section>
                      <h2>{label[lang]}</h2>
                      <p>{t.planning.hidden}</p>
                    </section>
                  )
                return (
                  <div class={voice === 'person' ? 'voice' : 'field'}>
                    {Object.entries(madeFrom(view, key)).map(([name, value]) => (
                      <HiddenField name={name} value={value} />
                    ))}
                    <HiddenField name={`h_${key}`} value={fieldValue(form.state, `h_${key}`)} />
                    <TextArea
                      form={form.state}
                      name={key}
                      label={label[lang]}
                      hint={hint[lang]}
                      rows={rows}
                      limit={textLimit(request, view)}
                    />
                    {now !== undefined && now.unit !== view.mine.unit && (
                      <p class="soft small">{words.others(unitName(names, now.unit))}</p>
                    )}
                  </div>
                )
              })}
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
  decide: (data, { view }) =>
    withAudience(data, (audience, sip, ctx, texts) => writeChanged(data, view, audience, sip, ctx, texts)),
  conflictField: ({ kind }, _, { lang }) => {
    const field = planSheetFields.find((f) => `plan/${f.key}` === kind)
    return field && { field: field.key, versionField: `v_${field.key}`, label: field.label[lang] }
  },
  then: () => '/plan',
})
