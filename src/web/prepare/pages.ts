import type { Page } from '../page.tsx'

export const preparePages: readonly Page[] = []
