import type { Page } from '../page.tsx'

/** Moving to another municipality, and the birthday when somebody answers for herself. */
export const movingPages: readonly Page[] = []
