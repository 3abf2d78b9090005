import type { Page } from '../page.tsx'

export const queuePages: readonly Page[] = []
