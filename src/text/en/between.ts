import type { Texts } from '../sv.ts'

export const between: Texts['between'] = {}
