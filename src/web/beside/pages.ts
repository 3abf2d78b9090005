import type { Page } from '../page.tsx'
import { changeOtherSystem } from './change/route.tsx'
import { otherSystemPage } from './route.tsx'
import { runningPlanPage } from './running-plan/route.tsx'
import { runningPlanSource } from './running-plan/source/route.tsx'

/** Beside another system: its number, and a plan that already holds. */
export const besidePages: readonly Page[] = [
  otherSystemPage,
  changeOtherSystem,
  runningPlanPage,
  runningPlanSource,
]
