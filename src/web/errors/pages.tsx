import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Language } from '../../text/format.ts'
import type { Texts } from '../../text/sv.ts'
import { catalogues } from '../../text/texts.ts'
import { Warning } from '../../ui/boxes.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { renderPage } from '../../ui/page-html.ts'
import { TextArea } from '../../ui/text-area.tsx'
import type { FormValues } from '../form-body.ts'
import type { Request } from '../request.ts'
import type { Shown } from '../shell.tsx'
import type { WebHouse } from '../web-house.ts'

export function notFoundPage({ t }: Pick<Request, 't'>): Shown {
  return {
    title: t.errors.notFoundTitle,
    body: (
      <div class="flow">
        <h1>{t.errors.notFoundTitle}</h1>
        <p class="lead">{t.errors.notFoundText}</p>
        <LinkButton href="/" kind="quiet">
          {t.errors.notFoundHome}
        </LinkButton>
      </div>
    ),
  }
}

type Kind = 'crossSite' | 'tooLarge' | 'wrongKind' | 'broken' | 'away'

/** An error page that needs neither session nor database. */
export function plainErrorPage(
  c: Context,
  kind: Kind,
  status: 403 | 413 | 415 | 500 | 503,
  id?: string,
): Response {
  const t = textsOf(c)
  const title = t.errors[`${kind}Title`]
  return c.html(
    bare(
      c,
      title,
      <div class="flow">
        <h1>{title}</h1>
        <p class="lead">{t.errors[`${kind}Text`]}</p>
        {id !== undefined && <p>{t.errors.brokenId(id)}</p>}
      </div>,
    ),
    status,
  ) as Response
}

/** The database is away while a form was posted: the form again from the request, each word in it. */
export function awayPage(c: Context, house: WebHouse, values: FormValues): Response {
  house.log.warn({ route: 'away' }, 'the database is away')
  return formAgain(c, values, 'away', 503)
}

/** The writer is logged out and the form cannot wait on the server: it waits in the page, each word in it. */
export function loggedOutPage(c: Context, values: FormValues): Response {
  return formAgain(c, values, 'out', 401)
}

function formAgain(c: Context, values: FormValues, why: 'away' | 'out', status: 401 | 503): Response {
  const t = textsOf(c)
  const typed = Object.entries(values).flatMap(([name, v]) =>
    typeof v === 'string' ? [{ name, value: v }] : v.map((value) => ({ name, value })),
  )
  const long = typed.filter(({ name, value }) => !name.startsWith('_') && /\s/.test(value.trim()))
  const rest = typed.filter((field) => !long.includes(field))
  const title = t.errors[`${why}Title`]
  return c.html(
    bare(
      c,
      title,
      <div class="flow">
        <h1>{title}</h1>
        <Warning>
          <p>{t.errors[`${why}TextForm`]}</p>
        </Warning>
        <Form action={c.req.path} unsaved>
          {rest.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {long.map(({ name, value }, n) => (
            <TextArea
              form={{ values: { [name]: value }, errors: {} }}
              name={name}
              label={`${t.errors.awayYours} ${long.length > 1 ? n + 1 : ''}`.trim()}
              rows={6}
            />
          ))}
          <Button>{t.errors.awayAgain}</Button>
        </Form>
      </div>,
    ),
    status,
    status === 503 ? { 'retry-after': '10' } : {},
  ) as Response
}

export function textsOf(c: Context): Texts {
  return catalogues[langOf(c)]
}

const langOf = (c: Context): Language => (getCookie(c, 'lang') === 'en' ? 'en' : 'sv')

function bare(c: Context, title: string, body: preact.ComponentChildren): string {
  const t = textsOf(c)
  const assets = (c.get('assets') as WebHouse['assets'] | undefined) ?? { style: '', script: '' }
  return renderPage(
    <Layout
      lang={langOf(c)}
      title={`${title} – ${t.common.brand}`}
      assets={assets}
      brand={t.common.brand}
      homeHref="/"
      words={{ skip: t.common.skip, nav: t.common.nav, footer: t.common.footer }}
    >
      {body}
    </Layout>,
  )
}
