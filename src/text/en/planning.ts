import type { Texts } from '../sv.ts'

export const planning: Texts['planning'] = {}
