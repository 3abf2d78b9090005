import type { Page } from '../page.tsx'

export const sipPages: readonly Page[] = []
