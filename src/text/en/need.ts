import type { Texts } from '../sv.ts'

export const need: Texts['need'] = {}
