import type { Page } from '../page.tsx'

export const callPages: readonly Page[] = []
