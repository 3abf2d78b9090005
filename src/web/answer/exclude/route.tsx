import { refuse } from '../../../domain/result.ts'
import { type ExcludeRecipient, excludeRecipient } from '../../../domain/sip/exclude-recipient.ts'
import { calledUnits } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { goesOnOrPosts, leads, sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf } from '../people.ts'
import { recipientName } from '../shares.ts'

/** Somebody who is to learn nothing, or about whom every text must be asked. */
export const excludePage = sipForm({
  path: '/as/:as/sip/:sip/answer/exclude',
  section: 'answer-exclude',
  only: (view, request) => leads(view) && goesOnOrPosts(view, request),
  step: true,
  fields: (opened, request) => ({
    who: choice([...known(opened, request).map(({ key }) => key), 'other']),
    name: text(),
    scope: choice(['everything', 'each-text']),
  }),
  view: (opened, form, request) => {
    const { t } = request
    const { name, minor } = askedOf(opened, request)
    const words = t.answer.exclude
    const back = sipHref(request, opened.view.id, '/answer')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          <p class="lead">{words.lead(name)}</p>
          {minor && (
            <Warning icon="shield-alert">
              <p>{words.guardianWarning(name)}</p>
            </Warning>
          )}
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="who"
              label={words.who}
              options={[
                ...known(opened, request).map(({ key, label }) => ({ value: key, label })),
                {
                  value: 'other',
                  label: words.other,
                  content: (
                    <TextField
                      form={form.state}
                      name="name"
                      label={words.otherName}
                      hint={words.otherHint(unitName(opened.names, opened.view.mine.unit))}
                    />
                  ),
                },
              ]}
            />
            <Radios
              form={form.state}
              name="scope"
              label={words.scope}
              options={[
                { value: 'everything', label: words.everything, hint: words.everythingHint },
                { value: 'each-text', label: words.eachText, hint: words.eachTextHint(name) },
              ]}
            />
            <WhyRule rule="excluded-reads-nothing" request={request} />
            <WhyRule rule="ask-may-x-read" request={request} />
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
  decide: (data, opened, request) => (sip, ctx) => {
    const { scope } = data
    const who: ExcludeRecipient['who'] | undefined =
      data.who === 'other'
        ? { kind: 'other', name: data.name }
        : known(opened, request).find(({ key }) => key === data.who)?.who
    if (who === undefined) return refuse('choose-one', 'who')
    if (scope === undefined) return refuse('choose-one', 'scope')
    return excludeRecipient(sip, { who, scope }, ctx)
  },
  then: () => '/answer',
})

type Known = { readonly key: string; readonly label: string; readonly who: ExcludeRecipient['who'] }

/** The units and people that are listed or called. The unit that leads cannot be shut out of what it writes. */
function known(opened: OpenedSip, request: StaffRequest): readonly Known[] {
  const { view, names } = opened
  const units = [
    ...view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
    ...calledUnits(view),
  ].filter((unit) => unit !== view.need.unit)
  return [
    ...[...new Set(units)].map(
      (unit): Known => ({ key: `unit:${unit}`, label: unitName(names, unit), who: { kind: 'unit', unit } }),
    ),
    ...view.parties
      .filter((p) => p.who.kind === 'around')
      .map(
        (p): Known => ({
          key: `party:${p.id}`,
          label: recipientName(opened, { kind: 'party', party: p.id }, request),
          who: { kind: 'party', party: p.id },
        }),
      ),
  ]
}
