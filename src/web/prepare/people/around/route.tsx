import { refuse } from '../../../../domain/result.ts'
import { listParty } from '../../../../domain/sip/list-party.ts'
import { relations } from '../../../../domain/sip/sip.ts'
import { ActionLink, Actions, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame } from '../../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { sharedPage } from '../../shared.tsx'

/** Somebody around the person: name, how they belong together, and why. */
export const addAroundPage = sipForm({
  path: '/as/:as/sip/:sip/prepare/people/around',
  section: 'prepare-people',
  only: leadsAndGoesOn,
  fields: () => ({ name: text(), relation: choice(relations), why: text() }),
  view: (opened, form, request) => {
    const words = request.t.prepare.people
    return sharedPage(opened, request, {
      asked: 'people',
      title: words.aroundTitle,
      heading: words.aroundTitle,
      form,
      body: (
        <FormFrame form={form}>
          <TextField form={form.state} name="name" label={words.name} hint={words.nameHint} />
          <Radios
            form={form.state}
            name="relation"
            label={words.relation}
            options={relations.map((value) => ({ value, label: words.relations[value] }))}
          />
          <TextArea
            form={form.state}
            name="why"
            label={words.whyLabel}
            note={request.t.common.optional}
            hint={words.whyHint}
            rows={2}
            limit={textLimit(request, opened.view)}
          />
          <Actions>
            <Button big>{words.save}</Button>
            <ActionLink href={sipHref(request, opened.view.id, '/prepare/people')}>{words.back}</ActionLink>
          </Actions>
        </FormFrame>
      ),
    })
  },
  decide: (data) => (sip, ctx) =>
    data.relation === undefined
      ? refuse('choose-one', 'relation')
      : listParty(
          sip,
          { who: { kind: 'around', name: data.name, relation: data.relation }, why: data.why },
          ctx,
        ),
  then: () => '/prepare/people',
})
