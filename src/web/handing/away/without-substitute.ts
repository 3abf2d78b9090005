import type { Absence } from '../../../domain/organisation/organisation.ts'
import type { Holding } from '../../../storage/unit-holdings.ts'

/** Those of what a colleague holds that nobody stands in for, in any of the days that she is away. */
export const withoutSubstitute = (
  { from, until }: Pick<Absence, 'from' | 'until'>,
  held: readonly Holding[],
): readonly Holding[] => held.filter((h) => !h.standsIn.some((s) => s.from <= until && from <= s.until))
