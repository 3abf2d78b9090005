import type { Page } from '../page.tsx'

export const startPages: readonly Page[] = []
