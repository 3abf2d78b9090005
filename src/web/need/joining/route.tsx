import type { SipView } from '../../../domain/access/view.ts'
import { answerJoining } from '../../../domain/sip/answer-joining.ts'
import { ActionLink, Actions, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { chosen } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { isOver, needPage, Over } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'

const noticeOf = (view: SipView, request: StaffRequest) =>
  view.notices.find((n) => n.id === request.params.notice)

export const joiningPage = sipForm({
  path: '/as/:as/sip/:sip/need/joining/:notice',
  section: 'need',
  only: (view, request) => leads(view) && noticeOf(view, request) !== undefined,
  step: true,
  fields: () => ({ joins: chosen(['yes', 'no']) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const w = t.need.joining
    const { name, whose, day, to } = wordsFor(view, request)
    const notice = noticeOf(view, request)
    const body = isOver(opened, form) ? (
      <Over request={request} />
    ) : (
      <>
        <p class="lead">{w.lead(name, day(notice?.on ?? view.need.noticedOn))}</p>
        <WhyRule rule="other-sip-not-disclosed" request={request} />
        {notice?.handled === true ? (
          <>
            <p>{notice.joins === true ? w.answeredYes(name) : w.answeredNo(name)}</p>
            {notice.joins === true && (
              <ActionLink href={to('/prepare/people')} icon="arrow-right">
                {w.people}
              </ActionLink>
            )}
          </>
        ) : (
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="joins"
              label={w.joins(name)}
              question
              options={[
                { value: 'yes', label: w.yes, hint: w.yesHint(name) },
                { value: 'no', label: w.no, hint: w.noHint },
              ]}
            />
            <Actions>
              <Button>{w.save(whose)}</Button>
            </Actions>
          </FormFrame>
        )}
      </>
    )
    return needPage(w.title, w.h1(name), opened, form, request, body)
  },
  decide: (data, _, request) => (sip, ctx) =>
    answerJoining(sip, { notice: request.params.notice ?? '', joins: data.joins === 'yes' }, ctx),
  then: (_, request) => `/need/joining/${request.params.notice ?? ''}`,
})
