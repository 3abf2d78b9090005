import { parkQuestion } from '../../../domain/sip/hold-meeting.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { openParked, ParkedList } from '../parked-list.tsx'
import { WhileMeeting } from '../while-meeting.tsx'

/** A question that waits, so that the meeting can go on. */
export const parkPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/park',
  section: 'meeting-park',
  only: leadsAndGoesOn,
  fields: () => ({ parked: text() }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const words = t.meeting.park
    const parked = openParked(view)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting/lead')}>{t.meeting.parked.back}</BackLink>
          <h1>{words.heading}</h1>
          <WhileMeeting opened={opened} request={request} kept={form.unsaved} after>
            <p class="lead">{words.lead}</p>
            <FormFrame form={form}>
              <TextArea
                form={form.state}
                name="parked"
                label={words.question}
                hint={words.hint}
                rows={3}
                limit={textLimit(request, view)}
              />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
            {parked.length > 0 && (
              <section aria-labelledby="parked">
                <h2 id="parked">{t.meeting.parked.list}</h2>
                <ParkedList parked={parked} opened={opened} request={request} />
              </section>
            )}
          </WhileMeeting>
        </>
      ),
    }
  },
  decide:
    ({ parked }) =>
    (sip, ctx) =>
      parkQuestion(sip, { body: parked }, ctx),
  then: () => '/meeting/lead',
})
