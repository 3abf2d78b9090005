import { refuse } from '../../../domain/result.ts'
import { recordAnswer } from '../../../domain/sip/record-answer.ts'
import { informedItems } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { choice, date, many } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedShares } from '../asked-shares.ts'
import { ids } from '../ids.ts'
import { askedOf, currentRepresentatives } from '../people.ts'
import { ReadAloud } from '../read-aloud.tsx'
import { shareInWords, shareKey } from '../shares.ts'
import { HowField, readForm, readWho, WhoField, whoFields, whoMayAnswer } from '../who-answers.tsx'
import { InformedField, IsItInformed } from './informed.tsx'

/** Yes, yes to a part, or no, to having a SIP. Nothing is chosen on arrival. */
export const recordPage = sipForm({
  path: '/as/:as/sip/:sip/answer/record',
  section: 'answer-record',
  only: leads,
  step: true,
  fields: () => ({
    ...whoFields(),
    informed: many(informedItems),
    answer: choice(['yes', 'partial', 'no']),
    grounds: ids(),
    answeredOn: date(),
  }),
  view: (opened, form, request) => {
    const { t } = request
    const { name, again } = askedOf(opened, request)
    const words = t.answer.record
    const back = sipHref(request, opened.view.id, '/answer')
    const asked = askedShares(opened, request)
    const hinder = form.unsaved ? undefined : hinderOf(opened, request)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          {hinder !== undefined ? (
            <EmptyState
              title={hinder.title}
              actions={
                <LinkButton href={sipHref(request, opened.view.id, hinder.href)}>{hinder.button}</LinkButton>
              }
            >
              <p>{hinder.text}</p>
            </EmptyState>
          ) : (
            <>
              {again !== undefined && (
                <Warning icon="info">
                  <p>{words.again[again](name)}</p>
                </Warning>
              )}
              <p class="lead">{words.lead(name)}</p>
              <Columns
                asideLabel={t.answer.informed.aside(name)}
                aside={<IsItInformed name={name} request={request} />}
              >
                <ReadAloud opened={opened} shares={asked} request={request} heading={words.aloud(name)} />
                <AnswerForm opened={opened} form={form} request={request} back={back} />
              </Columns>
            </>
          )}
        </>
      ),
    }
  },
  decide: (data, opened, request) => (sip, ctx) => {
    const by = readWho(data, whoMayAnswer(opened, request, 'attitude'))
    if (by.ok && by.value.kind !== 'attitude' && data.informed.length < informedItems.length)
      return refuse('not-informed', 'informed')
    if (!by.ok) return by
    if (data.answer === undefined) return refuse('choose-one', 'answer')
    const form = readForm(data)
    if (!form.ok) return form
    return recordAnswer(
      sip,
      {
        answer: data.answer,
        by: by.value,
        form: form.value,
        informed: data.informed,
        grounds: data.answer === 'partial' ? data.grounds : [],
        ...(data.answeredOn === undefined ? {} : { answeredOn: data.answeredOn }),
      },
      ctx,
    )
  },
  then: () => '/answer',
})

function AnswerForm({
  opened,
  form,
  request,
  back,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
  back: string
}) {
  const { t } = request
  const { name, again } = askedOf(opened, request)
  const words = t.answer.record
  const allowed = whoMayAnswer(opened, request, 'attitude')
  const proposed = askedShares(opened, request)
  return (
    <FormFrame form={form}>
      <InformedField
        form={form.state}
        name={name}
        request={request}
        attitude={allowed.includes('attitude')}
      />
      <WhoField form={form.state} opened={opened} request={request} allowed={allowed} />
      <Radios
        form={form.state}
        name="answer"
        label={words.question(name)}
        options={[
          {
            value: 'yes',
            label: t.common.yes,
            hint: proposed.length > 0 ? words.yesHint : words.yesHintNobody,
          },
          ...(proposed.length === 0
            ? []
            : [
                {
                  value: 'partial',
                  label: words.partial,
                  hint: words.partialHint,
                  content: (
                    <Checkboxes
                      form={form.state}
                      name="grounds"
                      label={words.which(name)}
                      hint={words.whichHint}
                      options={proposed.map((share) => ({
                        value: shareKey(share),
                        label: shareInWords(opened, share, request),
                      }))}
                    />
                  ),
                },
              ]),
          {
            value: 'no',
            label: t.common.no,
            hint:
              again !== undefined && opened.view.calls.length > 0 ? words.noHintCalled : words.noHint(name),
          },
        ]}
      />
      <WhyRule rule="no-is-valid-end" request={request} />
      <HowField form={form.state} request={request} />
      {opened.view.takenFrom !== undefined && again === undefined && (
        <DateField
          form={form.state}
          name="answeredOn"
          label={words.answeredOn}
          note={t.common.optional}
          hint={`${words.answeredOnHint(name)} ${t.common.dateHint}`}
        />
      )}
      <Actions>
        <Button>{words.save(name)}</Button>
        <LinkButton kind="quiet" href={back}>
          {words.notNow}
        </LinkButton>
      </Actions>
    </FormFrame>
  )
}

/** What must be done before there is anything to answer. */
function hinderOf(opened: OpenedSip, request: StaffRequest) {
  const { view } = opened
  const { name, minor, alone, again } = askedOf(opened, request)
  const words = request.t.answer.record.hinder
  const back = { ...words.answered(name), href: '/answer' }
  if (view.yes.answer !== 'not-asked' && again === undefined) return back
  if (view.stage.at === 'ended') return { ...words.ended, href: '' }
  if (view.need.level === undefined) return { ...words.level, href: '/need/level' }
  if (view.need.level.decided === 'information') return { ...words.information, href: '/need/information' }
  if (minor && !alone && currentRepresentatives(opened, request).length === 0)
    return { ...words.guardian(name), href: '/answer/representative' }
  if (minor && view.childHeardOn === undefined) return { ...words.child(name), href: '/answer/child' }
  return undefined
}
