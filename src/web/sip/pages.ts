import type { Page } from '../page.tsx'
import { handOverPage } from './hand-over/route.tsx'
import { historyPage } from './history/route.tsx'
import { sipOwnPage } from './route.tsx'
import { takeOnPage } from './take-on/route.tsx'
import { takeOverPage } from './take-over/route.tsx'
import { correctPage } from './text/correct/route.tsx'
import { textPage } from './text/route.tsx'

export const sipPages: readonly Page[] = [
  sipOwnPage,
  takeOverPage,
  takeOnPage,
  handOverPage,
  historyPage,
  textPage,
  correctPage,
]
