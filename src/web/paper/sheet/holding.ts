import type { SipView } from '../../../domain/access/view.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import type { OpenedVersion } from '../../../storage/sip-reader.ts'

/**
 * The version that holds, with what has come to it since without changing it: a new phone number, what a unit has
 * answered, the next day to follow up, the last day of a measure when she moves. A paper with
 * last month's number to ring is a danger.
 */
export function asItHolds({ then, view }: Pick<OpenedVersion, 'then' | 'view'>): SipView {
  const { contacts, answers, established } = view.plan
  const measures = then.plan.measures.map((m): Measure => {
    const now = view.plan.measures.find((n) => n.id === m.id && n.version === m.version)
    if (now === undefined) return m
    // A move gives a measure a last day without a new version.
    return { ...m, acceptance: now.acceptance, ...(now.ends === undefined ? {} : { ends: now.ends }) }
  })
  const since = [
    ...Object.values(contacts).flatMap((c) => [c.name, c.phone]),
    ...Object.values(answers).map((a) => a.why),
    ...measures.map((m) => (m.acceptance.state === 'declined' ? m.acceptance.why : undefined)),
    established?.followUpPlace,
  ]
  const texts = Object.fromEntries(
    since.flatMap((block) => {
      const text = block === undefined ? undefined : view.texts[block]
      return text === undefined ? [] : [[text.block, text]]
    }),
  )
  return {
    ...then,
    followUps: view.followUps,
    plan: {
      ...then.plan,
      measures,
      contacts,
      answers,
      ...(established === undefined ? {} : { established }),
    },
    texts: { ...texts, ...then.texts },
  }
}
