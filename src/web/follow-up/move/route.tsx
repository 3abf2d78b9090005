import { moveFollowUp } from '../../../domain/sip/follow-up.ts'
import { possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { date, text, time } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { dayAndTime, Moved } from '../state.tsx'
import { BetweenReviews } from '../while-reviewing.tsx'

/** Another day for the follow-up, and why. The first day stays, and the moves are counted. */
export const movePage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/move',
  section: 'follow-up-move',
  only: leads,
  step: true,
  fields: () => ({ on: date(), time: time(), place: text(), reason: text() }),
  values: ({ view }) => ({
    time: view.followUp?.time?.replace(':', '.') ?? '',
    place: textOf(view, view.followUp?.place) ?? '',
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.followUp.move
    const { followUp } = view
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{words.heading(possessive(lang, firstName(view.who.name)))}</h1>
          <BetweenReviews opened={opened} form={form} request={request}>
            {followUp !== undefined && (
              <>
                <p class="lead">{words.now(dayAndTime(followUp, request))}</p>
                {followUp.moves.length === 0 && <p>{words.first}</p>}
                <Moved followUp={followUp} opened={opened} request={request} />
              </>
            )}
            {view.planned !== undefined && (
              <Warning icon="bell">
                <p>{words.meeting}</p>
                <p>
                  <ActionLink href={sipHref(request, view.id, '/calls/meeting')}>
                    {words.toMeeting}
                  </ActionLink>
                </p>
              </Warning>
            )}
            <FormFrame form={form}>
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <TimeField
                form={form.state}
                name="time"
                label={words.time}
                note={t.common.optional}
                hint={t.common.timeHint}
              />
              <TextField form={form.state} name="place" label={words.place} />
              <TextArea
                form={form.state}
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                rows={3}
                limit={textLimit(request, view)}
              />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </BetweenReviews>
        </>
      ),
    }
  },
  decide:
    ({ on, time: at, place, reason }) =>
    (sip, ctx) =>
      moveFollowUp(
        sip,
        { place, reason, ...(on === undefined ? {} : { on }), ...(at === undefined ? {} : { time: at }) },
        ctx,
      ),
  then: () => '/follow-up',
})
