import { giveInformation } from '../../../domain/sip/give-information.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { leads, sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { limitOf } from '../limit.ts'
import { isOver, needPage, Over } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'

export const informationPage = sipForm({
  path: '/as/:as/sip/:sip/need/information',
  section: 'need',
  only: leads,
  step: true,
  fields: () => ({ what: text() }),
  view: (opened, form, request) => {
    const { view } = opened
    const w = request.t.need.information
    const { name, to } = wordsFor(view, request)
    const body = isOver(opened, form) ? (
      <Over request={request} />
    ) : view.need.level?.decided !== 'information' && !form.unsaved ? (
      <Warning icon="info">
        <p>
          {w.notThatLevel} <a href={to('/need/level')}>{w.toLevel}</a>
        </p>
      </Warning>
    ) : (
      <>
        <p class="lead">{w.lead(name)}</p>
        <WhyRule rule="information-ends-need" request={request} />
        <FormFrame form={form}>
          <TextArea
            form={form.state}
            name="what"
            label={w.what}
            hint={w.whatHint}
            limit={limitOf(request, view.policy.on)}
            rows={6}
            required
          />
          <p class="soft field">{w.by(request.session.name)}</p>
          <Actions>
            <Button>{w.save}</Button>
          </Actions>
        </FormFrame>
      </>
    )
    return needPage(w.title, w.h1(name), opened, form, request, body)
  },
  decide: (data) => (sip, ctx) => giveInformation(sip, data, ctx),
  then: () => '/need',
})
