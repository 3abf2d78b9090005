import type { Page } from '../page.tsx'

/** Handing over: main responsibility, substitutes, colleagues who leave, units that merge. */
export const handingPages: readonly Page[] = []
