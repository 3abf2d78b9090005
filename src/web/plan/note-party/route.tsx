import { notePlanAnswer, versionAsked } from '../../../domain/sip/answer-measure.ts'
import { answerWays, type Call, partyAnswers } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { calledName } from '../called-name.ts'
import { UnlessStopped } from '../unless-stopped.tsx'

type OpenedCall = OpenedSip & { readonly call: Call }

/** What somebody outside Kugghjul, or at the meeting, said of the plan as a whole. */
export const noteParty = sipForm({
  path: '/as/:as/sip/:sip/plan/note-party/:call',
  section: 'note-answers',
  only: leads,
  also: async (opened, { params }): Promise<OpenedCall | undefined> => {
    const call = opened.view.calls.find((c) => c.id === params.call)
    return call === undefined ? undefined : { ...opened, call }
  },
  fields: () => ({ answer: choice(partyAnswers), why: text(), noted: choice(answerWays) }),
  values: ({ view, call }) => {
    const said = view.plan.answers[call.id]
    if (said === undefined || said.version !== versionAsked(view)) return {}
    return {
      answer: said.answer,
      why: textOf(view, said.why) ?? '',
      ...(said.noted === undefined ? {} : { noted: said.noted }),
    }
  },
  view: (opened, form, request) => {
    const { view, call } = opened
    const { t, lang } = request
    const words = t.plan.noteAnswers
    const who = calledName(call.to, opened, request)
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.partyTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan/note-answers')}>{words.back}</BackLink>
          <h1>{words.partyHeading(who, whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {view.meetings.length === 0 && !form.unsaved ? (
              <EmptyState title={words.notYet} />
            ) : (
              <FormFrame form={form}>
                <Radios
                  form={form.state}
                  name="answer"
                  label={words.partyAnswer(who)}
                  options={partyAnswers.map((value) => ({
                    value,
                    label: t.plan.sheet.partyAnswers[value],
                  }))}
                />
                <TextArea
                  form={form.state}
                  name="why"
                  label={t.plan.ourPart.wholeWhy}
                  hint={t.plan.ourPart.wholeWhyHint}
                  rows={3}
                  limit={textLimit(request, view)}
                />
                <Radios
                  form={form.state}
                  name="noted"
                  label={words.how}
                  options={answerWays.map((value) => ({ value, label: words.ways[value] }))}
                />
                <WhyRule rule="dissent-stays" request={request} />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </FormFrame>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ answer, why, noted }, { call }) =>
    (sip, ctx) =>
      notePlanAnswer(
        sip,
        {
          call: call.id,
          why,
          ...(answer === undefined ? {} : { answer }),
          ...(noted === undefined ? {} : { noted }),
        },
        ctx,
      ),
  then: () => '/plan/note-answers',
})
