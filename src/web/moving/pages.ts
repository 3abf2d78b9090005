import type { Page } from '../page.tsx'
import { changeMovePage } from './change/route.tsx'
import { movePage } from './route.tsx'

/** Moving to another municipality. */
export const movingPages: readonly Page[] = [movePage, changeMovePage]
