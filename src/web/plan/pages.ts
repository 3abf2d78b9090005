import type { Page } from '../page.tsx'

export const planPages: readonly Page[] = []
