import type { SipView } from '../../../../domain/access/view.ts'
import { refuse } from '../../../../domain/result.ts'
import { asksIfMaterial, correctText } from '../../../../domain/sip/correct.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text, version } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import type { StaffRequest } from '../../../request.ts'
import { sipForm, sipHref } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { textLabel } from '../../text-label.ts'

/** Puts right what the own unit wrote, with a reason; also after the end. The old wording is kept. */
export const correctPage = sipForm({
  path: '/as/:as/sip/:sip/text/:block/correct',
  section: 'correct-text',
  only: (view, request) => ownText(view, request) !== undefined,
  fields: () => ({ body: text(), reason: text(), version: version(), changesPlan: choice(['yes', 'no']) }),
  values: ({ view }, request) => ({
    body: ownText(view, request)?.body ?? '',
    version: String(ownText(view, request)?.version ?? 0),
  }),
  view: ({ view }, form, request) => {
    const { t } = request
    const { correct } = t.sip
    const found = ownText(view, request)
    const label = found === undefined ? '' : textLabel(request, found.kind)
    const back = sipHref(request, view.id, `/text/${request.params.block ?? ''}`)
    return {
      title: correct.title,
      body: (
        <div class="flow-wide">
          <FormTop form={form} />
          <BackLink href={back}>{t.sip.text.title}</BackLink>
          <div class="flow">
            <h1>{correct.heading(label)}</h1>
            <p class="lead">{correct.lead}</p>
            <WhyRule rule="correction-keeps" request={request} />
          </div>
          <FormFrame form={form} more={{ version: versionIn(form.state.values.version) }}>
            <TextArea
              form={form.state}
              name="body"
              label={correct.body}
              rows={6}
              limit={textLimit(request, view)}
            />
            <TextArea
              form={form.state}
              name="reason"
              label={correct.reason}
              hint={correct.reasonHint}
              rows={2}
              limit={textLimit(request, view)}
            />
            {found !== undefined && asksIfMaterial(view, found) && (
              <Radios
                form={form.state}
                name="changesPlan"
                label={correct.material}
                hint={correct.materialHint}
                options={[
                  { value: 'no', label: correct.materialNo },
                  {
                    value: 'yes',
                    label: correct.materialYes,
                    hint: correct.materialYesHint,
                  },
                ]}
              />
            )}
            <Actions>
              <Button>{correct.save}</Button>
              <ActionLink href={back}>{correct.cancel}</ActionLink>
            </Actions>
          </FormFrame>
        </div>
      ),
    }
  },
  decide:
    (data, { view }, request) =>
    (sip, ctx, texts) => {
      const stored = texts.get(request.params.block ?? '')
      if (stored === undefined) return refuse('unknown-thing')
      const same = ownText(view, request)?.body === data.body && stored.version === data.version
      if (same) return refuse('nothing-to-correct', 'body')
      return correctText(
        sip,
        {
          text: stored,
          body: data.body,
          reason: data.reason,
          expects: data.version,
          ...(data.changesPlan === undefined ? {} : { changesPlan: data.changesPlan === 'yes' }),
        },
        ctx,
      )
    },
  conflictField: (conflict, _, request) =>
    conflict.block === request.params.block
      ? { field: 'body', versionField: 'version', label: textLabel(request, conflict.kind) }
      : undefined,
  then: (_, request) => `/text/${request.params.block ?? ''}`,
})

function ownText(view: SipView, { params }: StaffRequest) {
  const found = Object.hasOwn(view.texts, params.block ?? '') ? view.texts[params.block ?? ''] : undefined
  return found?.unit === view.mine.unit ? found : undefined
}

const versionIn = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '0'
