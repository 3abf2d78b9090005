import type { Page } from '../page.tsx'
import { contact } from './contacts/route.tsx'
import { establish } from './establish/route.tsx'
import { removeGoalPage } from './goal/one-goal/remove/route.tsx'
import { oneGoal } from './goal/one-goal/route.tsx'
import { goal } from './goal/route.tsx'
import { longTermGoal } from './long-term-goal/route.tsx'
import { removeMeasurePage } from './measure/one-measure/remove/route.tsx'
import { oneMeasure } from './measure/one-measure/route.tsx'
import { measure } from './measure/route.tsx'
import { more } from './more/route.tsx'
import { others } from './others/route.tsx'
import { phrasesPage } from './phrases/route.tsx'
import { revise } from './revise/route.tsx'

/** Writing the plan: goals, measures, further texts, and the person's answer. */
export const planningPages: readonly Page[] = [
  longTermGoal,
  goal,
  oneGoal,
  removeGoalPage,
  measure,
  oneMeasure,
  removeMeasurePage,
  more,
  contact,
  others,
  revise,
  establish,
  phrasesPage,
]
