import type { Page } from '../page.tsx'
import { arrange } from './arrange/route.tsx'
import { calls } from './calls/route.tsx'
import { hinder } from './hinder/route.tsx'
import { letter } from './letter/route.tsx'
import { newCall } from './new-call/route.tsx'
import { noteTheirAnswer } from './note-answer/route.tsx'
import { oneCall } from './one-call/route.tsx'
import { personLetter } from './person/route.tsx'
import { sooner } from './sooner/route.tsx'
import { spoke } from './spoke/route.tsx'
import { told } from './told/route.tsx'

/** Planning the meeting, calling those who are to come, telling them, and their answers. */
export const callPages: readonly Page[] = [
  calls,
  // Before `:call`, which would take their addresses.
  arrange,
  sooner,
  newCall,
  personLetter,
  oneCall,
  letter,
  told,
  spoke,
  noteTheirAnswer,
  hinder,
]
