import type { z } from 'zod'
import { compareDates } from '../../../domain/calendar/local-date.ts'
import { meetingDeadline } from '../../../domain/policy.ts'
import { refuse } from '../../../domain/result.ts'
import { enterPaperMeeting } from '../../../domain/sip/enter-paper-meeting.ts'
import { planLacks } from '../../../domain/sip/establish-plan.ts'
import { attendances, personParts } from '../../../domain/sip/sip.ts'
import { readCallableUnits } from '../../../storage/called-unit.ts'
import { formatDate, formatList, possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { choice, date, text, ticked, time } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { type Part, partyName } from '../part.tsx'
import { PersonPartField, personFields, spokespersonIn, withPersonField } from '../person-part.tsx'
import { type Lack, lacksOf, type WithUnits } from './missing.ts'

const attendanceOf = (party: string): string => `attendance-${party}`

/** A meeting that was held on paper, typed in afterwards: by the same rules, all or nothing. */
export const paperPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/paper',
  section: 'meeting-paper',
  only: leadsAndGoesOn,
  step: true,
  also: async (opened, request): Promise<WithUnits> => ({
    ...opened,
    units: await readCallableUnits(
      request.house.database,
      opened.view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
      request.on,
    ),
  }),
  fields: ({ view }) => {
    const attendance: Record<string, z.ZodType> = Object.fromEntries(
      view.parties.map((party) => [attendanceOf(party.id), choice(attendances)]),
    )
    return {
      ...attendance,
      ...personFields,
      on: date(),
      time: time(),
      place: text(),
      lateReason: text(),
      personsWish: ticked(),
      person: choice(personParts),
    }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.paper
    const name = firstName(view.who.name)
    const lacks = view.stage.at === 'ending' ? [] : lacksOf(opened, request.on)
    const before = view.meetings.map((m) => formatDate(lang, m.on, 'short'))
    const open = form.unsaved || (view.stage.at !== 'ending' && lacks.length === 0)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting')}>
            {t.meeting.backToMeeting(possessive(lang, name))}
          </BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          {view.stage.at === 'ending' && (
            <Warning icon="info">
              <p>{t.meeting.withdrawn(name)}</p>
            </Warning>
          )}
          {lacks.length > 0 && <Lacking lacks={lacks} opened={opened} request={request} />}
          {before.length > 0 && <p>{words.alreadyHeld(formatList(lang, before))}</p>}
          {open && (
            <FormFrame form={form}>
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <TimeField form={form.state} name="time" label={words.time} hint={t.common.timeHint} />
              <TextField form={form.state} name="place" label={words.place} />
              {view.meetings.length === 0 && <Late form={form} opened={opened} request={request} />}
              <PersonPartField form={form} opened={opened} request={request} />
              <Fieldset legend={words.others}>
                {view.parties.map((party) => (
                  <Select
                    form={form.state}
                    name={attendanceOf(party.id)}
                    label={t.meeting.record.attendance(partyName(party.id, opened, request))}
                    empty={t.common.choose}
                    options={attendances.map((value) => ({ value, label: t.call.attendance[value] }))}
                  />
                ))}
              </Fieldset>
              <WhyRule rule="meeting-needs-attendance" request={request} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          )}
          {view.stage.at !== 'ending' && <ThenThePlan opened={opened} request={request} />}
        </>
      ),
    }
  },
  decide: ({ on, time: at, place, lateReason, personsWish, person, ...rest }, { view, units }) => {
    const given: Readonly<Record<string, unknown>> = rest
    const parties = Object.fromEntries(
      view.parties.map(({ id, who }) => {
        const unit = who.kind === 'unit' ? units[who.unit] : undefined
        const attendance = attendances.find((a) => a === given[attendanceOf(id)])
        return [
          id,
          {
            functions: unit?.functions ?? [],
            reach: unit?.reach ?? ('paper' as const),
            ...(attendance === undefined ? {} : { attendance }),
          },
        ]
      }),
    )
    const spokesperson = spokespersonIn(person, rest)
    return (sip, ctx) => {
      if (on === undefined) return refuse('date-missing', 'on')
      if (at === undefined) return refuse('time-missing', 'time')
      const act = { on, time: at, place, lateReason, personsWish, spokesperson, parties }
      const decided = enterPaperMeeting(sip, { ...act, ...(person === undefined ? {} : { person }) }, ctx)
      // The questions are not on this page: what is missing stands above the form.
      if (!decided.ok && decided.field === 'questions') return refuse(decided.code)
      return withPersonField(person, decided)
    }
  },
  then: () => '/plan',
})

