import type { Texts } from '../sv.ts'

export const prepare: Texts['prepare'] = {}
