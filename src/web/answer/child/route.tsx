import { refuse } from '../../../domain/result.ts'
import { hearChild } from '../../../domain/sip/hear-child.ts'
import { formatInstant } from '../../../text/format.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { date, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leads, personName, sipForm, sipHref, textsOfKind, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf } from '../people.ts'

/** The child has been asked and heard. What it said is the child's own voice, and stays with the own unit. */
export const childPage = sipForm({
  path: '/as/:as/sip/:sip/answer/child',
  section: 'answer-child',
  only: (view, request) => leads(view) && askedOf({ view, names: noNames }, request).minor,
  step: true,
  fields: () => ({ on: date(), view: text() }),
  values: (_, request) => ({ on: request.on }),
  view: (opened, form, request) => {
    const { t, lang } = request
    const { view, names } = opened
    const { name, policy } = askedOf(opened, request)
    const words = t.answer.child
    const back = sipHref(request, view.id, '/answer')
    const said = textsOfKind(view, 'child-view')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          <p class="lead">{words.lead(name)}</p>
          {said.map((s) => (
            <Voice
              text={s.body}
              by={words.notedBy(personName(names, s.writtenBy), formatInstant(lang, s.writtenAt))}
              size="small"
            />
          ))}
          {view.stage.at !== 'ended' && (
            <FormFrame form={form}>
              <ul>
                {words.asks.map((ask) => (
                  <li>{ask}</li>
                ))}
              </ul>
              <TextArea
                form={form.state}
                name="view"
                label={words.view(name)}
                hint={words.viewHint(unitName(names, view.mine.unit))}
                rows={6}
                limit={{ max: policy.textLimit, words: t.common }}
              />
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <WhyRule rule="child-heard" request={request} />
              <Actions>
                <Button>{words.save(name)}</Button>
                <LinkButton kind="quiet" href={back}>
                  {t.common.cancel}
                </LinkButton>
              </Actions>
            </FormFrame>
          )}
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) =>
    data.on === undefined
      ? refuse('date-missing', 'on')
      : hearChild(sip, { on: data.on, view: data.view }, ctx),
  then: () => '/answer',
})

const noNames = { units: {}, people: {}, authorities: {} }
