import { blanks } from './paper-blanks.ts'
import { check, documented, extract } from './paper-extract.ts'
import { copies, sheet } from './paper-sheet.ts'

export const paper = {
  blanks,
  sheet,
  copies,
  extract,
  documented,
  check,
}
