import type { Texts } from '../sv.ts'

export const moving: Texts['moving'] = {}
