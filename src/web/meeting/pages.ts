import type { Page } from '../page.tsx'
import { leadPage } from './lead/route.tsx'
import { notesPage } from './notes/route.tsx'
import { paperPage } from './paper/route.tsx'
import { parkPage } from './park/route.tsx'
import { parkedPage } from './parked/route.tsx'
import { promptsPage } from './prompts/route.tsx'
import { recordPage } from './record/route.tsx'
import { roundPage } from './round/route.tsx'
import { meetingPage } from './route.tsx'
import { summaryPage } from './summary/route.tsx'

/** The meeting: prepared, led, noted, summed up and recorded. */
export const meetingPages: readonly Page[] = [
  meetingPage,
  leadPage,
  roundPage,
  notesPage,
  parkPage,
  parkedPage,
  promptsPage,
  summaryPage,
  recordPage,
  paperPage,
]
