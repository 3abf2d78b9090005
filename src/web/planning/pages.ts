import type { Page } from '../page.tsx'
import { establish } from './establish/route.tsx'
import { goal } from './goal/route.tsx'
import { longTermGoal } from './long-term-goal/route.tsx'
import { measure } from './measure/route.tsx'

/** Writing the plan: goals, measures, further texts, and the person's answer. */
export const planningPages: readonly Page[] = [longTermGoal, goal, measure, establish]
