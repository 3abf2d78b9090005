import { takeOn } from '../../../domain/sip/take-over.ts'
import { readUnitRow } from '../../../storage/queue-reader.ts'
import { joinSip } from '../../../storage/sip-store.ts'
import { ActionLink, Actions, Button, LinkButton } from '../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { staffForm } from '../../page.tsx'
import { sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { UnitRowSummary } from '../unit-row.tsx'

/** What waits for the whole unit gets a name: a call that nobody holds, or, for a manager, a refusal to read. */
export const takeOnPage = staffForm({
  path: '/as/:as/sip/:sip/take-on',
  load: ({ house, viewer, params }) => readUnitRow(house, viewer, params.sip ?? ''),
  fields: () => ({}),
  view: (row, form, request) => {
    const { t } = request
    const words = t.sip.takeOn
    const refusal = row.waits && !row.mine && row.ended
    // A manager steps in beside whoever holds it: nobody in the unit can come, and no substitute is named.
    const hinder = row.waits && !row.mine && !row.ended && row.holder !== undefined && row.forManager
    return {
      title: `${words.title} · ${row.code}`,
      nav: 'sips',
      body: (
        <div class="flow-wide">
          <FormTop form={form} />
          <div class="flow">
            <h1>{refusal ? words.refusalHeading : words.heading}</h1>
            {row.waits && !row.mine && (
              <p class="lead">{refusal ? words.refusal : hinder ? words.hinder : words.call}</p>
            )}
          </div>
          <UnitRowSummary row={row} request={request} />
          {row.mine ? (
            <>
              <p>{t.sip.takeOver.already}</p>
              <LinkButton href={sipHref(request, row.sip)}>{t.sip.takeOver.open}</LinkButton>
            </>
          ) : (
            <FormFrame form={form}>
              {refusal ? (
                <p>
                  {words.refusalLead}
                  {row.holder !== undefined && !row.holderHasLeft && ` ${words.refusalHolder(row.holder)}`}
                </p>
              ) : (
                <p>{hinder ? words.hinderLead : words.lead}</p>
              )}
              <p>{refusal ? words.refusalLogged : words.logged}</p>
              <Actions>
                <Button>{refusal ? words.read : hinder ? words.hinderRead : words.save}</Button>
                {!refusal && !hinder && (
                  <ActionLink href={sipHref(request, row.sip, '/take-over')}>{words.takeOver}</ActionLink>
                )}
                <ActionLink href={request.href('/queue?unit=1')}>{t.common.cancel}</ActionLink>
              </Actions>
              <WhyRule rule="only-who-is-on-it" request={request} />
            </FormFrame>
          )}
        </div>
      ),
    }
  },
  act: async (_, mark, row, { house, viewer, t }) => {
    const outcome = await joinSip(house, viewer, row.sip, 'take-on', mark, takeOn)
    // Somebody held it and has left: then there is a reason to give.
    const held = outcome.kind === 'refused' && outcome.refusal.code === 'not-on-this-sip'
    return held ? { kind: 'faults', errors: { _form: t.sip.takeOn.held } } : outcome
  },
  done: (row, request) => sipHref(request, row.sip, row.ended ? '/need/refusal' : ''),
})
