import type { Page } from '../page.tsx'

export const organisationPages: readonly Page[] = []
