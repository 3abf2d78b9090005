import type { OrganisationOutcome } from '../../storage/organisation-store.ts'
import type { FormMark } from '../../storage/sip-store.ts'
import type { Done } from '../page.tsx'
import type { StaffRequest } from '../request.ts'

/** Forms here are for organisation administrators; everybody else gets the same 404 as for no page at all. */
export const isAdministrator = ({ assignment }: StaffRequest): boolean =>
  assignment.roles.includes('organisation-administrator')

export const actBy = ({ viewer }: StaffRequest, form: FormMark) => ({ viewer, form })

/** What storage answered, as the form's frame takes it. */
export function doneOf(outcome: OrganisationOutcome, { t }: StaffRequest): Done<never> {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', location: outcome.location, sip: '' }
    case 'refused': {
      const { code, field = '_form' } = outcome.refusal
      return { kind: 'faults', errors: { [field]: t.organisation.refusals[code] } }
    }
    case 'stale':
      return { kind: 'stale-step', stepVersion: outcome.version }
    case 'nothing':
      return { kind: 'nothing' }
  }
}

export const unitHref = ({ href }: StaffRequest, unit: string, below = ''): string =>
  href(`/organisation/unit/${unit}${below}`)

/** A date that the act cannot do without. */
export const dateMissing = (field: string, { t }: StaffRequest): Done<never> => ({
  kind: 'faults',
  errors: { [field]: t.refusals['date-missing'] },
})
