import type { Page } from '../page.tsx'

/** Beside another system: its number, and a plan that already holds. */
export const besidePages: readonly Page[] = []
