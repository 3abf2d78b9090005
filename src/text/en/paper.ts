import type { Texts } from '../sv.ts'

export const paper: Texts['paper'] = {}
