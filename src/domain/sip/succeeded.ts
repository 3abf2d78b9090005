import type { SipEvent } from './events.ts'
import { type Closing, type CopyTo, copyKey, type Member, type Message, type Plan, type Sip } from './sip.ts'

type Succession = Extract<SipEvent, { type: 'UnitSucceeded' }>

/** Who stands for whom: the new unit for the old one, and the new assignments for the old. */
type Heirs = {
  readonly unit: (id: string) => string
  readonly person: (id: string) => string
}

/** The new unit stands where the old one stood; those who went along hold what they held. */
export function succeeded(sip: Sip, e: Succession): Sip {
  const heirs: Heirs = {
    unit: (id) => (id === e.from ? e.into : id),
    person: (id) => e.members[id] ?? id,
  }
  const { unit, person } = heirs
  const { mainAsked, closing, ...rest } = sip
  const mapped = {
    ...rest,
    need: { ...sip.need, unit: unit(sip.need.unit) },
    members: withHeirs(sip.members, e),
    roles: rolesOf(sip.roles, e, heirs),
    parties: sip.parties.map((p) =>
      p.who.kind === 'unit' ? { ...p, who: { ...p.who, unit: unit(p.who.unit) } } : p,
    ),
    grounds: sip.grounds.map((g) => ({
      ...g,
      ...(g.fromUnit === undefined ? {} : { fromUnit: unit(g.fromUnit) }),
      to: g.to.kind === 'unit' ? { ...g.to, unit: unit(g.to.unit) } : g.to,
    })),
    exclusions: sip.exclusions.map((x) =>
      x.who.kind === 'unit' ? { ...x, who: { ...x.who, unit: unit(x.who.unit) } } : x,
    ),
    calls: sip.calls.map((c) =>
      c.to.kind === 'unit' ? { ...c, to: { ...c.to, unit: unit(c.to.unit) } } : c,
    ),
    messages: sip.messages.map((m) => messageOf(m, e, heirs)),
    happenings: sip.happenings.map((h) => ({ ...h, unit: unit(h.unit) })),
    substitutes: sip.substitutes.map((s) => ({
      ...s,
      unit: unit(s.unit),
      of: person(s.of),
      to: person(s.to),
    })),
    beside: keyed(sip.beside, unit),
    plan: planOf(sip.plan, heirs),
  }
  return {
    ...mapped,
    ...(mainAsked === undefined
      ? {}
      : {
          mainAsked: {
            ...mainAsked,
            to: person(mainAsked.to),
            ...(mainAsked.from === undefined ? {} : { from: person(mainAsked.from) }),
          },
        }),
    ...(closing === undefined ? {} : { closing: closingOf(closing, heirs) }),
  }
}

/** Everybody of the old unit leaves it, substitutes too; whoever goes along comes on in the new one, once. */
function withHeirs(members: readonly Member[], e: Succession): Member[] {
  return members.flatMap((m) => {
    if (m.unit !== e.from || (m.until !== undefined && m.until <= e.on)) return [m]
    const left = { ...m, until: m.since > e.on ? m.since : e.on }
    const goes = e.members[m.assignment]
    if (goes === undefined) return [left]
    const there = members.some((o) => o.assignment === goes && o.until === undefined)
    if (there) return [left]
    const { until } = m
    const basis = until === undefined ? ('handed' as const) : m.basis
    const since = m.since > e.on ? m.since : e.on
    const { until: _, ...on } = m
    return [
      left,
      {
        ...on,
        assignment: goes,
        unit: e.into,
        since,
        basis,
        ...(until === undefined ? {} : { until }),
      },
    ]
  })
}

/** Where nobody who held it went along, nobody holds it: then it waits for the whole unit. */
function rolesOf(roles: Sip['roles'], e: Succession, { person }: Heirs): Sip['roles'] {
  const named = <K extends 'leader' | 'noteTaker' | 'mainResponsible'>(key: K) =>
    roles[key] === undefined ? {} : { [key]: person(roles[key]) }
  const { [e.from]: held, ...others } = roles.holders
  const goesOn = held === undefined ? undefined : e.members[held]
  const holders =
    goesOn === undefined || others[e.into] !== undefined ? others : { ...others, [e.into]: goesOn }
  return {
    ...roles,
    preparer: person(roles.preparer),
    ...named('leader'),
    ...named('noteTaker'),
    ...named('mainResponsible'),
    holders,
  }
}

const messageOf = (message: Message, e: Succession, { unit }: Heirs): Message => ({
  ...message,
  unit: unit(message.unit),
  to: onceEach(message, unit),
  readBy: message.readBy.map((r) => ({ ...r, unit: unit(r.unit) })),
  passedOn: Object.fromEntries(
    Object.entries(message.passedOn).map(([key, how]) => [
      key === `unit:${e.from}` ? `unit:${e.into}` : key,
      how,
    ]),
  ),
})

/** A unit that got it by both names gets it once, and nobody has it to read from themselves. */
function onceEach(message: Message, unit: Heirs['unit']): readonly CopyTo[] {
  const to = message.to.map((r) => (r.kind === 'unit' ? { ...r, unit: unit(r.unit) } : r))
  const keys = to.map(copyKey)
  return to.filter(
    (r, n) => keys.indexOf(copyKey(r)) === n && !(r.kind === 'unit' && r.unit === unit(message.unit)),
  )
}

const planOf = (plan: Plan, { unit }: Heirs): Plan => ({
  ...plan,
  measures: plan.measures.map((m) =>
    m.responsible.kind === 'unit'
      ? { ...m, responsible: { ...m.responsible, unit: unit(m.responsible.unit) } }
      : m,
  ),
  contacts: keyed(plan.contacts, unit),
  answers: keyed(plan.answers, unit),
  copies: plan.copies.map((c) =>
    c.to.kind === 'unit' ? { ...c, to: { ...c.to, unit: unit(c.to.unit) } } : c,
  ),
  extracts: plan.extracts.map((x) => ({ ...x, unit: unit(x.unit) })),
  documented: plan.documented.map((d) => ({ ...d, unit: unit(d.unit) })),
})

const closingOf = (closing: Closing, { unit }: Heirs): Closing => ({
  ...closing,
  documented: closing.documented.map((d) => ({ ...d, unit: unit(d.unit) })),
  evaluations: closing.evaluations.map((x) => ({ ...x, who: unit(x.who) })),
})

/** What the new unit had said already stands; else what the old one said is its own. */
function keyed<T>(record: Readonly<Record<string, T>>, unit: (id: string) => string): Record<string, T> {
  const moved = Object.entries(record).filter(([key]) => unit(key) !== key)
  const kept = Object.entries(record).filter(([key]) => unit(key) === key)
  return Object.fromEntries([...moved.map(([key, value]) => [unit(key), value] as const), ...kept])
}
