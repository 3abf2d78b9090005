import type { Page } from '../page.tsx'
import { close } from './close/route.tsx'

/** The close, and what is done after it. */
export const closingPages: readonly Page[] = [close]
