import type { Page } from '../page.tsx'
import { endPage } from './end/route.tsx'
import { factsPage } from './facts/route.tsx'
import { goalPage } from './goal/route.tsx'
import { heldPage } from './held/route.tsx'
import { measurePage } from './measure/route.tsx'
import { movePage } from './move/route.tsx'
import { followUpPage } from './route.tsx'
import { startPage } from './start/route.tsx'

/** The follow-up: planned, gone through, ended, moved. */
export const followUpPages: readonly Page[] = [
  followUpPage,
  startPage,
  measurePage,
  goalPage,
  factsPage,
  endPage,
  movePage,
  heldPage,
]
