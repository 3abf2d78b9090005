import type { Texts } from '../sv.ts'

export const start: Texts['start'] = {}
