import { refuse } from '../../../domain/result.ts'
import { proposeGround } from '../../../domain/sip/propose-ground.ts'
import { calledUnits } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { many } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { goesOnOrPosts, leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf } from '../people.ts'
import {
  ContentsField,
  forEach,
  RecipientField,
  readRecipients,
  recipients,
  shareFields,
  suggestedUntil,
  UntilField,
} from '../share-fields.tsx'
import { authorityName } from '../shares.ts'

/** What the person will be asked to say yes to: who, what, from whom, until when. */
export const groundPage = sipForm({
  path: '/as/:as/sip/:sip/answer/ground',
  section: 'answer-ground',
  only: (view, request) => leads(view) && goesOnOrPosts(view, request),
  step: true,
  fields: (opened, request) => ({ ...shareFields(opened), from: many(disclosers(opened, request)) }),
  values: (opened, request) => ({
    // A link may have chosen whom it is about.
    to: recipients(opened).flatMap(({ key }) => (key === request.query.get('to') ? [key] : [])),
    // Whoever is to be called must know what is planned: a call without it is refused.
    contents: ['plan'],
    from: [request.viewer.authority],
    until: suggestedUntil(opened, request),
  }),
  view: (opened, form, request) => {
    const { t } = request
    const { name } = askedOf(opened, request)
    const words = t.answer.ground
    const back = sipHref(request, opened.view.id, '/answer')
    const asked = { form: form.state, opened, request }
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{opened.view.yes.answer === 'yes' ? words.leadMore(name) : words.lead(name)}</p>
          <FormFrame form={form}>
            <RecipientField {...asked} />
            <ContentsField {...asked} />
            <Checkboxes
              form={form.state}
              name="from"
              label={words.from}
              hint={words.fromHint}
              options={disclosers(opened, request).map((a) => ({
                value: a,
                label: authorityName(opened, a),
                hint: a === request.viewer.authority ? words.ownAuthority : undefined,
              }))}
            />
            <WhyRule rule="ground-per-discloser" request={request} />
            <UntilField {...asked} />
            <WhyRule rule="ground-ends-midnight" request={request} />
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
    const to = readRecipients(opened, data)
    if (!to.ok) return to
    const { from, contents, until } = data
    if (contents.length === 0) return refuse('ground-needs-content', 'contents')
    if (until === undefined) return refuse('date-missing', 'until')
    return forEach(to.value, (recipient) => proposeGround(sip, { from, to: recipient, contents, until }, ctx))
  },
  // After the yes the new is asked about at once; before it, there may be more to choose.
  then: (opened, request) =>
    opened.view.yes.answer === 'yes' && askedOf(opened, request).again === undefined
      ? '/answer/more'
      : '/answer',
})

/** Whose knowledge it can be about: one's own authority's, and that of each listed or called unit. */
function disclosers({ view, names }: OpenedSip, request: StaffRequest): readonly string[] {
  const units = [
    ...view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
    ...calledUnits(view),
  ]
  return [
    ...new Set([
      request.viewer.authority,
      view.need.authority,
      ...units.flatMap((u) => names.units[u]?.authority ?? []),
    ]),
  ]
}
