import type { SipEvent } from '../../../domain/sip/events.ts'
import { formatList } from '../../../text/format.ts'
import { asSentence } from '../../sentence.ts'
import { textOf } from '../../sip-page.tsx'
import { sentenceOf } from '../happened.ts'
import { recipientName } from '../recipient.ts'
import { measureOf, partyOfCall, readerName, shortened, type Teller, unit } from './teller.ts'

/** Several acts in the order in which they happened; those of one form are one sentence. */
export function tell(acts: readonly SipEvent[], by: Teller): readonly string[] {
  const forms = new Map<string, SipEvent[]>()
  for (const act of acts) {
    const form = formOf(act)
    forms.set(form, [...(forms.get(form) ?? []), act])
  }
  return [...forms].flatMap(([form, alike]) => inOne(form, alike, by))
}

type Several = (n: number, list: string) => string

/** Acts of one form can be told in one sentence; all others have their own. */
function formOf(act: SipEvent): string {
  switch (act.type) {
    case 'Called':
      return `Called-${act.call.how}`
    case 'MeasureAnswered':
      return act.acceptance.state === 'accepted' ? 'MeasureAnswered-accepted' : act.type
    case 'CopyGiven':
      return act.copy.to.kind === 'person' ? 'CopyGiven-person' : act.type
    default:
      return act.type
  }
}

function inOne(form: string, alike: readonly SipEvent[], by: Teller): readonly string[] {
  const { several } = by.request.t.sip.history
  const [first] = alike
  const known: Readonly<Record<string, Several | undefined>> = several
  const one = known[form]
  const told = [...new Set(alike.map((act) => sentenceOf(act, by)))]
  if (first === undefined || one === undefined || alike.length < 2) return told
  return [asSentence(one(alike.length, listed(alike, by)))]
}

const mostListed = 8

/** What the acts were about, by name. The rest is counted. */
function listed(alike: readonly SipEvent[], by: Teller): string {
  const all = [...new Set(alike.flatMap((act) => aboutOf(act, by) ?? []))]
  const more = all.length - mostListed
  const shown = more > 1 ? [...all.slice(0, mostListed), by.request.t.sip.history.andMore(more)] : all
  return formatList(by.request.lang, shown)
}

function aboutOf(act: SipEvent, by: Teller): string | undefined {
  const quoted = (block: string | undefined) => {
    const text = shortened(textOf(by.view, block))
    return text === '' ? undefined : by.request.t.sip.history.quoted(text)
  }
  switch (act.type) {
    case 'MeasureAdded':
    case 'MeasureChanged':
      return quoted(act.measure.what)
    case 'MeasureAnswered':
    case 'MeasureReviewed':
    case 'MeasureEnds':
      return quoted(measureOf(by, act.measure)?.what)
    case 'GoalSet':
      return quoted(act.goal.ours) ?? quoted(act.goal.own)
    case 'QuestionAdded':
      return quoted(act.question)
    case 'PartyListed':
      return act.party.who.kind === 'unit'
        ? unit(by, act.party.who.unit)
        : (textOf(by.view, act.party.who.name) ?? by.request.t.sip.who.relations[act.party.who.relation])
    case 'Called':
      return recipientName(by.request, by.view, by.names, act.call.to)
    case 'GroundProposed':
      return recipientName(by.request, by.view, by.names, act.ground.to)
    case 'Presented':
      return partyOfCall(by, act.call)
    case 'CopyGiven':
      return readerName(by, act.copy.to)
    case 'ContactSet':
      return unit(by, act.unit)
    default:
      return undefined
  }
}
