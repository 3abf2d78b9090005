import type { Page } from '../page.tsx'
import { rulesPage } from './route.tsx'
import { wordsPage } from './words/route.tsx'

export const rulesPages: readonly Page[] = [rulesPage, wordsPage]
