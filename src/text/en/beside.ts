import type { Texts } from '../sv.ts'

export const beside: Texts['beside'] = {}
