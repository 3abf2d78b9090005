import type { Page } from '../page.tsx'

export const answerPages: readonly Page[] = []
