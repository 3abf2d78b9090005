import { meetingDeadline } from '../../../domain/policy.ts'
import { formatDate, possessive, relativeDays } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import { leadsAndGoesOn, sipHref, sipPage } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { isFollowUpCall, withCallsNow } from '../follow-up-call.ts'
import { alsoUnits } from '../with-units.ts'
import { Called, CalledForOthers } from './called.tsx'
import { NextThing } from './next-thing.tsx'
import { MissingHealthCare, NotCalled } from './not-called.tsx'
import { PersonToldLine } from './person-told.tsx'
import { ThePlannedMeeting } from './the-planned-meeting.tsx'
import { alsoPrimaryCare } from './with-primary-care.ts'

/** When and where, who is called and invited, who knows and what they answer; and who is not called, and why not. */
export const calls = sipPage({
  path: '/as/:as/sip/:sip/calls',
  section: 'calls',
  also: async (opened, request) =>
    alsoPrimaryCare(await alsoUnits({ ...opened, view: withCallsNow(opened.view) }, request), request),
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const { list } = t.call
    const whose = possessive(lang, firstName(view.who.name))
    const leading = leadsAndGoesOn(view) && view.stage.at !== 'ending'
    const waiting = leading && view.meetings.length === 0
    const deadline = meetingDeadline(view.need.noticedOn, policyOf(request, view))
    return {
      title: list.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.call.back(whose)}</BackLink>
          <h1>{(isFollowUpCall(view) ? list.headingFollowUp : list.heading)(whose)}</h1>
          {waiting && view.planned === undefined && (
            <>
              <p class="lead">
                {list.deadline(formatDate(lang, deadline, 'long'), relativeDays(lang, deadline, request.on))}
              </p>
              <WhyRule rule="meeting-within-weeks" request={request} />
            </>
          )}
          <ThePlannedMeeting opened={opened} request={request} />
          {leading && <NextThing opened={opened} request={request} />}
          {view.calls.length === 0 ? (
            <EmptyState title={list.none}>
              <p>{list.noneText}</p>
            </EmptyState>
          ) : leading ? (
            <>
              <Called opened={opened} request={request} />
              <WhyRule rule="only-called-has-duty" request={request} about />
            </>
          ) : (
            <CalledForOthers opened={opened} request={request} />
          )}
          {leading && (
            <>
              {view.calls.length > 0 && view.planned !== undefined && (
                <PersonToldLine opened={opened} request={request} />
              )}
              <NotCalled opened={opened} request={request} />
              <MissingHealthCare opened={opened} request={request} />
              <p>
                <ActionLink href={sipHref(request, view.id, '/prepare/people')} icon="users">
                  {view.parties.length === 0 ? list.toPeople : list.changePeople}
                </ActionLink>
              </p>
            </>
          )}
        </>
      ),
    }
  },
})
