import { parseLocalDate } from '../../../domain/calendar/local-date.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { fieldValue } from '../../../ui/form-state.ts'
import type { PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { responsibleName } from '../../plan/responsible.ts'
import type { StaffRequest } from '../../request.ts'
import { personName, textOf, unitName } from '../../sip-page.tsx'
import { goalName } from '../goal/goal-form.tsx'
import { Stands } from '../stands.tsx'

/** The measure as it now stands, beside each part that was typed otherwise. */
export function ChangedMeasure({
  opened,
  form,
  request,
  measure,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
  measure: Measure
}) {
  const { view, names } = opened
  const words = request.t.planning.measure
  const typed = (name: string) => fieldValue(form.state, name)
  const day = (on: string | undefined) => {
    const read = parseLocalDate(on ?? '')
    return read === undefined ? (on ?? '') : formatDate(request.lang, read, 'long')
  }
  const goalWords = (id: string) => {
    const goal = view.plan.goals.find((g) => g.id === id)
    return goal === undefined ? '' : goalName(view, goal, request)
  }
  const chosen = typed('responsible')
  const responsible = chosen.startsWith('unit:')
    ? unitName(names, chosen.slice('unit:'.length))
    : chosen === 'person'
      ? firstName(view.who.name)
      : typed('other')
  const text = (label: string, name: 'what' | 'who' | 'often' | 'where' | 'how') => ({
    label,
    stands: textOf(view, measure[name]) ?? '',
    typed: typed(name),
  })
  return (
    <Stands
      parts={[
        { label: words.goal, stands: goalWords(measure.goal), typed: goalWords(typed('goal')) },
        text(words.what, 'what'),
        {
          label: words.responsible,
          stands: responsibleName(measure.responsible, opened, request),
          typed: responsible,
        },
        text(words.who, 'who'),
        { label: words.starts, stands: day(measure.starts), typed: day(typed('starts')) },
        { label: words.ends, stands: day(measure.ends), typed: day(typed('ends')) },
        text(words.often, 'often'),
        text(words.where, 'where'),
        text(words.more, 'how'),
      ]}
      by={personName(names, view.texts[measure.what]?.writtenBy)}
      form={form}
      request={request}
    />
  )
}
