import type { Texts } from '../sv.ts'

export const call: Texts['call'] = {}
