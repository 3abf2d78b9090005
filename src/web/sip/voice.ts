import { planFields, planSheetFields } from '../../domain/sip/plan-fields.ts'
import type { TextKind } from '../../domain/sip/text-kinds.ts'

/** Are these the person's own words? Only they get the apricot line. */
export const isPersonsOwn = (kind: TextKind): boolean =>
  kind === 'goal-own-words' ||
  planFields.some((f) => f.voice === 'person' && `preparation/${f.key}` === kind) ||
  planSheetFields.some((f) => f.voice === 'person' && `plan/${f.key}` === kind)
