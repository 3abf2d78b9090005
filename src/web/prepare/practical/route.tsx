import type { SipView } from '../../../domain/access/view.ts'
import { inTurn } from '../../../domain/in-turn.ts'
import {
  agreeProfessionalMeeting,
  type Colleague,
  giveRole,
  setSafeContact,
} from '../../../domain/sip/prepare-meeting.ts'
import { contactChannels, memberOn } from '../../../domain/sip/sip.ts'
import { writePreparation } from '../../../domain/sip/write-preparation.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { readColleagues } from '../../../storage/unit-directory.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { withAudience } from '../../audience.tsx'
import { choice, many, text, ticked } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerFields, answerShape, conflictFieldOf } from '../answer-fields.tsx'
import { answerValues, changedAnswers, notForOn, writableFields } from '../answers.ts'
import { NotFor, notForFields, notForIn, notForValues } from '../not-for.tsx'
import { sameChoice } from '../same-choice.ts'

type Named = Colleague & { readonly name: string; readonly title: string }
type OpenedWithColleagues = OpenedSip & { readonly colleagues: readonly Named[] }

const page = 'practical'
const meetingTimes = ['before', 'after'] as const
const ids = (colleagues: readonly Named[]) => colleagues.map((c) => c.assignment)

/** For staff only: who leads and takes notes, meetings without the person, safe contact, teeth, other plans. */
export const practicalPage = sipForm({
  path: '/as/:as/sip/:sip/prepare/practical',
  section: 'prepare-practical',
  only: leadsAndGoesOn,
  step: true,
  also: async (opened, request): Promise<OpenedWithColleagues> => {
    const { view, names } = opened
    const own = await readColleagues(request.house.database, view.mine.unit, request.on)
    const onIt = view.members
      .filter((m) => m.until === undefined && !own.some((c) => c.assignment === m.assignment))
      .map((m) => ({
        ...m,
        name: names.people[m.assignment]?.name ?? '–',
        title: names.people[m.assignment]?.title ?? '',
      }))
    return { ...opened, colleagues: [...own, ...onIt] }
  },
  fields: (opened, { on }) => ({
    ...answerShape(opened.view, on, page),
    ...notForFields(opened),
    leader: choice(ids(opened.colleagues)),
    noteTaker: choice(ids(opened.colleagues)),
    times: many(meetingTimes),
    personAgrees: ticked(),
    channels: many(contactChannels),
    note: text(),
  }),
  values: (opened, { on }) => {
    const { view } = opened
    const fields = writableFields(view, on, page)
    return {
      ...answerValues(view, fields),
      ...notForValues(opened, notForOn(view, fields)),
      leader: view.roles.leader ?? '',
      noteTaker: view.roles.noteTaker ?? '',
      times: [...view.preparation.professionalMeeting],
      personAgrees: view.preparation.professionalMeeting.length > 0 ? 'yes' : '',
      channels: [...(view.preparation.safeContact?.channels ?? [])],
      note: contactNote(view),
    }
  },
  view: (opened, form, request) => {
    const { view, colleagues } = opened
    const { t } = request
    const words = t.prepare.practical
    const name = firstName(view.who.name)
    const people = colleagues.map((c) => ({ value: c.assignment, label: `${c.name}, ${c.title}` }))
    return {
      title: t.prepare.pages.practical,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/prepare')}>{t.prepare.occasions.back}</BackLink>
          <h1>{t.prepare.pages.practical}</h1>
          <p class="lead">{words.lead(name)}</p>
          <FormFrame form={form}>
            <section>
              <h2>{words.rolesTitle}</h2>
              <Select
                form={form.state}
                name="leader"
                label={words.leader}
                hint={words.leaderHint}
                options={people}
                {...(view.roles.leader === undefined ? { empty: words.nobody } : {})}
              />
              <Select
                form={form.state}
                name="noteTaker"
                label={words.noteTaker}
                options={people}
                {...(view.roles.noteTaker === undefined ? { empty: words.nobody } : {})}
              />
            </section>
            <section>
              <h2>{words.contactTitle}</h2>
              <Checkboxes
                form={form.state}
                name="channels"
                label={words.channels(name)}
                options={contactChannels.map((value) => ({ value, label: words.channelsOptions[value] }))}
              />
              <TextArea
                form={form.state}
                name="note"
                label={words.contactNote}
                note={t.common.optional}
                hint={words.contactNoteHint}
                rows={2}
                limit={textLimit(request, view)}
              />
            </section>
            <section>
              <h2>{words.professionalsTitle}</h2>
              <Checkboxes
                form={form.state}
                name="times"
                label={words.times(name)}
                options={meetingTimes.map((value) => ({ value, label: words.timesOptions[value] }))}
              />
              <Checkboxes
                form={form.state}
                name="personAgrees"
                label={words.agreesLabel}
                options={[{ value: 'yes', label: words.agrees(name) }]}
              />
              <WhyRule rule="pre-meeting-needs-yes" request={request} />
            </section>
            <section>
              <h2>{words.textsTitle}</h2>
              <AnswerFields
                opened={opened}
                form={form}
                request={request}
                page={page}
                heading={t.prepare.pages.practical}
              />
              <NotFor opened={opened} form={form} request={request} />
            </section>
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
          <section>
            <h2>{words.plansTitle}</h2>
            <p>{words.plansText(name)}</p>
            {view.preparation.otherPlans.length === 0 ? (
              <p class="soft">{words.noPlans}</p>
            ) : (
              <Rows>
                {view.preparation.otherPlans.map(({ block, kind }) => (
                  <Row>
                    <b>{t.prepare.plans.kinds[kind]}</b>
                    <p>{textOf(view, block) ?? t.prepare.notReadable}</p>
                  </Row>
                ))}
              </Rows>
            )}
            <p>
              <ActionLink href={sipHref(request, view.id, '/prepare/practical/plans')} icon="pencil">
                {words.changePlans}
              </ActionLink>
            </p>
          </section>
        </>
      ),
    }
  },
  decide: (data, opened, { on }) => {
    const { view, colleagues } = opened
    const fields = writableFields(view, on, page)
    const notFor = notForIn(data, opened, notForOn(view, fields))
    const { times, personAgrees, channels, note } = data
    const newContact =
      !sameChoice(channels, view.preparation.safeContact?.channels ?? []) || note !== contactNote(view)
    const give = (role: 'leader' | 'noteTaker') => {
      const to = colleagues.find((c) => c.assignment === data[role])
      return to === undefined || view.roles[role] === to.assignment
        ? undefined
        : (((s, c) =>
            giveRole(s, { role, to: memberOn(s, to.assignment, c.on) ?? to }, c)) satisfies Parameters<
            typeof inTurn
          >[2][number])
    }
    return withAudience(data, (audience, sip, ctx) =>
      inTurn(sip, ctx, [
        give('leader'),
        give('noteTaker'),
        newContact ? (s, c) => setSafeContact(s, { channels, note }, c) : undefined,
        sameChoice(times, view.preparation.professionalMeeting)
          ? undefined
          : (s, c) => agreeProfessionalMeeting(s, { times, personAgrees }, c),
        (s, c) =>
          writePreparation(
            s,
            { fields: changedAnswers(data, view, fields, notFor), audience: { ...audience, notFor } },
            c,
          ),
      ]),
    )
  },
  conflictField: (conflict, _, request) => conflictFieldOf(conflict, request),
  then: () => '/prepare',
})

const contactNote = (view: SipView): string => textOf(view, view.preparation.safeContact?.block) ?? ''
