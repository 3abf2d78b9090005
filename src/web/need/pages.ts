import type { Page } from '../page.tsx'

export const needPages: readonly Page[] = []
