import type { Page } from '../page.tsx'
import { death } from './close/death/route.tsx'
import { close } from './close/route.tsx'
import { documented } from './closed/documented/route.tsx'
import { evaluationPaper } from './closed/evaluation/paper/route.tsx'
import { evaluation } from './closed/evaluation/route.tsx'
import { newAfter } from './closed/new/route.tsx'
import { closed } from './closed/route.tsx'
import { talk } from './closed/talk/route.tsx'

/** The close, and what is done after it. */
export const closingPages: readonly Page[] = [
  close,
  death,
  closed,
  documented,
  talk,
  evaluation,
  evaluationPaper,
  newAfter,
]
