import type { Texts } from '../sv.ts'

export const closing: Texts['closing'] = {}
