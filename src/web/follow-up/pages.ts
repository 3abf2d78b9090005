import type { Page } from '../page.tsx'
import { followUp } from './route.tsx'

/** The follow-up: planned, gone through, ended, moved. */
export const followUpPages: readonly Page[] = [followUp]
