import type { Viewer } from '../../src/domain/access/read-text.ts'
import { type LocalDate, localDate } from '../../src/domain/calendar/local-date.ts'
import { type RuleId, ruleOf } from '../../src/domain/law.ts'
import { exampleRegion, type Policy, policyOn, type RegionPolicy } from '../../src/domain/policy.ts'
import type { RefusalCode } from '../../src/domain/refusals.ts'
import type { Result } from '../../src/domain/result.ts'
import type { Change, Context, TextWrite } from '../../src/domain/sip/context.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import type { SipEvent } from '../../src/domain/sip/events.ts'
import { evolve, replay } from '../../src/domain/sip/evolve.ts'
import { type NoticeNeed, noticeNeed } from '../../src/domain/sip/notice-need.ts'
import type { RecordAnswer } from '../../src/domain/sip/record-answer.ts'
import { informedItems, type Sip } from '../../src/domain/sip/sip.ts'

/** The title of a rule's test: what it says, and the rule's name in the table of laws. */
export const rule = (id: RuleId, says: string): string => `${says} [${id}: ${ruleOf(id).title.sv}]`

/** A neighbour of the example region with other local rules, so that no test leans on a number. */
export const neighbourRegion: RegionPolicy = {
  ...exampleRegion,
  id: 'grannregionen',
  name: 'Grannregionen',
  rules: {
    ...exampleRegion.rules,
    meetingWithinDays: was(14),
    firstContactReminderDays: was(1),
    bothGuardiansAnswer: was(false),
    childAnswersAloneFrom: was<number | null>(15),
    placementDuringAfterDays: was(30),
    placementAfterEndDays: was(10),
    groundLongestDays: was(100),
    groundReminderDays: was(10),
    textLimit: was(200),
    questionLimit: was(3),
    managerReadsRefusalDays: was(1),
    callAnswerDays: was(2),
    meetingMinutes: was(45),
    documentDays: was(4),
    copyDays: was(1),
    revisionDays: was(5),
    measureAnswerDays: was(3),
    schoolIsParty: was(false),
  },
}

function was<T>(value: T) {
  return [{ value, validFrom: localDate('2020-01-01'), status: 'local-choice' as const }]
}

/** Both regions, for `describe.each`: every rule holds under two policies. */
export const regions = [exampleRegion, neighbourRegion].map((region) => ({ name: region.name, region }))

const colleague = (
  name: string,
  unit: string,
  authority: string,
  roles: Viewer['roles'] = ['caseworker'],
): Viewer => ({
  staff: `staff-${name}`,
  assignment: name,
  unit,
  authority,
  functions: [],
  roles,
})

/** The people of the rule tests. */
export const peter = colleague('peter', 'vardcentralen', 'regionen')
export const petersManager = colleague('chef-anna', 'vardcentralen', 'regionen', ['manager'])
export const petersColleague = colleague('lena', 'vardcentralen', 'regionen')
export const karin: Viewer = {
  ...colleague('karin', 'hemsjukvarden', 'kommunen'),
  functions: ['home-health-care'],
}
export const maja = colleague('maja', 'boendestodet', 'kommunen')
export const omar = colleague('omar', 'beroendemottagningen', 'regionen')
export const stranger = colleague('stig', 'skolan', 'skolhuvudmannen')
/** The same staff, once their units have been merged into others of the same authority. */
export const karinAfter: Viewer = {
  ...colleague('karin-hemvarden', 'hemvarden', 'kommunen'),
  staff: karin.staff,
  functions: ['home-health-care'],
}
export const majaAfter: Viewer = { ...karinAfter, staff: maja.staff, assignment: 'maja-hemvarden' }
export const peterAfter: Viewer = {
  ...colleague('peter-beroende', omar.unit, omar.authority),
  staff: peter.staff,
}

export const today = localDate('2026-11-23')
export const adult = localDate('1950-05-01')
export const child = localDate('2016-05-01')

let ids = 0
/** What a decision knows. The ids are distinct in a run. */
export function context(
  actor: Viewer,
  options: { on?: LocalDate; region?: RegionPolicy; birthDate?: LocalDate | null } = {},
): Context {
  const { on = today, region = exampleRegion, birthDate = adult } = options
  return {
    actor,
    on,
    region: region.id,
    policy: policyOn(region, on),
    ...(birthDate === null ? {} : { birthDate }),
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
  }
}

export const policyFor = (region: RegionPolicy): Policy => policyOn(region, today)

/** A SIP told by acts. Throws when an act that is only set-up is refused. */
export class Told {
  readonly events: readonly SipEvent[]
  readonly texts: readonly TextWrite[]
  readonly sip: Sip
  constructor(events: readonly SipEvent[], texts: readonly TextWrite[]) {
    this.events = events
    this.texts = texts
    this.sip = replay(events)
  }
  next(decided: (sip: Sip) => Result<Change>): Told {
    const result = decided(this.sip)
    if (!result.ok) throw new Error(`set-up refused: ${result.code}`)
    return new Told([...this.events, ...result.value.events], [...this.texts, ...result.value.texts])
  }
}

export function noticed(ctx: Context, act: Partial<NoticeNeed> = {}): Told {
  const result = noticeNeed(
    {
      sip: 'sip',
      person: 'person',
      path: 'open-care',
      noticedBy: ['person'],
      signs: [],
      noticedOn: ctx.on,
      ...act,
    },
    ctx,
  )
  if (!result.ok) throw new Error(`set-up refused: ${result.code}`)
  return new Told(result.value.events, result.value.texts)
}

/** A need for which a SIP has been decided: the preparation can begin. */
export function preparing(ctx: Context, act: Partial<NoticeNeed> = {}): Told {
  return noticed(ctx, act).next((sip) =>
    decideLevel(
      sip,
      { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'Två huvudmän' },
      ctx,
    ),
  )
}

/** A yes from the person herself, oral and informed. */
export const yes: RecordAnswer = {
  answer: 'yes',
  by: { kind: 'self' },
  form: { form: 'oral' },
  informed: informedItems,
  grounds: [],
}

/** The SIP after what a decision led to; throws when it was refused. */
export function became(sip: Sip, result: Result<Change>): Sip {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value.events.reduce(evolve, sip)
}

/** The code of a refusal, or 'allowed'. */
export const codeOf = (result: Result<unknown>): RefusalCode | 'allowed' =>
  result.ok ? 'allowed' : result.code
export const fieldOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.field)
