import type { Page } from '../page.tsx'
import { findPage } from './find/route.tsx'
import { queuePage } from './route.tsx'
import { sipsPage } from './sips/route.tsx'

export const queuePages: readonly Page[] = [queuePage, sipsPage, findPage]
