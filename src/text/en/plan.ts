import type { Texts } from '../sv.ts'

export const plan: Texts['plan'] = {}
