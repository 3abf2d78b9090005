import { addDays } from '../../../domain/calendar/local-date.ts'
import { endFollowUp, isTight } from '../../../domain/sip/follow-up.ts'
import { followUpEnds } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { choice, date, text, time } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { leftInWords } from '../going-through.tsx'
import { isGoneThrough } from '../order.ts'
import { WhileReviewing } from '../while-reviewing.tsx'
import { Proposal } from './proposal.tsx'
import { Waits } from './waits.tsx'

type Props = { opened: OpenedSip; form: PageForm; request: StaffRequest }

/** The last day within which a SIP+ is to be followed up again; undefined for the others. */
const tightUntil = (view: OpenedSip['view'], request: StaffRequest) =>
  isTight(view)
    ? addDays(view.review?.on ?? request.on, policyOf(request, view).tightFollowUpDays)
    : undefined

/** Ends the follow-up in one of four ways. The answers point to one of them; a human chooses. */
export const endPage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/end',
  section: 'follow-up-end',
  only: leads,
  step: true,
  fields: () => ({
    next: choice(followUpEnds),
    nextOn: date(),
    nextTime: time(),
    nextPlace: text(),
    reason: text(),
  }),
  values: ({ view }, request) => ({
    nextOn: tightUntil(view, request) ?? '',
    nextPlace: textOf(view, view.followUp?.place) ?? '',
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const words = t.followUp.end
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{words.heading}</h1>
          <WhileReviewing opened={opened} form={form} request={request}>
            {isGoneThrough(view) || form.unsaved ? (
              <>
                <Waits opened={opened} request={request} />
                <Proposal opened={opened} request={request} />
                <EndForm opened={opened} form={form} request={request} />
              </>
            ) : (
              <EmptyState
                title={words.left}
                actions={
                  <LinkButton href={sipHref(request, view.id, '/follow-up')}>
                    {t.followUp.closed.toFollowUp}
                  </LinkButton>
                }
              >
                <p>{t.followUp.through.left(leftInWords(view, request))}</p>
              </EmptyState>
            )}
          </WhileReviewing>
        </>
      ),
    }
  },
  decide:
    ({ next, nextOn, nextTime, nextPlace, reason }) =>
    (sip, ctx) =>
      endFollowUp(
        sip,
        {
          nextPlace,
          reason,
          ...(next === undefined ? {} : { next }),
          ...(nextOn === undefined ? {} : { nextOn }),
          ...(nextTime === undefined ? {} : { nextTime }),
        },
        ctx,
      ),
  then: (_, __, { next }) =>
    next === 'revise' ? '/plan' : next === 'close' || next === 'close-and-new' ? '/close' : '/follow-up',
})

function EndForm({ opened: { view }, form, request }: Props) {
  const { t, lang } = request
  const words = t.followUp.end
  const name = firstName(view.who.name)
  const tight = tightUntil(view, request)
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="next"
        label={words.question}
        options={followUpEnds.map((value) => ({
          value,
          label: words.options[value],
          hint: words.hints[value](name),
        }))}
      />
      <WhyRule rule="follow-up-ends-in-one" request={request} />
      <Fieldset
        legend={words.nextTitle}
        hint={
          tight === undefined
            ? words.nextHint
            : `${words.tight(possessive(lang, name), formatDate(lang, tight, 'long'))} ${words.nextHint}`
        }
      >
        <DateField form={form.state} name="nextOn" label={words.on} hint={t.common.dateHint} />
        <TimeField
          form={form.state}
          name="nextTime"
          label={words.time}
          note={t.common.optional}
          hint={t.common.timeHint}
        />
        <TextField form={form.state} name="nextPlace" label={words.place} />
        <WhyRule rule="follow-up-date-place" request={request} />
        {tight !== undefined && (
          <>
            <TextArea
              form={form.state}
              name="reason"
              label={words.reason}
              note={t.common.optional}
              rows={2}
              limit={textLimit(request, view)}
            />
            <WhyRule rule="tight-follow-up" request={request} />
          </>
        )}
      </Fieldset>
      <Actions>
        <Button>{words.save}</Button>
        <ActionLink href={sipHref(request, view.id, '/follow-up')}>{words.pause}</ActionLink>
      </Actions>
    </FormFrame>
  )
}
