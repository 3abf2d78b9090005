import { policyOn } from '../../../domain/policy.ts'
import { takeOver } from '../../../domain/sip/take-over.ts'
import { readUnitRow } from '../../../storage/queue-reader.ts'
import { joinSip } from '../../../storage/sip-store.ts'
import { ActionLink, Actions, Button, LinkButton } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { staffForm } from '../../page.tsx'
import { sipHref } from '../../sip-page.tsx'
import { limitOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { UnitRowSummary } from '../unit-row.tsx'

/** "I take over": only the row is seen until it is done, with a reason that the person gets to see. */
export const takeOverPage = staffForm({
  path: '/as/:as/sip/:sip/take-over',
  load: ({ house, viewer, params }) => readUnitRow(house, viewer, params.sip ?? ''),
  fields: () => ({ reason: text() }),
  view: (row, form, request) => {
    const { t, on, house } = request
    const words = t.sip.takeOver
    const limit = limitOf(request, policyOn(house.region, on).textLimit)
    return {
      title: `${words.title} · ${row.code}`,
      nav: 'sips',
      body: (
        <div class="flow-wide">
          <FormTop form={form} />
          <div class="flow">
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
          </div>
          <UnitRowSummary row={row} request={request} />
          {row.mine ? (
            <>
              <p>{words.already}</p>
              <LinkButton href={sipHref(request, row.sip)}>{words.open}</LinkButton>
            </>
          ) : (
            <FormFrame form={form}>
              <TextArea
                form={form.state}
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                rows={3}
                limit={limit}
              />
              <p>{words.logged}</p>
              <Actions>
                <Button>{words.save}</Button>
                <ActionLink href={request.href('/sips?unit=1')}>{words.cancel}</ActionLink>
              </Actions>
              <WhyRule rule="take-over-with-reason" request={request} />
            </FormFrame>
          )}
        </div>
      ),
    }
  },
  act: (data, mark, row, { house, viewer }) =>
    joinSip(house, viewer, row.sip, 'take-over', mark, (sip, ctx) => takeOver(sip, data, ctx)),
  done: (row, request) => sipHref(request, row.sip),
})
