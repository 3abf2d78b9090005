import type { Texts } from '../sv.ts'

export const handing: Texts['handing'] = {}
