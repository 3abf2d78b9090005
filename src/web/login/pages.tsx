import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { heldPath } from '../../storage/held-forms.ts'
import {
  beginSession,
  endSession,
  readDemoStaff,
  readSession,
  sessionLimits,
} from '../../storage/session-store.ts'
import { Saved, Warning } from '../../ui/boxes.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { notFound, openPage, type Page, readPost } from '../page.tsx'
import { cookieName, readRequest } from '../request.ts'
import type { WebHouse } from '../web-house.ts'

/** Log in, out, language and look. The demo login is not there at all in production. */
export const loginPages: readonly Page[] = [
  openPage({
    path: '/login',
    load: async (request) =>
      request.house.mode === 'demo' ? { staff: await readDemoStaff(request.house.database) } : undefined,
    view: ({ staff }, { t, query }) => ({
      title: t.login.title,
      body: (
        <div class="flow">
          <h1>{t.login.title}</h1>
          <p class="lead">{t.login.lead}</p>
          {query.get('held') === '1' && (
            <Warning icon="info">
              <p>{t.login.ended}</p>
            </Warning>
          )}
          {query.get('none') === '1' && (
            <Warning>
              <p>{t.login.noAssignment}</p>
            </Warning>
          )}
          {query.get('out') === '1' && <Saved>{t.login.loggedOut}</Saved>}
          {staff.length === 0 && <p>{t.login.none}</p>}
          {grouped(staff, t.login.beginHere).map(({ heading, people }) => (
            <section>
              <h2>{heading}</h2>
              <Rows>
                {people.map((s) => (
                  <Row
                    end={
                      <form method="post" action="/login">
                        <input type="hidden" name="staff" value={s.id} />
                        <Button kind="quiet" context={s.name}>
                          {t.common.logIn}
                        </Button>
                      </form>
                    }
                  >
                    <h3>{s.name}</h3>
                    <p class="soft">
                      {s.title}, {s.unit}
                      {heading !== s.authority && `, ${s.authority}`}
                    </p>
                    {s.line !== '' && <p>{s.line}</p>}
                  </Row>
                ))}
              </Rows>
            </section>
          ))}
        </div>
      ),
    }),
  }),
  postOnly('/login', async (c, house, values) => {
    const request = await readRequest(house, c)
    if (house.mode !== 'demo') return notFound(c, request)
    const staff = (await readDemoStaff(house.database)).find((s) => s.id === values.staff)
    if (staff === undefined) return notFound(c, request)
    const token = await beginSession(house.database, staff.id, 'demo', house.now())
    setCookie(c, cookieName(house, 'session'), token, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: house.secureCookies,
      // A day more than the session: a form posted too late must still find whose it is.
      maxAge: sessionLimits.absolute * 60 + 86_400,
    })
    const ticket = getCookie(c, cookieName(house, 'held'))
    const waiting =
      ticket === undefined ? undefined : await heldPath(house.database, ticket, staff.id, house.now())
    if (waiting !== undefined) return c.redirect(waiting, 303)
    const session = await readSession(house.database, token, house.now())
    const first = session?.assignments[0]
    return c.redirect(first === undefined ? '/login?none=1' : `/as/${first.id}/queue`, 303)
  }),
  postOnly('/logout', async (c, house) => {
    const token = getCookie(c, cookieName(house, 'session'))
    if (token !== undefined) await endSession(house.database, token, house.now())
    // The cookie stays, and opens nothing: a form in another tab must still find whose it is.
    return c.redirect('/login?out=1', 303)
  }),
  postOnly('/language', async (c, _, values) => {
    setCookie(c, 'lang', values.lang === 'en' ? 'en' : 'sv', {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      maxAge: 31_536_000,
    })
    return c.redirect(ownPath(values.back), 303)
  }),
  postOnly('/appearance', async (c, _, values) => {
    const theme = values.theme === 'light' || values.theme === 'dark' ? values.theme : 'auto'
    setCookie(c, 'theme', theme, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
    return c.redirect(ownPath(values.back), 303)
  }),
]

type DemoStaff = Awaited<ReturnType<typeof readDemoStaff>>[number]

/** Those of the demo whose days show most: a newcomer begins with one of them. */
const firstOfAll = ['Karin Lindh', 'Sofia Bergman', 'Peter Åberg']

/** Everybody once: those to begin with on top, the rest below the authority they work for. */
function grouped(staff: readonly DemoStaff[], beginHere: string) {
  const first = firstOfAll.flatMap((name) => staff.find((s) => s.name === name) ?? [])
  const rest = staff.filter((s) => !first.includes(s))
  const authorities = [...new Set(rest.map((s) => s.authority))]
  return [
    { heading: beginHere, people: first },
    ...authorities.map((heading) => ({ heading, people: rest.filter((s) => s.authority === heading) })),
  ].filter(({ people }) => people.length > 0)
}

function postOnly(
  path: string,
  act: (
    c: Context,
    house: WebHouse,
    values: Readonly<Record<string, string | string[]>>,
  ) => Promise<Response>,
): Page {
  return {
    path,
    verbs: ['POST'],
    mount: (app, house) => {
      app.post(path, async (c) => {
        const read = await readPost(c)
        return read instanceof Response ? read : act(c, house, read.values)
      })
    },
  }
}

/** Only a path of our own to go back to: never another site. */
const ownPath = (back: string | string[] | undefined): string =>
  typeof back === 'string' && /^\/(?![/\\])[\w\-/]*$/.test(back) ? back : '/'
