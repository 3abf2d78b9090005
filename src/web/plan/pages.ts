import type { Page } from '../page.tsx'
import { close } from './close/route.tsx'
import { establish } from './establish/route.tsx'
import { followUp } from './follow-up/route.tsx'
import { goal } from './goal/route.tsx'
import { longTermGoal } from './long-term-goal/route.tsx'
import { measure } from './measure/route.tsx'
import { plan } from './sheet/route.tsx'

/** The plan, from the long-term goal to the close. */
export const planPages: readonly Page[] = [plan, longTermGoal, goal, measure, establish, followUp, close]
