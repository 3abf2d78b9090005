import { type ReviewGoal, reviewGoal } from '../../../domain/sip/follow-up.ts'
import { type Goal, type Score, scores } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatNumber } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Scale } from '../../../ui/scale.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { choice, text, version } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { Stands } from '../../planning/stands.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { asked, nextBelow } from '../order.ts'
import type { Part } from '../part.ts'
import { WhileReviewing } from '../while-reviewing.tsx'
import { ScoredBefore } from './scored-before.tsx'

const steps = ['1', '2', '3', '4'] as const
const answers = [...steps, 'not-answered'] as const
type Answer = (typeof answers)[number]

const scoreOf = (answer: Answer | undefined): Score | undefined => scores.find((s) => String(s) === answer)

type Opened = OpenedSip & {
  readonly id: string
  /** Absent when somebody has taken it out of the plan since the form was opened. */
  readonly goal?: Goal
}

/** How far one goal is: the person first, in her own words, then the team. Both answers stay. */
export const goalPage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/goal/:goal',
  section: 'follow-up-goal',
  only: leads,
  also: async (opened, request): Promise<Opened | undefined> => {
    const id = request.params.goal ?? ''
    const goal = asked(opened.view).goals.find((g) => g.id === id)
    if (goal !== undefined) return { ...opened, id, goal }
    return request.posts ? { ...opened, id } : undefined
  },
  fields: () => ({ person: choice(answers), words: text(), team: choice(steps), expects: version() }),
  values: ({ view, id }) => {
    const review = view.review?.goals[id]
    return {
      person: review === undefined ? '' : String(review.person),
      words: textOf(view, review?.words) ?? '',
      team: review === undefined ? '' : String(review.team),
      expects: String(review?.version ?? 0),
    }
  },
  view: (opened, form, request) => {
    const { view, goal } = opened
    const { t, lang } = request
    const words = t.followUp.goal
    const { goals } = asked(view)
    const at = goals.findIndex((g) => g.id === opened.id)
    const n = formatNumber(lang, at + 1)
    const all = formatNumber(lang, goals.length)
    return {
      // Each goal is a page of its own: tabs are told apart by their titles.
      title: goal === undefined ? words.titleGone : words.title(n, all),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{goal === undefined ? words.gone : words.heading(n, all)}</h1>
          <WhileReviewing opened={opened} form={form} request={request}>
            {goal === undefined ? (
              <ScoreForm opened={opened} form={form} request={request} />
            ) : (
              <Columns
                asideLabel={words.aside}
                aside={<ScoredBefore goal={goal} opened={opened} request={request} />}
              >
                <GoalWords goal={goal} opened={opened} request={request} />
                <ScoreForm opened={opened} form={form} request={request} />
              </Columns>
            )}
          </WhileReviewing>
        </>
      ),
    }
  },
  decide:
    ({ person, words, team, expects }, { id }) =>
    (sip, ctx, texts) => {
      const said = person === 'not-answered' ? person : scoreOf(person)
      const score = scoreOf(team)
      const act: ReviewGoal = {
        goal: id,
        expects,
        words,
        ...(said === undefined ? {} : { person: said }),
        ...(score === undefined ? {} : { team: score }),
      }
      return reviewGoal(sip, act, ctx, texts)
    },
  then: ({ view, id }) => nextBelow(view, id),
})

function GoalWords({ goal, opened: { view }, request }: Part & { goal: Goal }) {
  const own = textOf(view, goal.own)
  const ours = textOf(view, goal.ours)
  return (
    <div class="flow">
      {own !== undefined && <Voice text={own} by={request.t.followUp.goal.own(firstName(view.who.name))} />}
      {ours !== undefined && (
        <p class="lead kept" dir="auto">
          {ours}
        </p>
      )}
    </div>
  )
}

function ScoreForm({ opened, form, request }: { opened: Opened; form: PageForm; request: Part['request'] }) {
  const { view, id } = opened
  const { t } = request
  const words = t.followUp.goal
  const name = firstName(view.who.name)
  const stands = view.review?.goals[id]
  const expects = String(stands?.version ?? 0)
  const typed = (field: string) => fieldValue(form.state, field)
  const labels: Readonly<Record<string, string>> = {
    ...t.followUp.scores,
    'not-answered': t.followUp.notAnswered,
  }
  const said = (value: string | number | undefined) => labels[String(value ?? '')] ?? ''
  const scale = steps.map((value) => ({ value, label: t.followUp.scores[value] }))
  return (
    <>
      {typed('expects') !== expects && (
        <Stands
          parts={[
            { label: words.person(name), stands: said(stands?.person), typed: said(typed('person')) },
            { label: words.words(name), stands: textOf(view, stands?.words) ?? '', typed: typed('words') },
            { label: words.team, stands: said(stands?.team), typed: said(typed('team')) },
          ]}
          form={form}
          request={request}
        />
      )}
      <FormFrame form={form}>
        <HiddenField name="expects" value={expects} />
        <Scale
          form={form.state}
          name="person"
          label={words.person(name)}
          steps={scale}
          beside={{ value: 'not-answered', label: t.followUp.notAnswered }}
        />
        <TextArea
          form={form.state}
          name="words"
          label={words.words(name)}
          note={t.common.optional}
          hint={words.wordsHint}
          rows={2}
          limit={textLimit(request, view)}
        />
        <Scale form={form.state} name="team" label={words.team} hint={words.teamHint} steps={scale} />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}
