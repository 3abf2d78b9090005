import type { Page } from '../page.tsx'
import { childPage } from './child/route.tsx'
import { decideGroundPage } from './decide-ground/route.tsx'
import { liftPage } from './exclude/lift/route.tsx'
import { excludePage } from './exclude/route.tsx'
import { dropGroundPage } from './ground/drop/route.tsx'
import { groundPage } from './ground/route.tsx'
import { morePage } from './more/route.tsx'
import { paperPage } from './paper/route.tsx'
import { recordPage } from './record/route.tsx'
import { endRepresentativePage } from './representative/end/route.tsx'
import { representativePage } from './representative/route.tsx'
import { answerPage } from './route.tsx'
import { samePage } from './same/route.tsx'
import { withdrawPage } from './withdraw/route.tsx'
import { withdrawWhatPage } from './withdraw/what/route.tsx'

/** Yes or no, who may know what, and taking it back. */
export const answerPages: readonly Page[] = [
  answerPage,
  groundPage,
  dropGroundPage,
  decideGroundPage,
  excludePage,
  liftPage,
  representativePage,
  endRepresentativePage,
  childPage,
  recordPage,
  samePage,
  morePage,
  withdrawPage,
  withdrawWhatPage,
  paperPage,
]
