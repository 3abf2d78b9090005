import { refuseSip } from '../../../domain/sip/refuse-sip.ts'
import { toldHow } from '../../../domain/sip/sip.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { chosen, date, text } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { leads, sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { limitOf } from '../limit.ts'
import { missingDate } from '../missing-date.ts'
import { isOver, needPage, Over } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'
import { Letter } from '../refusal/letter.tsx'

export const refusePage = sipForm({
  path: '/as/:as/sip/:sip/need/refuse',
  section: 'need',
  only: leads,
  step: true,
  fields: () => ({ reason: text(), whereToTurn: text(), toldOn: date(), toldHow: chosen(toldHow) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, session, assignment } = request
    const w = t.need.refuse
    const { name } = wordsFor(view, request)
    const limit = limitOf(request, view.policy.on)
    const written = (field: string) => fieldValue(form.state, field).trim()
    const body = isOver(opened, form) ? (
      <Over request={request} />
    ) : view.yes.answer !== 'not-asked' && !form.unsaved ? (
      <p>{w.answered(name)}</p>
    ) : (
      <>
        <p class="lead">{w.lead}</p>
        <Warning>
          <p>{w.effects(name)}</p>
        </Warning>
        <WhyRule rule="refusal-exceptional" request={request} />
        <FormFrame form={form}>
          <TextArea
            form={form.state}
            name="reason"
            label={w.reason}
            hint={w.reasonHint(name)}
            limit={limit}
            rows={6}
            required
          />
          <TextArea
            form={form.state}
            name="whereToTurn"
            label={w.where(name)}
            hint={w.whereHint}
            limit={limit}
            rows={3}
            required
          />
          <DateField
            form={form.state}
            name="toldOn"
            label={w.toldOn(name)}
            hint={t.common.dateHint}
            required
          />
          <Radios
            form={form.state}
            name="toldHow"
            label={w.toldHow}
            options={toldHow.map((h) => ({ value: h, label: t.words.toldHow[h] }))}
          />
          <Actions>
            <Button kind="quiet" name="_show" value="letter" formAction={`${form.action}#letter`}>
              {w.show(name)}
            </Button>
          </Actions>
          {form.unsaved && (
            <div id="letter">
              <Letter
                request={request}
                told={{
                  name,
                  reason: written('reason') || w.fillIn,
                  whereToTurn: written('whereToTurn') || w.fillIn,
                  by: { name: session.name, title: assignment.title, unit: assignment.unitName },
                }}
              />
            </div>
          )}
          <Actions>
            <Button kind="stop">{w.save}</Button>
          </Actions>
        </FormFrame>
      </>
    )
    return needPage(w.title, w.h1(name), opened, form, request, body)
  },
  decide: (data) => (sip, ctx) => {
    const { toldOn } = data
    return toldOn === undefined ? missingDate('toldOn') : refuseSip(sip, { ...data, toldOn }, ctx)
  },
  then: () => '/need/refusal',
})
