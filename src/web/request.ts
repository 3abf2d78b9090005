import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Viewer } from '../domain/access/read-text.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import { readSession, type StaffAssignment, type StaffSession, viewerOf } from '../storage/session-store.ts'
import type { Language } from '../text/format.ts'
import type { Texts } from '../text/sv.ts'
import { catalogues, languages } from '../text/texts.ts'
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
  /** A form was sent. What has gone meanwhile is then no reason to lose its words. */
  readonly posts: boolean
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
  const lang = languageOf(getCookie(c, 'lang'), c.req.header('accept-language'))
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
    posts: c.req.method === 'POST',
    query: new URL(c.req.url).searchParams,
    params: c.req.param() as Record<string, string>,
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(session === undefined ? {} : { session }),
  }
}

/** What has been chosen; else the one of ours that the browser would rather have; else Swedish. */
export function languageOf(chosen: string | undefined, accepted = ''): Language {
  const ours = (word: string): Language | undefined => languages.find((lang) => lang === word.toLowerCase())
  const wanted = accepted
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';')
      const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(options.join(';'))?.[1] ?? 1)
      return { lang: ours(tag.split('-')[0] ?? ''), weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return ours(chosen ?? '') ?? wanted.find(({ lang }) => lang !== undefined)?.lang ?? 'sv'
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
