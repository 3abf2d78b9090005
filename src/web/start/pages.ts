import type { Page } from '../page.tsx'
import { startPage } from './route.tsx'

export const startPages: readonly Page[] = [startPage]
