import type { Page } from '../page.tsx'
import { awayEndPage } from './away/end/route.tsx'
import { awayPage } from './away/route.tsx'
import { awaySubstitutePage } from './away/substitute/route.tsx'
import { handOverAllPage } from './holders/hand-over/route.tsx'
import { holdersPage } from './holders/route.tsx'
import { answerMainPage } from './main/answer/route.tsx'
import { mainPage } from './main/route.tsx'
import { substitutePage } from './substitute/route.tsx'

/** Handing over: main responsibility, substitutes, colleagues who leave. */
export const handingPages: readonly Page[] = [
  mainPage,
  answerMainPage,
  substitutePage,
  holdersPage,
  handOverAllPage,
  awayPage,
  awaySubstitutePage,
  awayEndPage,
]
