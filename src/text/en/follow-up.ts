import type { Texts } from '../sv.ts'

export const followUp: Texts['followUp'] = {}
