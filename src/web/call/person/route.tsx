import { copyFor } from '../../../domain/access/copy.ts'
import { refuse } from '../../../domain/result.ts'
import { tellPerson } from '../../../domain/sip/plan-meeting.ts'
import { waysToPerson } from '../../../domain/sip/sip.ts'
import { formatDate, formatList, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { choice, date } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { stripOf } from '../../shell.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { isFollowUpCall } from '../follow-up-call.ts'
import { alsoUnits, type WithUnits } from '../with-units.ts'
import { PersonLetter } from './person-letter.tsx'

type Part = { opened: WithUnits; form: PageForm; request: StaffRequest }

/** The person's own letter on her meeting, and that somebody has told her of it. */
export const personLetter = sipForm({
  path: '/as/:as/sip/:sip/calls/person',
  section: 'call-letter',
  only: leads,
  also: alsoUnits,
  fields: () => ({ how: choice(waysToPerson), on: date() }),
  values: (_, { on }) => ({ on }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang, on } = request
    const { list, arrange } = t.call
    const words = isFollowUpCall(view) ? { ...t.call.person, ...t.call.person.followUp } : t.call.person
    const name = firstName(view.who.name)
    const last = view.meetings.at(-1)
    return {
      title: words.title,
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <div class="no-print">
            <FormTop form={form} />
            <BackLink href={sipHref(request, view.id, '/calls')}>{list.title}</BackLink>
            <h1>{words.heading(possessive(lang, name))}</h1>
          </div>
          <UnlessStopped opened={opened} form={form} request={request}>
            {view.planned === undefined ? (
              <EmptyState
                title={last === undefined ? words.noMeeting : words.held(formatDate(lang, last.on, 'long'))}
                actions={
                  <LinkButton href={sipHref(request, view.id, '/calls/meeting')}>{arrange.title}</LinkButton>
                }
              >
                {last !== undefined && <p>{words.heldText}</p>}
              </EmptyState>
            ) : (
              <>
                <div class="no-print">
                  <p class="lead">{words.lead(name)}</p>
                  <SafeContact opened={opened} request={request} />
                </div>
                <PersonLetter
                  opened={opened}
                  copy={copyFor(view, { kind: 'person' }, on)}
                  planned={view.planned}
                  request={request}
                />
              </>
            )}
            {(view.planned !== undefined || form.unsaved) && (
              <div class="no-print">
                <ToldForm opened={opened} form={form} request={request} />
              </div>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ how, on }) =>
    (sip, ctx) => {
      if (how === undefined) return refuse('choose-one', 'how')
      if (on === undefined) return refuse('date-missing', 'on')
      return tellPerson(sip, { how, on }, ctx)
    },
  then: () => '/calls',
})

/** How the person may be reached, when she has said: a letter home can be a danger. */
function SafeContact({ opened: { view }, request }: Omit<Part, 'form'>) {
  const { t, lang } = request
  const { safeContact } = view.preparation
  if (safeContact === undefined || safeContact.channels.length === 0) return null
  const ways = safeContact.channels.map((c) => t.prepare.practical.channelsOptions[c].toLowerCase())
  const note = textOf(view, safeContact.block)
  return (
    <Warning icon="shield-alert">
      <p>{t.call.person.safe(firstName(view.who.name), formatList(lang, ways, 'or'))}</p>
      {note !== undefined && <p class="kept">{note}</p>}
    </Warning>
  )
}

function ToldForm({ opened: { view }, form, request }: Part) {
  const { t, lang } = request
  const { person: words, ways } = t.call
  const name = firstName(view.who.name)
  const { personTold, planned } = view
  return (
    <>
      <WhyRule rule="person-is-told" request={request} />
      {personTold !== undefined && (
        <p>
          {words.told(ways[personTold.how].toLowerCase(), formatDate(lang, personTold.on, 'long'))}{' '}
          {personTold.meeting !== planned?.version && <b>{words.again}</b>}
        </p>
      )}
      <FormFrame form={form}>
        <Radios
          form={form.state}
          name="how"
          label={words.how(name)}
          options={waysToPerson.map((value) => ({ value, label: ways[value] }))}
        />
        <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
        <Actions>
          <Button>{words.save(name)}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}
