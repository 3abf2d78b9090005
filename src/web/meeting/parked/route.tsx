import { refuse } from '../../../domain/result.ts'
import { settleParked } from '../../../domain/sip/hold-meeting.ts'
import { type ParkedQuestion, parkedOutcomes, type Sip } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { carried, isStale } from '../stale.ts'

type WithParked = OpenedSip & { readonly parked: ParkedQuestion }

/** What became of a parked question: answered, dealt with by somebody, or kept for the next meeting. */
export const parkedPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/parked/:question',
  section: 'meeting-parked',
  only: leadsAndGoesOn,
  also: async (opened, request): Promise<WithParked | undefined> => {
    const parked = parkedIn(opened.view, request.params.question ?? '')
    return parked === undefined ? undefined : { ...opened, parked }
  },
  fields: () => ({ outcome: choice(parkedOutcomes), answered: text(), outside: text(), was: text() }),
  values: ({ view, parked }) => ({
    outcome: parked.outcome ?? '',
    answered: parked.outcome === 'answered' ? (textOf(view, parked.answer) ?? '') : '',
    outside: parked.outcome === 'outside' ? (textOf(view, parked.answer) ?? '') : '',
    was: markOf(parked),
  }),
  view: (opened, form, request) => {
    const { view, parked } = opened
    const { t } = request
    const words = t.meeting.parked
    const stale = isStale(form, 'outcome')
    const limit = textLimit(request, view)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting/lead')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <p class="lead kept" dir="auto">
            {textOf(view, parked.block) ?? t.meeting.hidden}
          </p>
          {stale && (
            <Inset>
              <p>{t.meeting.standsNow}</p>
              <p>{parked.outcome === undefined ? words.waits : words.outcomes[parked.outcome]}</p>
              <p class="kept" dir="auto">
                {textOf(view, parked.answer)}
              </p>
            </Inset>
          )}
          <FormFrame form={form}>
            <HiddenField name="was" value={carried(form, 'was', stale ? markOf(parked) : undefined)} />
            <Radios
              form={form.state}
              name="outcome"
              label={words.outcome}
              options={[
                {
                  value: 'answered',
                  label: words.options.answered,
                  content: (
                    <TextArea
                      form={form.state}
                      name="answered"
                      label={words.answer}
                      note={t.common.optional}
                      rows={3}
                      limit={limit}
                    />
                  ),
                },
                {
                  value: 'outside',
                  label: words.options.outside,
                  content: (
                    <TextArea
                      form={form.state}
                      name="outside"
                      label={words.outside}
                      hint={words.outsideHint}
                      rows={3}
                      limit={limit}
                    />
                  ),
                },
                { value: 'next-meeting', label: words.options['next-meeting'] },
              ]}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: ({ outcome, answered, outside, was }, { parked }) => {
    return (sip, ctx) => {
      const now = parkedIn(sip, parked.block)
      if (now !== undefined && markOf(now) !== was) return refuse('changed-meanwhile', 'outcome')
      const answer = outcome === 'answered' ? answered : outcome === 'outside' ? outside : ''
      const act = { question: parked.block, answer, ...(outcome === undefined ? {} : { outcome }) }
      const decided = settleParked(sip, act, ctx)
      // The decision knows one text; on the page each way on has its own box.
      return !decided.ok && decided.field === 'answer' && outcome !== undefined
        ? { ...decided, field: outcome }
        : decided
    }
  },
  then: ({ view }) => (view.planned === undefined ? '/meeting' : '/meeting/lead'),
})

/** The last that stands: what waits for the meeting that goes on comes before what an earlier one left. */
const parkedIn = (sip: Pick<Sip, 'now' | 'meetings'>, block: string): ParkedQuestion | undefined =>
  [...sip.now.parked, ...sip.meetings.flatMap((m) => m.parked)].find((p) => p.block === block)

const markOf = (p: ParkedQuestion): string => `${p.outcome ?? ''}:${p.answer ?? ''}`
