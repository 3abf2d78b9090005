import { answer } from './sv/answer.ts'
import { beside } from './sv/beside.ts'
import { between } from './sv/between.ts'
import { call } from './sv/call.ts'
import { closing } from './sv/closing.ts'
import { common } from './sv/common.ts'
import { errors } from './sv/errors.ts'
import { followUp } from './sv/follow-up.ts'
import { handing } from './sv/handing.ts'
import { login } from './sv/login.ts'
import { meeting } from './sv/meeting.ts'
import { moving } from './sv/moving.ts'
import { need } from './sv/need.ts'
import { organisation } from './sv/organisation.ts'
import { paper } from './sv/paper.ts'
import { plan } from './sv/plan.ts'
import { planning } from './sv/planning.ts'
import { prepare } from './sv/prepare.ts'
import { queue } from './sv/queue.ts'
import { refusals } from './sv/refusals.ts'
import { rules } from './sv/rules.ts'
import { sip } from './sv/sip.ts'
import { start } from './sv/start.ts'
import { words } from './sv/words.ts'

/** The Swedish catalogue: the source, and the type that the others must satisfy. */
export const sv = {
  answer,
  beside,
  closing,
  moving,
  handing,
  followUp,
  between,
  call,
  common,
  errors,
  login,
  meeting,
  need,
  organisation,
  paper,
  plan,
  planning,
  prepare,
  queue,
  refusals,
  rules,
  sip,
  start,
  words,
}

export type Texts = typeof sv
