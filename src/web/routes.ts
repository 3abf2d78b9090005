import { answerPages } from './answer/pages.ts'
import { besidePages } from './beside/pages.ts'
import { betweenPages } from './between/pages.ts'
import { callPages } from './call/pages.ts'
import { closingPages } from './closing/pages.ts'
import { followUpPages } from './follow-up/pages.ts'
import { handingPages } from './handing/pages.ts'
import { loginPages } from './login/pages.tsx'
import { meetingPages } from './meeting/pages.ts'
import { movingPages } from './moving/pages.ts'
import { needPages } from './need/pages.ts'
import { organisationPages } from './organisation/pages.ts'
import type { Page } from './page.tsx'
import { paperPages } from './paper/pages.ts'
import { planPages } from './plan/pages.ts'
import { planningPages } from './planning/pages.ts'
import { preparePages } from './prepare/pages.ts'
import { queuePages } from './queue/pages.ts'
import { rulesPages } from './rules/pages.ts'
import { sipPages } from './sip/pages.ts'
import { startPages } from './start/pages.ts'

/** Every page, in one list: what `npm run routes` prints and what is put in place. */
export const pages: readonly Page[] = [
  ...loginPages,
  ...organisationPages,
  ...rulesPages,
  ...startPages,
  ...queuePages,
  ...sipPages,
  ...needPages,
  ...preparePages,
  ...answerPages,
  ...callPages,
  ...meetingPages,
  ...planningPages,
  ...planPages,
  ...paperPages,
  ...besidePages,
  ...closingPages,
  ...movingPages,
  ...handingPages,
  ...followUpPages,
  ...betweenPages,
]
