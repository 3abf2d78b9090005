import type { Page } from '../page.tsx'
import { calls } from './calls/route.tsx'
import { newCall } from './new-call/route.tsx'
import { oneCall } from './one-call/route.tsx'

/** Calling those who are to come, and their answers. `new` before `:call`, which would take its address. */
export const callPages: readonly Page[] = [calls, newCall, oneCall]
