import { policyOn } from '../../../domain/policy.ts'
import { refuse } from '../../../domain/result.ts'
import { endSubstitute, nameSubstitute } from '../../../domain/sip/name-substitute.ts'
import { type OpenedSip, openSip } from '../../../storage/sip-reader.ts'
import { arrangeSip } from '../../../storage/sip-store.ts'
import { type Holding, readHoldings } from '../../../storage/unit-holdings.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { date, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { staffForm } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import { framed, personName, sipHref } from '../../sip-page.tsx'
import { limitOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { colleagueOf, colleagueOptions, isManager, readTeam, type Team } from '../colleagues.ts'

type Model = {
  readonly sip: string
  /** The unit's row, for its manager and for the one who holds it. */
  readonly held?: Holding
  readonly team: Team
  /** Only for those who are on it. */
  readonly opened?: OpenedSip
}

const fields = () => ({ to: text(), from: date(), until: date(), reason: text() })

/** Somebody stands in for whoever holds one SIP. The manager sees only its code; who is on it sees whose it is. */
export const substitutePage = staffForm<Model, ReturnType<typeof fields>>({
  path: '/as/:as/sip/:sip/substitute',
  load: async (request) => {
    const { house, viewer, params } = request
    const sip = params.sip ?? ''
    const [opened, [held], team] = await Promise.all([
      openSip(house, viewer, sip, 'substitute'),
      readHoldings(house, viewer, { sip }),
      readTeam(request),
    ])
    if (opened === undefined && held === undefined) return undefined
    return {
      sip,
      team,
      ...(held === undefined ? {} : { held }),
      ...(opened === undefined ? {} : { opened }),
    }
  },
  fields,
  view: (model, form, request) => {
    const { t, lang } = request
    const { opened, held } = model
    const words = t.handing.substitute
    const whose = opened === undefined ? '' : possessive(lang, firstName(opened.view.who.name))
    const shown: Shown = {
      title: opened === undefined ? `${words.title} · ${held?.code ?? ''}` : words.title,
      nav: opened === undefined ? 'queue' : 'sips',
      body: (
        <>
          <FormTop form={form} />
          {opened === undefined ? (
            <BackLink href={request.href('/holders')}>{t.handing.holders.title}</BackLink>
          ) : (
            <BackLink href={sipHref(request, model.sip)}>{t.sip.history.back(whose)}</BackLink>
          )}
          <h1>{opened === undefined ? words.headingCode(held?.code ?? '') : words.heading(whose)}</h1>
          <WhatCanBeDone model={model} form={form} request={request} />
          <WhyRule rule="active-holder" request={request} />
        </>
      ),
    }
    return opened === undefined ? shown : framed(shown, opened, request)
  },
  act: async (data, mark, { sip, team }, { house, viewer }) => {
    const to = colleagueOf(team, data.to)
    return arrangeSip(house, viewer, sip, 'substitute', mark, (s, ctx) => {
      const of = s.roles.holders[viewer.unit]
      if (of === undefined) return refuse('not-a-holder', 'to')
      // The form without fields ends what is there.
      const known = s.substitutes.find((x) => x.unit === viewer.unit && x.of === of && ctx.on <= x.until)
      const empty = data.from === undefined && data.until === undefined && data.to === ''
      if (known !== undefined && empty) return endSubstitute(s, { of, to: known.to }, ctx)
      if (to === undefined) return refuse('choose-one', 'to')
      if (data.from === undefined) return refuse('date-missing', 'from')
      if (data.until === undefined) return refuse('date-missing', 'until')
      const { from, until, reason } = data
      return nameSubstitute(s, { of, to, from, until, reason }, ctx)
    })
  },
  done: ({ opened, sip }, request) =>
    opened === undefined ? request.href('/holders') : sipHref(request, sip, '/substitute'),
})

type Part = { model: Model; form: PageForm; request: StaffRequest }

function WhatCanBeDone({ model, form, request }: Part) {
  const { t, lang, viewer } = request
  const words = t.handing.substitute
  const { held, opened } = model
  if (opened !== undefined && opened.view.stage.at === 'ended') return <EmptyState title={words.ended} />
  if (held?.holder === undefined) {
    const holder = opened?.view.roles.holders[viewer.unit]
    return (
      <EmptyState title={held === undefined ? words.notYou : words.nobodyHolds}>
        {held === undefined && holder !== undefined && opened !== undefined
          ? words.notYouText(personName(opened.names, holder))
          : null}
      </EmptyState>
    )
  }
  const mine = held.holder.assignment === viewer.assignment
  const day = (on: string) => formatDate(lang, on, 'long')
  return (
    <>
      <p class="lead">{mine ? words.leadMine : words.lead(held.holder.name)}</p>
      {held.standsIn.map((s) => (
        <p>{words.has(s.name, day(s.from), day(s.until))}</p>
      ))}
      {held.standsIn.length > 0 && !form.unsaved ? (
        <FormFrame form={form}>
          <p>{words.endText}</p>
          <Actions>
            <Button>{words.end}</Button>
          </Actions>
        </FormFrame>
      ) : (
        <NameForm model={model} form={form} request={request} />
      )}
      {(mine || isManager(request)) && (
        <p>
          <ActionLink href={request.href(`/away?colleague=${held.holder.assignment}`)}>
            {mine ? words.all : t.handing.holders.toAway}
          </ActionLink>
        </p>
      )}
    </>
  )
}

function NameForm({ model: { held, team }, form, request }: Part) {
  const { t, house, on } = request
  const words = t.handing.substitute
  return (
    <FormFrame form={form}>
      <Select
        form={form.state}
        name="to"
        label={t.handing.away.substitute}
        empty={t.common.choose}
        options={colleagueOptions(team, held?.holder?.assignment, request)}
      />
      <DateField form={form.state} name="from" label={words.from} hint={t.common.dateHint} />
      <DateField form={form.state} name="until" label={words.until} hint={t.common.dateHint} />
      <TextArea
        form={form.state}
        name="reason"
        label={t.handing.away.reason}
        hint={t.handing.away.reasonHint}
        rows={2}
        limit={limitOf(request, policyOn(house.region, on).textLimit)}
      />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
