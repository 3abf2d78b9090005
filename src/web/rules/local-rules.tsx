import type { Dated, Policy, RegionPolicy } from '../../domain/policy.ts'
import { formatCount, formatDate, formatNumber } from '../../text/format.ts'
import { Warning } from '../../ui/boxes.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { Request } from '../request.ts'

type Measured = 'days' | 'minutes' | 'characters' | 'number' | 'yes-or-no' | 'age'

const measuredIn: { readonly [K in keyof Policy]: Measured } = {
  meetingWithinDays: 'days',
  firstContactReminderDays: 'days',
  schoolIsParty: 'yes-or-no',
  bothGuardiansAnswer: 'yes-or-no',
  childAnswersAloneFrom: 'age',
  placementDuringAfterDays: 'days',
  placementAfterEndDays: 'days',
  groundLongestDays: 'days',
  groundReminderDays: 'days',
  planIsSigned: 'yes-or-no',
  textLimit: 'characters',
  measureLimit: 'number',
  questionLimit: 'number',
  partyLimit: 'number',
  managerReadsRefusalDays: 'days',
  callAnswerDays: 'days',
  measureAnswerDays: 'days',
  revisionDays: 'days',
  copyDays: 'days',
  documentDays: 'days',
  meetingMinutes: 'minutes',
  reportStartDays: 'days',
  messageReadDays: 'days',
  happeningDays: 'days',
  followUpCallDays: 'days',
  tightFollowUpDays: 'days',
  mainAnswerDays: 'days',
  closeDocumentDays: 'days',
  talkDays: 'days',
  ownYesShownDays: 'days',
}

/** What the region has chosen, since when, and how certain it is. */
export function LocalRules({ region, request }: { region: RegionPolicy; request: Request }) {
  const { t, lang } = request
  const words: { readonly [K in keyof Policy]: string } = t.rules.policies
  const rows = (Object.keys(measuredIn) as (keyof Policy)[]).flatMap((key) =>
    region.rules[key].map((version: Dated<Policy[keyof Policy]>) => [
      words[key],
      valueInWords(version.value, measuredIn[key], request),
      formatDate(lang, version.validFrom, 'short'),
      version.status === 'unconfirmed' ? (
        <Status kind="wait">{t.rules.statuses.unconfirmed}</Status>
      ) : (
        t.rules.statuses[version.status]
      ),
    ]),
  )
  return (
    <>
      <p>{t.rules.localLead(region.name)}</p>
      <Table
        id="local-rules"
        caption={t.rules.localCaption(region.name)}
        captionHidden
        columns={[
          { label: t.rules.rule },
          { label: t.rules.value },
          { label: t.rules.validFrom },
          { label: t.rules.status },
        ]}
        rows={rows}
      />
      <Warning icon="info">
        <p>{t.rules.unconfirmedNote}</p>
      </Warning>
    </>
  )
}

function valueInWords(value: number | boolean | null, measured: Measured, { t, lang }: Request): string {
  if (typeof value === 'boolean') return value ? t.rules.yes : t.rules.no
  if (value === null) return t.rules.notBefore18
  if (measured === 'age') return t.rules.years(formatNumber(lang, value))
  if (measured === 'days' || measured === 'minutes' || measured === 'characters')
    return formatCount(lang, value, t.rules[measured])
  return formatNumber(lang, value)
}
