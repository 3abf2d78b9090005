import type { Withdrawal, WithdrawalEffect } from '../../../../domain/sip/withdraw.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { formatList } from '../../../../text/format.ts'
import type { StaffRequest } from '../../../request.ts'
import { textOf, unitName } from '../../../sip-page.tsx'
import { askedOf } from '../../people.ts'
import { contentsOf, fromNames, recipientName, recipientsOf, sharesOf } from '../../shares.ts'

/** What would happen, in the three columns that are shown before anybody confirms. */
export type InWords = {
  readonly atOnce: readonly string[]
  readonly stays: readonly string[]
  readonly toDo: readonly string[]
}

export function effectInWords(
  opened: OpenedSip,
  withdrawal: Withdrawal,
  effect: WithdrawalEffect,
  request: StaffRequest,
): InWords {
  const { view, names } = opened
  const { lang } = request
  const { name } = askedOf(opened, request)
  const words = request.t.answer.effect
  const list = (all: readonly string[]) => formatList(lang, all)
  const own = unitName(names, view.need.unit)
  const stops = sharesOf(effect.stops)
  const goesOn = recipientsOf(opened, sharesOf(effect.goesOn), request)
  const stopped = recipientsOf(opened, stops, request)
  // Somebody who keeps another ground only learns less.
  const wholly = stopped.filter((who) => !goesOn.includes(who))
  const around = recipientsOf(
    opened,
    stops.filter((s) => s.to.kind === 'party'),
    request,
  )
  const readers = wholly.filter((who) => !around.includes(who) && (withdrawal.what !== 'all' || who !== own))
  const nothingMore = [
    ...(readers.length === 0 ? [] : [words.readsNothing(list(readers))]),
    ...wholly.filter((who) => around.includes(who)).map((who) => words.tellsNothing(who)),
  ]
  const partly = stops.filter((s) => goesOn.includes(recipientName(opened, s.to, request)))
  const measures = effect.measures.flatMap((id) => {
    const measure = view.plan.measures.find((m) => m.id === id)
    return measure?.responsible.kind === 'unit'
      ? [
          words.measure(
            textOf(view, measure.what) ?? words.aMeasure,
            unitName(names, measure.responsible.unit),
            name,
          ),
        ]
      : []
  })
  const told = effect.calledUnits.map((u) => unitName(names, u))
  const tellDisclosers = stops.flatMap((s) => {
    const others = s.from.filter((a) => a !== request.viewer.authority)
    return others.length === 0
      ? []
      : [
          words.tellDiscloser(
            fromNames(opened, { ...s, from: others }, request),
            recipientName(opened, s.to, request),
          ),
        ]
  })
  if (withdrawal.what === 'all')
    return {
      atOnce: [words.allStops(name, own), ...nothingMore, words.noMoreCalls],
      stays: [words.helpStays(name), words.cannotTakeBack, words.ownStays(own), words.mayAskAgain(name)],
      toDo: [words.close(name), ...measures, ...told.map((who) => words.tell(who)), words.paper(name)],
    }
  return {
    atOnce: [
      ...nothingMore,
      ...partly.map((s) =>
        words.learnsNoMore(
          recipientName(opened, s.to, request),
          contentsOf(s, request),
          fromNames(opened, s, request),
        ),
      ),
      words.noReason,
    ],
    stays: [
      goesOn.length > 0 ? words.goesOn(name, list(goesOn)) : words.goesOnAlone(name, own),
      words.helpStays(name),
      words.cannotTakeBack,
    ],
    toDo: [...measures, ...told.map((who) => words.tell(who)), ...new Set(tellDisclosers)],
  }
}
