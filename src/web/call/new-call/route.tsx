import { refuse } from '../../../domain/result.ts'
import { callSomebody } from '../../../domain/sip/call.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Summary, type SummaryItem } from '../../../ui/summary.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { choice, date, many } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { UnitInPlainWords } from '../contact.tsx'
import { isFollowUpCall } from '../follow-up-call.ts'
import { callable } from '../listed.ts'
import { Agenda, PlaceAndWays, whenText } from '../planned.tsx'
import { partyName } from '../recipient.ts'
import { alsoUnits, type WithUnits } from '../with-units.ts'
import { WorksIn } from '../works-in.tsx'
import { Preview } from './preview.tsx'

/** A call or an invitation: check what comes from the preparation, choose whom and which questions, and send. */
export const newCall = sipForm({
  path: '/as/:as/sip/:sip/calls/new',
  section: 'call',
  only: leads,
  also: alsoUnits,
  fields: ({ view }) => ({
    party: choice(view.parties.map((p) => p.id)),
    questions: many(view.preparation.questions),
    spokeOn: date(),
  }),
  values: ({ view, units }, request) => {
    const ready = callable(view, units, request.on)
    const asked = request.query.get('party')
    const party = ready.find((p) => p.id === asked) ?? (ready.length === 1 ? ready[0] : undefined)
    return {
      questions: [...view.preparation.questions],
      ...(party === undefined ? {} : { party: party.id }),
    }
  },
  view: (opened, form, request) => {
    const { view, units } = opened
    const { make, list } = request.t.call
    const whose = possessive(request.lang, firstName(view.who.name))
    const nobody = callable(view, units, request.on).length === 0
    return {
      title: make.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{list.title}</BackLink>
          <h1>{(isFollowUpCall(view) ? make.headingFollowUp : make.heading)(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {nobody && !form.unsaved ? (
              <EmptyState
                title={make.nobody}
                actions={<LinkButton href={sipHref(request, view.id, '/calls')}>{make.toList}</LinkButton>}
              >
                <p>{make.nobodyText}</p>
              </EmptyState>
            ) : (
              <Columns
                asideLabel={make.preview}
                aside={<Preview opened={opened} form={form} request={request} />}
              >
                <p class="lead">{make.lead}</p>
                <Summary items={whatComes(opened, request)} />
                <WhyRule rule="call-needs-purpose" request={request} />
                <CallForm opened={opened} form={form} request={request} />
              </Columns>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: ({ party, questions, spokeOn }, { view, units }) => {
    const who = view.parties.find((p) => p.id === party)?.who
    const unit = who?.kind === 'unit' ? units[who.unit] : undefined
    return (sip, ctx) => {
      if (party === undefined) return refuse('choose-one', 'party')
      return callSomebody(
        sip,
        {
          party,
          questions,
          functions: unit?.functions ?? [],
          reach: unit?.reach ?? 'paper',
          ...(spokeOn === undefined ? {} : { spokeOn }),
        },
        ctx,
      )
    }
  },
  then: () => '/calls',
})

/** What the preparation and the planned meeting hold already, each with the way to change it. */
function whatComes({ view }: WithUnits, request: StaffRequest): SummaryItem[] {
  const { t } = request
  const { make, planned: words } = t.call
  const { planned, preparation } = view
  const change = (below: string, context: string) => ({
    href: sipHref(request, view.id, below),
    label: t.common.change,
    context,
  })
  const matters = textOf(view, preparation.fields.matters)
  const items: SummaryItem[] = [
    {
      question: make.purpose,
      answer: matters === undefined ? '–' : <Voice text={matters} size="small" />,
      change: change('/prepare/matters', make.changePurpose),
    },
    {
      question: make.questionsAll,
      answer: (
        <ol>
          {preparation.questions.map((q) => (
            <li class="kept">{textOf(view, q) ?? t.plan.hidden}</li>
          ))}
        </ol>
      ),
      change: change('/prepare/questions', make.changeQuestions),
    },
  ]
  if (planned !== undefined)
    items.push({
      question: words.whenWhere,
      answer: (
        <>
          <p>
            <b>{whenText(request, planned)}</b>
          </p>
          <PlaceAndWays view={view} planned={planned} request={request} />
          <Agenda planned={planned} request={request} />
        </>
      ),
      change: change('/calls/meeting', make.changeMeeting),
    })
  return items
}

function CallForm({
  opened: { view, names, units },
  form,
  request,
}: {
  opened: WithUnits
  form: PageForm
  request: StaffRequest
}) {
  const { t, on } = request
  const { make } = t.call
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="party"
        label={make.who}
        hint={make.whoHint}
        options={callable(view, units, on).map((party) => {
          const unit = party.who.kind === 'unit' ? units[party.who.unit] : undefined
          return {
            value: party.id,
            label: make.option[party.how](partyName(request, view, names, party)),
            hint: make.reach[unit?.reach ?? 'paper'],
            ...(unit === undefined
              ? {}
              : {
                  content: (
                    <>
                      <UnitInPlainWords unit={unit} request={request} />
                      <WorksIn unit={unit} request={request} />
                    </>
                  ),
                }),
          }
        })}
      />
      <WhyRule rule="only-called-has-duty" request={request} />
      <Checkboxes
        form={form.state}
        name="questions"
        label={make.questions}
        hint={make.questionsHint}
        options={view.preparation.questions.map((question) => ({
          value: question,
          label: textOf(view, question) ?? t.plan.hidden,
        }))}
      />
      <DateField
        form={form.state}
        name="spokeOn"
        label={make.spokeOn}
        note={t.common.optional}
        hint={`${make.spokeHint} ${t.common.dateHint}`}
      />
      <WhyRule rule="oral-contact-first" request={request} />
      <Actions>
        <Button icon="send">{make.send}</Button>
        <Button kind="link" name="_show" value="preview">
          {make.show}
        </Button>
      </Actions>
    </FormFrame>
  )
}
