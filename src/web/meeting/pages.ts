import type { Page } from '../page.tsx'
import { meeting } from './record/route.tsx'

/** The meeting: prepared, led, noted, summed up and recorded. */
export const meetingPages: readonly Page[] = [meeting]
