import type { Texts } from '../sv.ts'

export const meeting: Texts['meeting'] = {}
