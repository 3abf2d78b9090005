import type { Page } from '../page.tsx'
import { blankCall } from './blanks/call/route.tsx'
import { blankMeeting } from './blanks/meeting/route.tsx'
import { blankPlan } from './blanks/plan/route.tsx'
import { blanksPage } from './blanks/route.tsx'

/** What is printed and handed over: copies, extracts, empty forms. */
export const paperPages: readonly Page[] = [blanksPage, blankCall, blankMeeting, blankPlan]
