import { type Refusal, refuse } from '../../domain/result.ts'

/** A date that the act cannot do without was left empty. */
export const missingDate = (field: string): Refusal => refuse('date-missing', field)
