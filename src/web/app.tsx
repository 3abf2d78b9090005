import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { DatabaseAway } from '../storage/database-errors.ts'
import { plainErrorPage } from './errors/pages.tsx'
import { notFound } from './page.tsx'
import { readRequest } from './request.ts'
import { pages } from './routes.ts'
import type { WebHouse } from './web-house.ts'

/** A file below /assets/: its name carries a hash of its content. */
export type Asset = { readonly body: Uint8Array; readonly type: string }

/** A part of an address of ours: letters, figures and a few marks, and no longer than an index holds. */
function isPart(part: string): boolean {
  try {
    return part.length <= 1500 && /^[\p{L}\p{N}_\-.: ]*$/u.test(decodeURIComponent(part))
  } catch {
    return false
  }
}

/** The whole web application, ready for a server or for a test's `app.request()`. */
export function buildApp(house: WebHouse, assets: ReadonlyMap<string, Asset>): Hono {
  const app = new Hono()
  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('assets' as never, house.assets as never)
    await next()
    // The pattern of the route, never its ids; no query, no body, no names.
    house.log.info({
      id: c.get('requestId'),
      verb: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      ...(house.secureCookies ? {} : { strictTransportSecurity: false }),
    }),
  )
  app.use(compress())
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    if (asset === undefined) return c.notFound()
    return c.body(asset.body as Uint8Array<ArrayBuffer>, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('/livez', (c) => c.text('ok'))
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex')
  })
  // Our own addresses hold nothing else; what does is the same "not here", and never looked up or logged by its id.
  app.use(async (c, next) => {
    const raw = new URL(c.req.url).pathname
    if (raw.split('/').every(isPart)) return next()
    return notFound(c, await readRequest(house, c))
  })
  app.use(async (c, next) => {
    let passed = false
    const refused = await csrf()(c, async () => {
      passed = true
    }).catch(() => undefined)
    if (!passed) return refused ?? plainErrorPage(c, 'crossSite', 403)
    await next()
  })
  for (const page of pages) page.mount(app, house)
  app.notFound(async (c) => notFound(c, await readRequest(house, c)))
  app.onError((error, c) => {
    const id = c.get('requestId')
    if (error instanceof DatabaseAway) return plainErrorPage(c, 'away', 503)
    // Only the kind and the place of the error: its message may hold what somebody wrote.
    house.log.error(
      { id, route: routePath(c, -1), error: error.name, at: error.stack?.split('\n').slice(1, 6) },
      'a page broke',
    )
    return plainErrorPage(c, 'broken', 500, id)
  })
  return app
}
