import type { Measure, Progress, ProgressState } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import { personName, textOf } from '../../sip-page.tsx'
import type { DocumentPart } from './part.ts'

type Props = Omit<DocumentPart, 'links'> & { readonly measure: Measure }

const kinds: Readonly<Record<ProgressState, StatusKind>> = { started: 'wait', done: 'ok', hindered: 'no' }

/** How a measure goes, as the one responsible last said: since when, by whom, and why if it is hindered. */
export function ProgressStatus({ measure, view, names, request }: Props) {
  const { t, lang } = request
  const progress = view.plan.progress[measure.id]
  if (progress === undefined) return null
  return (
    <div class="progress">
      <Status kind={kinds[progress.state]}>
        {t.plan.progress[progress.state](formatDate(lang, progress.on, 'short'))}
      </Status>
      <p class="soft small plain">{whoSaid(progress, { names, request })}</p>
      {progress.why !== undefined && (
        <p class="small plain kept" dir="auto">
          {textOf(view, progress.why) ?? t.plan.hidden}
        </p>
      )}
    </div>
  )
}

/** The one who said it, or how it reached the one who wrote it down. */
export function whoSaid(
  { by, noted }: Progress,
  { names, request: { t } }: Pick<DocumentPart, 'names' | 'request'>,
): string {
  const who = personName(names, by)
  return noted === undefined ? t.plan.progress.by(who) : t.plan.progress.noted(t.plan.noted[noted], who)
}
