import type { Page } from '../page.tsx'

export const rulesPages: readonly Page[] = []
