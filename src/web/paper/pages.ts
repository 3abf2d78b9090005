import type { Page } from '../page.tsx'

/** What is printed and handed over: copies, extracts, empty forms. */
export const paperPages: readonly Page[] = []
