import { steps } from '../../domain/sip/steps.ts'
import type { UnitRow } from '../../storage/queue-reader.ts'
import { Summary } from '../../ui/summary.tsx'
import type { Request } from '../request.ts'

/** One SIP as a row without content: all that a colleague sees before stepping in. */
export function UnitRowSummary({ row, request }: { row: UnitRow; request: Request }) {
  const { t } = request
  const { takeOver } = t.sip
  return (
    <Summary
      items={[
        { question: takeOver.code, answer: row.code },
        {
          question: takeOver.step,
          answer: row.ended
            ? takeOver.ended
            : t.common.stepOf(steps.indexOf(row.step) + 1, t.words.steps[row.step]),
        },
        { question: takeOver.holder, answer: row.holder ?? takeOver.nobody },
      ]}
    />
  )
}
