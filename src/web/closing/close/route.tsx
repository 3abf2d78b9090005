import type { z } from 'zod'
import { closeSip } from '../../../domain/sip/close-sip.ts'
import { type CloseReason, closeReasons, type ToldHow, toldHow } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'

const toldOf = (call: string): string => `told-${call}`

/** The close: why, that everybody knows it no longer applies, and where the person can turn. */
export const close = sipForm({
  path: '/as/:as/sip/:sip/close',
  section: 'close',
  only: leads,
  step: true,
  fields: ({ view }) => {
    const told: Record<string, z.ZodType> = Object.fromEntries(
      view.calls.map((call) => [toldOf(call.id), choice(toldHow)]),
    )
    return {
      ...told,
      reason: choice(closeReasons),
      personToldOn: date(),
      whereToTurn: text(),
      note: text(),
    }
  },
  values: ({ view }) => (view.stage.at === 'ending' ? { reason: 'withdrawn' } : {}),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.plan.close
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>{t.plan.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          {view.stage.at === 'ended' && !form.unsaved ? (
            <EmptyState
              title={t.plan.sheet.ended(formatDate(lang, view.stage.on, 'long'))}
              actions={<LinkButton href={sipHref(request, view.id)}>{t.plan.back(whose)}</LinkButton>}
            />
          ) : (
            <>
              <p class="lead">{words.lead}</p>
              <WhyRule rule="close-all-told" request={request} />
              <CloseForm opened={opened} form={form} request={request} />
            </>
          )}
        </>
      ),
    }
  },
  decide: ({ reason, personToldOn, whereToTurn, note, ...rest }, { view }) => {
    const given: Readonly<Record<string, unknown>> = rest
    const told = Object.fromEntries(
      view.calls.map((call) => [
        call.id,
        toldHow.find((how): how is ToldHow => how === given[toldOf(call.id)]),
      ]),
    )
    return (sip, ctx) =>
      closeSip(
        sip,
        {
          note,
          whereToTurn,
          told,
          ...(reason === undefined ? {} : { reason }),
          ...(personToldOn === undefined ? {} : { personToldOn }),
        },
        ctx,
      )
  },
  then: () => '',
})

/** After a withdrawn yes that is the reason, unless the person has died since. */
const reasonsOf = ({ view }: OpenedSip): readonly CloseReason[] =>
  view.stage.at === 'ending' ? ['withdrawn', 'deceased'] : closeReasons.filter((r) => r !== 'withdrawn')

function CloseForm({ opened, form, request }: { opened: OpenedSip; form: PageForm; request: StaffRequest }) {
  const { view } = opened
  const { t, lang } = request
  const words = t.plan.close
  const name = firstName(view.who.name)
  const limit = textLimit(request, view)
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="reason"
        label={words.reason}
        options={reasonsOf(opened).map((value) => ({
          value,
          label: words.reasons[value](name),
          hint: value === 'deceased' ? words.deceasedHint : undefined,
        }))}
      />
      <WhyRule rule="close-reasons" request={request} />
      <TextArea
        form={form.state}
        name="note"
        label={words.note}
        note={t.common.optional}
        rows={3}
        limit={limit}
      />
      {view.calls.length === 0 ? (
        <p class="soft">{words.nobodyCalled}</p>
      ) : (
        view.calls.map((call) => (
          <Radios
            form={form.state}
            name={toldOf(call.id)}
            label={words.toldUnit(calledName(call.to, opened, request))}
            inline
            options={toldHow.map((value) => ({ value, label: t.words.toldHow[value] }))}
          />
        ))
      )}
      <DateField
        form={form.state}
        name="personToldOn"
        label={words.personTold(name)}
        hint={t.common.dateHint}
      />
      <TextArea
        form={form.state}
        name="whereToTurn"
        label={words.whereToTurn(name)}
        hint={words.whereToTurnHint}
        rows={3}
        limit={limit}
      />
      <Actions>
        <Button>{words.save(possessive(lang, name))}</Button>
        <ActionLink href={sipHref(request, view.id)}>{words.keep}</ActionLink>
      </Actions>
    </FormFrame>
  )
}
