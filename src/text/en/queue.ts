import type { Texts } from '../sv.ts'

export const queue: Texts['queue'] = {}
