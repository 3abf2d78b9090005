import { noticeNeed } from '../../../../domain/sip/notice-need.ts'
import { type OpenedSip, openSip } from '../../../../storage/sip-reader.ts'
import { startSip } from '../../../../storage/sip-store.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { limitOf } from '../../../need/limit.ts'
import { leftOut, noticedByOwn, noticedFields, noticedOf } from '../../../need/new/fields.ts'
import { NoticedBy, Way } from '../../../need/new/view.tsx'
import { staffForm } from '../../../page.tsx'
import { framed, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { mayOpenNew } from './may-open-new.ts'

/** A new SIP of the same person, after this one. It starts with a need, as every SIP; nothing comes along by itself. */
export const newAfter = staffForm<OpenedSip, typeof noticedFields>({
  path: '/as/:as/sip/:sip/closed/new',
  load: (request) =>
    openSip(request.house, request.viewer, request.params.sip ?? '', 'closed', (view) =>
      mayOpenNew(view, request),
    ),
  fields: () => noticedFields,
  values: (_, { on, assignment }) => ({
    path: 'open-care',
    noticedOn: on,
    noticedBy: noticedByOwn(assignment),
  }),
  view: (opened, form, request) => {
    const { t } = request
    const { again, closed } = t.closing
    const need = t.need.new
    const back = sipHref(request, opened.view.id, '/closed')
    return framed(
      {
        title: again.title,
        body: (
          <>
            <FormTop form={form} />
            <BackLink href={back}>{closed.backClosed}</BackLink>
            <h1>{again.heading(firstName(opened.view.who.name))}</h1>
            <p class="lead">{again.lead}</p>
            <WhyRule rule="sip-duty" request={request} about />
            <FormFrame form={form}>
              <NoticedBy form={form} request={request} />
              <Way form={form} request={request} />
              <DateField
                form={form.state}
                name="noticedOn"
                label={need.noticedOn}
                hint={need.noticedOnHint}
                question
              />
              <WhyRule rule="meeting-within-weeks" request={request} />
              <TextArea
                form={form.state}
                name="note"
                label={need.note}
                note={t.common.optional}
                hint={need.noteHint}
                limit={limitOf(request)}
                rows={3}
              />
              <Actions>
                <Button>{again.save}</Button>
                <ActionLink href={back}>{t.common.cancel}</ActionLink>
              </Actions>
            </FormFrame>
          </>
        ),
      },
      opened,
      request,
    )
  },
  act: async (data, mark, { view }, { house, viewer, t }) => {
    const act = noticedOf(data)
    const faults = leftOut(data, t)
    if (act === undefined || Object.keys(faults).length > 0) return { kind: 'faults', errors: faults }
    return startSip(house, viewer, { sameAs: view.id }, mark, (ctx, ids) =>
      noticeNeed({ ...act, ...ids, follows: view.id }, ctx),
    )
  },
  done: (_, request, sip) => request.href(`/sip/${sip}/need`),
})
