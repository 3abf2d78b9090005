import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Viewer } from '../domain/access/read-text.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import { readSession, type StaffAssignment, type StaffSession, viewerOf } from '../storage/session-store.ts'
import type { Language } from '../text/format.ts'
import type { Texts } from '../text/sv.ts'
import { catalogues } from '../text/texts.ts'
import type { WebHouse } from './web-house.ts'

/** What every page knows of a request. */
export type Request = {
  readonly house: WebHouse
  readonly t: Texts
  readonly lang: Language
  readonly theme?: 'light' | 'dark'
  /** The Swedish calendar date. */
  readonly on: LocalDate
  readonly path: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  readonly session?: StaffSession
}

/** A request by a member of staff under one assignment, which is in the path. */
export type StaffRequest = Request & {
  readonly session: StaffSession
  readonly assignment: StaffAssignment
  readonly viewer: Viewer
  /** A path of the same acting role: `href('/queue')`. */
  readonly href: (path: string) => string
}

export const cookieName = (house: WebHouse, name: string): string =>
  house.secureCookies ? `__Host-${name}` : name

export async function readRequest(house: WebHouse, c: Context): Promise<Request> {
  const lang: Language = getCookie(c, 'lang') === 'en' ? 'en' : 'sv'
  const theme = getCookie(c, 'theme')
  const token = getCookie(c, cookieName(house, 'session'))
  const now = house.now()
  const session = token === undefined ? undefined : await readSession(house.database, token, now)
  return {
    house,
    t: catalogues[lang],
    lang,
    on: localDateOf(now),
    path: c.req.path,
    query: new URL(c.req.url).searchParams,
    params: c.req.param() as Record<string, string>,
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(session === undefined ? {} : { session }),
  }
}

/** The same request under the hat that its path names; undefined when the session has not got that hat. */
export function asStaff(request: Request): StaffRequest | undefined {
  const { session } = request
  const assignment = session?.assignments.find((a) => a.id === request.params.as)
  if (session === undefined || assignment === undefined) return undefined
  return {
    ...request,
    session,
    assignment,
    viewer: viewerOf(session, assignment),
    href: (path) => `/as/${assignment.id}${path}`,
  }
}
