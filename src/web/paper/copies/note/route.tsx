import { refuse } from '../../../../domain/result.ts'
import { copyWays, giveCopy, personHasCopy } from '../../../../domain/sip/copy-plan.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { formatNumber } from '../../../../text/format.ts'
import { EmptyState } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { choice, date, version } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { type CopyRecipient, copyRecipients } from '../recipients.ts'

/** Whom a copy was handed to, of which version, how and when. */
export const noteCopy = sipForm({
  path: '/as/:as/sip/:sip/plan/copies/note',
  section: 'copies-note',
  only: leadsAndGoesOn,
  also: async (opened, request): Promise<OpenedSip & { readonly recipients: readonly CopyRecipient[] }> => ({
    ...opened,
    recipients: await copyRecipients(opened, request),
  }),
  fields: ({ recipients }) => ({
    to: choice(recipients.map((r) => r.key)),
    version: version(),
    how: choice(copyWays),
    on: date(),
  }),
  values: ({ view }, { on }) => ({
    on,
    version: String(view.plan.established?.version ?? ''),
    ...(personHasCopy(view) ? {} : { to: 'person' }),
  }),
  view: ({ view, recipients }, form, request) => {
    const { t, lang } = request
    const words = t.paper.copies
    const { noting } = words
    const holds = view.plan.established?.version ?? 0
    const versions = Array.from({ length: holds }, (_, i) => holds - i)
    return {
      title: noting.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan/copies')}>{words.back}</BackLink>
          <h1>{noting.heading}</h1>
          {holds === 0 ? (
            <EmptyState title={noting.nobody} />
          ) : (
            <FormFrame form={form}>
              <Radios
                form={form.state}
                name="to"
                label={noting.to}
                options={recipients
                  .filter((r) => r.refused === undefined)
                  .map((r) => ({ value: r.key, label: r.name }))}
              />
              <Radios
                form={form.state}
                name="version"
                label={noting.version}
                options={versions.map((n) => ({
                  value: String(n),
                  label:
                    n === holds
                      ? noting.versionHolds(formatNumber(lang, n))
                      : noting.versionOld(formatNumber(lang, n)),
                }))}
              />
              <Radios
                form={form.state}
                name="how"
                label={noting.how}
                options={copyWays.map((value) => ({ value, label: words.how[value] }))}
              />
              <DateField form={form.state} name="on" label={noting.on} hint={t.common.dateHint} />
              <Actions>
                <Button>{noting.save}</Button>
              </Actions>
            </FormFrame>
          )}
          <WhyRule rule="person-gets-copy" request={request} />
        </>
      ),
    }
  },
  decide:
    ({ to, version: given, how, on }, { recipients }) =>
    (sip, ctx) => {
      const recipient = recipients.find((r) => r.key === to)
      if (recipient === undefined) return refuse('choose-one', 'to')
      if (on === undefined) return refuse('date-missing', 'on')
      const functions = recipient.reader.kind === 'unit' ? recipient.reader.functions : []
      return giveCopy(
        sip,
        { to: recipient.to, functions, version: given, on, ...(how === undefined ? {} : { how }) },
        ctx,
      )
    },
  then: () => '/plan/copies',
})
