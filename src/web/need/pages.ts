import type { Page } from '../page.tsx'
import { contactPage } from './contact/route.tsx'
import { datePage } from './date/route.tsx'
import { informationPage } from './information/route.tsx'
import { joiningPage } from './joining/route.tsx'
import { levelPage } from './level/route.tsx'
import { newPage } from './new/route.tsx'
import { placementPage } from './placement/route.tsx'
import { refusalPage } from './refusal/route.tsx'
import { refusePage } from './refuse/route.tsx'
import { overviewPage } from './route.tsx'

/** Step one: a need is noticed, judged, and becomes a SIP, information, or (rarely) a refusal. */
export const needPages: readonly Page[] = [
  newPage,
  overviewPage,
  contactPage,
  levelPage,
  informationPage,
  refusePage,
  refusalPage,
  placementPage,
  joiningPage,
  datePage,
]
