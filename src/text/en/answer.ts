import type { Texts } from '../sv.ts'

export const answer: Texts['answer'] = {}
