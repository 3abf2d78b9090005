import type { Page } from '../page.tsx'
import { meetingPage } from './meeting/route.tsx'
import { notToBeRaisedPages } from './not-to-be-raised/route.tsx'
import { occasionPage } from './occasions/route.tsx'
import { addAroundPage } from './people/around/route.tsx'
import { peoplePages } from './people/route.tsx'
import { addUnitPage } from './people/unit/route.tsx'
import { otherPlanPages } from './practical/plans/route.tsx'
import { practicalPage } from './practical/route.tsx'
import { printPage } from './print/route.tsx'
import { questionPages } from './questions/route.tsx'
import { overviewPage } from './route.tsx'
import { textPage } from './text-page.tsx'

/** The preparation: together with the person, one question at a time, on several occasions if need be. */
export const preparePages: readonly Page[] = [
  overviewPage,
  textPage('matters'),
  textPage('now'),
  textPage('strengths'),
  ...questionPages,
  ...peoplePages,
  addUnitPage,
  addAroundPage,
  meetingPage,
  ...notToBeRaisedPages,
  practicalPage,
  ...otherPlanPages,
  occasionPage,
  printPage,
]
