import type { Texts } from '../sv.ts'

export const sip: Texts['sip'] = {}
