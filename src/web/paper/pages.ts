import type { Page } from '../page.tsx'
import { blankCall } from './blanks/call/route.tsx'
import { blankFollowUp } from './blanks/follow-up/route.tsx'
import { blankMeeting } from './blanks/meeting/route.tsx'
import { blankPlan } from './blanks/plan/route.tsx'
import { blanksPage } from './blanks/route.tsx'
import { noteCopy } from './copies/note/route.tsx'
import { copiesPage } from './copies/route.tsx'
import { copyToLargePage, copyToPage } from './copies/to/route.tsx'
import { documentedPage } from './documented/route.tsx'
import { checkExtract } from './extract/check/route.tsx'
import { extractPage } from './extract/route.tsx'
import { extractTextPage } from './extract/text/route.tsx'
import { printLargePage, printPage } from './print/route.tsx'

/** What is printed and handed over: copies, extracts, empty forms. `copies/note` stands before the one with an id. */
export const paperPages: readonly Page[] = [
  printPage,
  printLargePage,
  copiesPage,
  noteCopy,
  copyToPage,
  copyToLargePage,
  extractPage,
  extractTextPage,
  checkExtract,
  documentedPage,
  blanksPage,
  blankCall,
  blankMeeting,
  blankPlan,
  blankFollowUp,
]
