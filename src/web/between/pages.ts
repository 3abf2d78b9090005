import type { Page } from '../page.tsx'

/** How it goes between the meetings: measures, messages, what has happened. */
export const betweenPages: readonly Page[] = []
