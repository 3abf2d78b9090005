import type { Page } from '../page.tsx'
import { oneHappening } from './happened/one-happening/route.tsx'
import { happened } from './happened/route.tsx'
import { hinder } from './measures/hinder/route.tsx'
import { noteReport } from './measures/note/route.tsx'
import { report } from './measures/report/route.tsx'
import { measures } from './measures/route.tsx'
import { newMessage } from './messages/new-message/route.tsx'
import { oneMessage } from './messages/one-message/route.tsx'
import { messagePaper } from './messages/paper/route.tsx'
import { passOn } from './messages/pass-on/route.tsx'
import { personMessages } from './messages/person/route.tsx'
import { messages } from './messages/route.tsx'

/** How it goes between the meetings: measures, messages, what has happened. Fixed addresses before those with an id. */
export const betweenPages: readonly Page[] = [
  measures,
  report,
  noteReport,
  hinder,
  messages,
  newMessage,
  personMessages,
  oneMessage,
  passOn,
  messagePaper,
  happened,
  oneHappening,
]
