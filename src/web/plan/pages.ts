import type { Page } from '../page.tsx'
import { changes } from './changes/route.tsx'
import { close } from './close/route.tsx'
import { followUp } from './follow-up/route.tsx'
import { plan } from './sheet/route.tsx'
import { oneVersion } from './versions/one-version.tsx'
import { versions } from './versions/route.tsx'

/** The plan as it is read: the sheet, its versions, what each unit says; following it up and closing. */
export const planPages: readonly Page[] = [plan, versions, oneVersion, changes, followUp, close]
