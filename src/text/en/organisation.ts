import type { Texts } from '../sv.ts'

export const organisation: Texts['organisation'] = {}
