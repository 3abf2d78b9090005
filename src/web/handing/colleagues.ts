import { isOver } from '../../domain/organisation/absence.ts'
import type { Absence } from '../../domain/organisation/organisation.ts'
import type { Colleague } from '../../domain/sip/prepare-meeting.ts'
import { readAbsences } from '../../storage/organisation-reader.ts'
import { type DirectoryColleague, readColleagues } from '../../storage/unit-directory.ts'
import { formatDate } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'

export type NamedAbsence = Absence & { readonly name: string }

/** Those who work in the acting unit today, and who of them is away now or later. */
export type Team = {
  readonly colleagues: readonly DirectoryColleague[]
  readonly absences: readonly NamedAbsence[]
}

export async function readTeam({ house, viewer, on }: StaffRequest): Promise<Team> {
  const [colleagues, absences] = await Promise.all([
    readColleagues(house.database, viewer.unit, on),
    readAbsences(house.database, { unit: viewer.unit }),
  ])
  return { colleagues, absences: absences.filter((a) => !isOver(a, on)) }
}

/** Colleagues to choose from: whoever is away today is said to be. */
export function colleagueOptions(team: Team, except: string | undefined, { t, lang, on }: StaffRequest) {
  return team.colleagues
    .filter((c) => c.assignment !== except)
    .map(({ assignment, name, title }) => {
      const away = team.absences.find((a) => a.assignment === assignment && a.from <= on)
      const label =
        away === undefined
          ? `${name}, ${title}`
          : t.handing.colleague.awayUntil(name, title, formatDate(lang, away.until, 'short'))
      return { value: assignment, label }
    })
}

/** As a decision takes a colleague. */
export function colleagueOf({ colleagues }: Team, chosen: string | undefined): Colleague | undefined {
  const found = colleagues.find((c) => c.assignment === chosen)
  if (found === undefined) return undefined
  const { assignment, staff, unit, authority } = found
  return { assignment, staff, unit, authority }
}

export const isManager = ({ viewer }: StaffRequest): boolean => viewer.roles.includes('manager')
