import type { Texts } from '../sv.ts'

export const rules: Texts['rules'] = {}
