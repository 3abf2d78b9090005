import type { SipView } from '../../../domain/access/view.ts'
import { openProposals, planLacks } from '../../../domain/sip/establish-plan.ts'
import type { Texts } from '../../../text/sv.ts'

export type TypingStep = {
  readonly key: keyof Texts['beside']['running']['steps']
  readonly path: string
  readonly done: boolean
}

/** What to type in of a plan that already holds elsewhere, in the order in which each needs the one before. */
export function typingSteps(view: SipView): readonly TypingStep[] {
  const { plan, preparation, need } = view
  const established = plan.established !== undefined
  const lacks = planLacks(view).filter((lack) => lack !== 'accepted-measure' && lack !== 'changes')
  return [
    { key: 'source', path: '/running-plan/source', done: view.takenFrom !== undefined },
    {
      key: 'need',
      path: need.level === undefined ? '/need/level' : '/need/date',
      done: need.level !== undefined,
    },
    { key: 'matters', path: '/prepare/matters', done: preparation.fields.matters !== undefined },
    { key: 'people', path: '/prepare/people', done: view.parties.length > 0 },
    { key: 'questions', path: '/prepare/questions', done: preparation.questions.length > 0 },
    { key: 'yes', path: '/answer', done: view.yes.answer === 'yes' },
    { key: 'meeting', path: '/meeting/paper', done: view.meetings.length > 0 },
    { key: 'plan', path: '/plan', done: lacks.length === 0 },
    {
      key: 'answers',
      path: '/plan/note-answers',
      done: plan.measures.length > 0 && openProposals(plan).length === 0,
    },
    { key: 'establish', path: '/plan/establish', done: established },
  ]
}
