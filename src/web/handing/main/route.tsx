import { refuse } from '../../../domain/result.ts'
import { askMainHandover } from '../../../domain/sip/hand-over-main.ts'
import { type Member, waysToPerson } from '../../../domain/sip/sip.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, personName, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { Asked, stateOfAsked } from './asked.tsx'
import { alsoMembersUnits, type WithUnits, whoMayBeAsked } from './who-may.ts'

type Part = { opened: WithUnits; form: PageForm; request: StaffRequest }

/** Somebody on the SIP is asked to take the main responsibility over; the person is told before. */
export const mainPage = sipForm({
  path: '/as/:as/sip/:sip/main',
  section: 'main-handover',
  only: leads,
  also: alsoMembersUnits,
  fields: ({ view }) => ({
    to: choice(view.members.map((m) => m.assignment)),
    reason: text(),
    personToldOn: date(),
    personToldHow: choice(waysToPerson),
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: t.handing.main.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>{t.sip.history.back(whose)}</BackLink>
          <h1>{t.handing.main.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <WhatNow opened={opened} form={form} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ to, reason, personToldOn, personToldHow }, { view, names, units }) =>
    (sip, ctx) => {
      if (to === undefined) return refuse('choose-one', 'to')
      const unit = view.members.find((m) => m.assignment === to)?.unit ?? ''
      const authority = names.units[unit]?.authorityKind
      const act = {
        to,
        reason,
        functions: units[unit]?.functions ?? [],
        ...(authority === undefined ? {} : { authority }),
        ...(personToldOn === undefined ? {} : { personToldOn }),
        ...(personToldHow === undefined ? {} : { personToldHow }),
      }
      return askMainHandover(sip, act, ctx)
    },
  then: () => '/main',
})

function WhatNow({ opened, form, request }: Part) {
  const { view, names } = opened
  const words = request.t.handing.main
  const name = firstName(view.who.name)
  if (view.stage.at !== 'running' && !form.unsaved)
    return <EmptyState title={words.notYet}>{words.notYetText(name)}</EmptyState>
  const { mainAsked } = view
  const waits = mainAsked !== undefined && stateOfAsked(view, mainAsked) === 'waits'
  const asks = !waits || form.unsaved || request.query.get('another') === '1'
  const main = view.roles.mainResponsible
  return (
    <>
      <p class="lead">{main === undefined ? words.leadNobody : words.lead(personName(names, main))}</p>
      {mainAsked !== undefined && <Asked asked={mainAsked} opened={opened} request={request} />}
      {asks ? (
        <AskForm opened={opened} form={form} request={request} />
      ) : (
        <p>
          <ActionLink href={sipHref(request, view.id, '/main?another=1')}>{words.another}</ActionLink>
        </p>
      )}
      <WhyRule rule="main-handed-over-by-act" request={request} />
    </>
  )
}

function AskForm({ opened, form, request }: Part) {
  const { view, names } = opened
  const { t } = request
  const words = t.handing.main
  const name = firstName(view.who.name)
  const { may, mayNot } = whoMayBeAsked(opened, request)
  const about = (m: Member) =>
    [names.people[m.assignment]?.title, unitName(names, m.unit)].filter((x) => x !== undefined).join(', ')
  const wish = textOf(view, view.plan.mainWish)
  if (may.length === 0 && !form.unsaved)
    return (
      <EmptyState
        title={words.nobody}
        actions={<ActionLink href={sipHref(request, view.id)}>{words.who}</ActionLink>}
      >
        {words.nobodyText}
      </EmptyState>
    )
  return (
    <FormFrame form={form}>
      {wish !== undefined && <Voice text={wish} by={words.wishBy(name)} size="small" />}
      <Radios
        form={form.state}
        name="to"
        label={words.to}
        question
        options={may.map((m) => ({
          value: m.assignment,
          label: personName(names, m.assignment),
          hint: about(m),
        }))}
      />
      {mayNot.length > 0 && (
        <div class="soft">
          <p>{words.cannot}</p>
          <ul>
            {mayNot.map(({ member, why }) => (
              <li>
                {personName(names, member.assignment)}, {about(member)}: {words.why[why]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextArea
        form={form.state}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        limit={textLimit(request, view)}
      />
      <Fieldset legend={words.personTitle(name)} hint={words.personHint(name)}>
        <DateField
          form={form.state}
          name="personToldOn"
          label={words.personToldOn(name)}
          hint={t.common.dateHint}
        />
        <Radios
          form={form.state}
          name="personToldHow"
          label={words.personToldHow(name)}
          options={waysToPerson.map((value) => ({ value, label: t.call.ways[value] }))}
        />
      </Fieldset>
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
