import type { Texts } from '../sv.ts'
import { blanks } from './paper-blanks.ts'

export const paper: Texts['paper'] = {
  blanks,
}