function Late({ form, opened: { view }, request }: Part & { form: PageForm }) {
  const { t, lang } = request
  const words = t.meeting.paper
  const deadline = meetingDeadline(view.need.noticedOn, policyOf(request, view))
  // No meeting that has been can be late before that day has passed.
  if (compareDates(deadline, request.on) >= 0) return null
  return (
    <Fieldset legend={words.late(formatDate(lang, deadline, 'long'))} hint={words.lateHint}>
      <TextArea
        form={form.state}
        name="lateReason"
        label={words.lateReason}
        rows={2}
        limit={textLimit(request, view)}
      />
      <Checkboxes
        form={form.state}
        name="personsWish"
        label={words.wish}
        options={[{ value: 'yes', label: words.personsWish(firstName(view.who.name)) }]}
      />
      <WhyRule rule="meeting-within-weeks" request={request} />
    </Fieldset>
  )
}

const mended = {
  yes: '/answer/paper',
  purpose: '/prepare/matters',
  question: '/prepare/questions',
  people: '/prepare/people',
  ground: '/answer/ground',
  excluded: '/prepare/people',
} as const satisfies Record<Lack['what'], string>

function Lacking({ lacks, opened, request }: Part & { lacks: readonly Lack[] }) {
  const words = request.t.meeting.paper
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{words.missingTitle}</h2>
      <p>{words.missingText}</p>
      <Rows>
        {lacks.map((lack) => {
          const said = textOfLack(lack, opened, request)
          return (
            <Row
              end={
                <ActionLink href={sipHref(request, opened.view.id, mended[lack.what])} context={said}>
                  {words.mend[lack.what]}
                </ActionLink>
              }
            >
              <Status kind="no">{said}</Status>
            </Row>
          )
        })}
      </Rows>
    </section>
  )
}

function textOfLack(lack: Lack, opened: Part['opened'], request: StaffRequest): string {
  const { missing } = request.t.meeting.paper
  const name = firstName(opened.view.who.name)
  switch (lack.what) {
    case 'yes':
    case 'purpose':
      return missing[lack.what](name)
    case 'question':
    case 'people':
      return missing[lack.what]
    case 'ground':
    case 'excluded':
      return missing[lack.what](partyName(lack.party, opened, request), name)
  }
}

const planParts = [
  ['long-term-goal', '/plan/long-term-goal'],
  ['goal', '/plan/goal'],
  ['measure', '/plan/measure'],
  ['others', '/plan/others'],
  ['establish', '/plan/establish'],
] as const

/** What the paper plan must hold to be valid, told before it is typed in. */
function ThenThePlan({ opened: { view }, request }: Part) {
  const words = request.t.meeting.paper
  const lacks = planLacks(view)
  const { established, measures, nobodyElse } = view.plan
  const there = {
    'long-term-goal': !lacks.includes('long-term-goal'),
    goal: !lacks.includes('goal'),
    measure: measures.length > 0 && !lacks.includes('accepted-measure'),
    others: nobodyElse || (measures.length > 0 && !lacks.includes('others')),
    establish: established !== undefined,
  }
  const met = view.meetings.length > 0
  return (
    <section aria-labelledby="then">
      <h2 id="then">{words.thenTitle}</h2>
      <p>{words.thenText}</p>
      {!met && <p class="soft">{words.afterMeeting}</p>}
      <Rows>
        {planParts.map(([what, below]) => (
          <Row
            end={
              met && !there[what] ? (
                <ActionLink href={sipHref(request, view.id, below)} context={words.then[what]}>
                  {words.write}
                </ActionLink>
              ) : undefined
            }
          >
            <Status kind={there[what] ? 'ok' : 'wait'}>
              {words.then[what]}
              <span class="vh">, {there[what] ? words.there : words.missingStill}</span>
            </Status>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
