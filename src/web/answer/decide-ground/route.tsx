import { refuse } from '../../../domain/result.ts'
import { decideGround } from '../../../domain/sip/propose-ground.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { goesOnOrPosts, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf } from '../people.ts'
import {
  ContentsField,
  forEach,
  ownUnitName,
  RecipientField,
  readRecipients,
  shareFields,
  suggestedUntil,
  UntilField,
} from '../share-fields.tsx'
import { authorityName } from '../shares.ts'

const conditions = ['minor', 'continuing-abuse', 'compulsory-psychiatric-care'] as const

/** An authority decides by itself, for what it has written itself. Anybody on the SIP, for the own authority. */
export const decideGroundPage = sipForm({
  path: '/as/:as/sip/:sip/answer/decide-ground',
  section: 'answer-decide-ground',
  only: goesOnOrPosts,
  step: true,
  fields: (opened) => ({
    ...shareFields(opened),
    basis: choice(['osl-25-12-26-9', 'harm-test']),
    condition: choice(conditions),
    reason: text(),
  }),
  values: (opened, request) => ({ until: suggestedUntil(opened, request) }),
  view: (opened, form, request) => {
    const { t, viewer } = request
    const { view } = opened
    const { name, minor, policy } = askedOf(opened, request)
    const words = t.answer.decideGround
    const back = sipHref(request, view.id, '/answer')
    const asked = { form: form.state, opened, request }
    // The law's first case is for children only.
    const cases = conditions.filter((c) => c !== 'minor' || minor || view.who.birthDate === undefined)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead(authorityName(opened, viewer.authority))}</p>
          <Inset>
            <p>{words.neverInsteadOfYes(name)}</p>
          </Inset>
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="basis"
              label={words.basis}
              options={[
                { value: 'harm-test', label: words.harmTest, hint: words.harmTestHint(name) },
                {
                  value: 'osl-25-12-26-9',
                  label: words.exception,
                  hint: words.exceptionHint,
                  content: (
                    <Radios
                      form={form.state}
                      name="condition"
                      label={words.condition}
                      options={cases.map((c) => ({ value: c, label: words.conditions[c](name) }))}
                    />
                  ),
                },
              ]}
            />
            <WhyRule rule="osl-exception" request={request} />
            <RecipientField {...asked} without={`unit:${view.mine.unit}`} />
            <ContentsField {...asked} />
            <UntilField {...asked} />
            <TextArea
              form={form.state}
              name="reason"
              label={words.reason}
              hint={words.reasonHint(ownUnitName(opened))}
              limit={{ max: policy.textLimit, words: t.common }}
            />
            <WhyRule rule="ground-per-discloser" request={request} />
            <Actions>
              <Button>{words.save}</Button>
              <LinkButton kind="quiet" href={back}>
                {t.common.cancel}
              </LinkButton>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: (data, opened) => (sip, ctx) => {
    const { basis, condition, contents, until, reason } = data
    if (basis === undefined) return refuse('choose-one', 'basis')
    const to = readRecipients(opened, data)
    if (!to.ok) return to
    if (until === undefined) return refuse('date-missing', 'until')
    return forEach(to.value, (recipient) =>
      decideGround(
        sip,
        {
          basis,
          ...(basis === 'harm-test' || condition === undefined ? {} : { condition }),
          to: recipient,
          contents,
          until,
          reason,
        },
        ctx,
      ),
    )
  },
  then: () => '/answer',
})
