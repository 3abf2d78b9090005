import { answer } from './en/answer.ts'
import { beside } from './en/beside.ts'
import { between } from './en/between.ts'
import { call } from './en/call.ts'
import { closing } from './en/closing.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { followUp } from './en/follow-up.ts'
import { handing } from './en/handing.ts'
import { login } from './en/login.ts'
import { meeting } from './en/meeting.ts'
import { moving } from './en/moving.ts'
import { need } from './en/need.ts'
import { organisation } from './en/organisation.ts'
import { paper } from './en/paper.ts'
import { plan } from './en/plan.ts'
import { planning } from './en/planning.ts'
import { prepare } from './en/prepare.ts'
import { queue } from './en/queue.ts'
import { refusals } from './en/refusals.ts'
import { rules } from './en/rules.ts'
import { sip } from './en/sip.ts'
import { start } from './en/start.ts'
import { words } from './en/words.ts'
import type { Texts } from './sv.ts'

export const en: Texts = {
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
