import type { Page } from '../page.tsx'
import { changes } from './changes/route.tsx'
import { noteMeasure } from './note-answers/one-measure.tsx'
import { noteAnswers } from './note-answers/route.tsx'
import { noteParty } from './note-party/route.tsx'
import { ourPart } from './our-part/route.tsx'
import { plan } from './sheet/route.tsx'
import { oneVersion } from './versions/one-version.tsx'
import { versions } from './versions/route.tsx'

/** The plan as it is read: the sheet, its versions, what each unit says. */
export const planPages: readonly Page[] = [
  plan,
  versions,
  oneVersion,
  changes,
  ourPart,
  noteAnswers,
  noteMeasure,
  noteParty,
]
