import { blanks } from './paper-blanks.ts'

export const paper = {
  blanks,
}
