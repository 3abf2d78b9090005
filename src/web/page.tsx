import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Refusal } from '../domain/result.ts'
import { DatabaseAway } from '../storage/database-errors.ts'
import { dropHeldForm, heldMinutes, holdForm, mayHold, readHeldForm } from '../storage/held-forms.ts'
import { type FormMark, newId, type Outcome, type TextConflict } from '../storage/sip-store.ts'
import type { Texts } from '../text/sv.ts'
import { renderPage } from '../ui/page-html.ts'
import { conflictPage } from './errors/conflict.tsx'
import { awayPage, loggedOutPage, notFoundPage, plainErrorPage } from './errors/pages.tsx'
import { bodyLimit, type FormBody, type FormValues, readFormBody } from './form-body.ts'
import type { PageForm } from './form-page.tsx'
import { asStaff, cookieName, type Request, readRequest, type StaffRequest } from './request.ts'
import { type Shown, shell } from './shell.tsx'
import type { WebHouse } from './web-house.ts'

/** A page of the program: where it is and how it is put in place. */
export type Page = {
  readonly path: string
  readonly verbs: readonly ('GET' | 'POST')[]
  readonly mount: (app: Hono, house: WebHouse) => void
}

/** A page open to everybody. */
export function openPage<M>(page: {
  path: string
  load: (request: Request) => Promise<M | undefined>
  view: (model: M, request: Request) => Shown
}): Page {
  return {
    path: page.path,
    verbs: ['GET'],
    mount: (app, house) => {
      app.get(page.path, async (c) => {
        const request = await readRequest(house, c)
        const model = await page.load(request)
        return model === undefined ? notFound(c, request) : answer(c, request, page.view(model, request), 200)
      })
    },
  }
}

/** A page for staff under one assignment. `load` answers undefined for what is not there or not for them: a 404. */
export function staffPage<M>(page: {
  path: `/as/:as/${string}`
  load: (request: StaffRequest) => Promise<M | undefined>
  view: (model: M, request: StaffRequest) => Shown
}): Page {
  return {
    path: page.path,
    verbs: ['GET'],
    mount: (app, house) => {
      app.get(page.path, async (c) => {
        const request = await readRequest(house, c)
        const staff = asStaff(request)
        if (staff === undefined) return request.session === undefined ? toLogin(c) : notFound(c, request)
        const model = await page.load(staff)
        return model === undefined ? notFound(c, request) : answer(c, request, page.view(model, staff), 200)
      })
    },
  }
}

/** What a form's fields are: a zod type by name. `_key` and `_version` come from the frame. */
export type Shape = Readonly<Record<string, z.ZodType>>

/** What an act that is not on a SIP answers. With faults may come what the page has to show beside them. */
export type Done<M = unknown> =
  | Outcome
  | { readonly kind: 'faults'; readonly errors: Readonly<Record<string, string>>; readonly model?: M }

export type FormPage<M, S extends Shape> = {
  path: `/as/:as/${string}`
  load: (request: StaffRequest) => Promise<M | undefined>
  /** May depend on what is loaded (a field for each measure). Unknown fields are refused. */
  fields: (model: M, request: StaffRequest) => S
  /** What the form holds on first arrival. */
  values?: (model: M, request: StaffRequest) => FormValues
  /** The step that the form is made from, for acts that take one. */
  stepVersion?: (model: M) => number
  view: (model: M, form: PageForm, request: StaffRequest) => Shown
  act: (
    data: { [K in keyof S]: z.output<S[K]> },
    mark: FormMark,
    model: M,
    request: StaffRequest,
  ) => Promise<Done<M>>
  /** The field of a text that somebody else saved meanwhile, the field with its version, and its label. */
  conflictField?: (
    conflict: TextConflict,
    model: M,
    request: StaffRequest,
  ) => { field: string; versionField: string; label: string } | undefined
  /** Where to go when done; the SIP's id when it is new. May depend on what was chosen. */
  done: (model: M, request: StaffRequest, sip: string, data: { [K in keyof S]: z.output<S[K]> }) => string
}

/**
 * A page with a form that writes. Whatever is wrong, every word comes back: 422 with what to mend, 409 when
 * somebody was before, 503 when the database is away, and held while the writer logs in again. A button named
 * `_show` only draws the page anew from what is chosen so far: nothing is decided.
 */
export function staffForm<M, const S extends Shape>(page: FormPage<M, S>): Page {
  return {
    path: page.path,
    verbs: ['GET', 'POST'],
    mount: (app, house) => {
      app.get(page.path, async (c) => {
        const request = await readRequest(house, c)
        const staff = asStaff(request)
        if (staff === undefined) return request.session === undefined ? toLogin(c) : notFound(c, request)
        const model = await page.load(staff)
        if (model === undefined) return notFound(c, request)
        const held = await takeHeld(c, staff)
        const values = held ?? page.values?.(model, staff) ?? {}
        const form = formOf(
          page,
          model,
          staff,
          values,
          {},
          held === undefined ? undefined : staff.t.common.unsavedHeld,
        )
        return answer(c, request, page.view(model, form, staff), 200)
      })
      app.post(page.path, async (c) => {
        const read = await readPost(c)
        if (read instanceof Response) return read
        try {
          return await post(page, house, c, read)
        } catch (error) {
          if (!(error instanceof DatabaseAway)) throw error
          return awayPage(c, house, read.values)
        }
      })
    },
  }
}

async function post<M, S extends Shape>(
  page: FormPage<M, S>,
  house: WebHouse,
  c: Context,
  read: FormBody,
): Promise<Response> {
  const request = await readRequest(house, c)
  const staff = asStaff(request)
  if (staff === undefined)
    return request.session === undefined ? hold(c, request, read.values) : notFound(c, request)
  const model = await page.load(staff)
  if (model === undefined) return notFound(c, request)
  const { _key: given, _version: version, _show: show, ...fields } = read.values
  const key = typeof given === 'string' && isId(given) ? given : undefined
  const again = (
    errors: Readonly<Record<string, string>>,
    status: 200 | 409 | 422,
    notice?: string,
    seen: M = model,
  ) => {
    const form = formOf(page, seen, staff, fields, errors, notice, status !== 409 ? key : undefined)
    const shown = page.view(seen, { ...form, unsaved: true }, staff)
    const title = Object.keys(errors).length > 0 ? `${staff.t.common.errorPrefix}${shown.title}` : shown.title
    return answer(c, request, { ...shown, title }, status)
  }
  if (!read.ok) return again({ [read.field]: staff.t.common.fieldFaults[read.why] }, 422)
  if (show !== undefined) return again({}, 200)
  const parsed = z.strictObject(page.fields(model, staff)).safeParse(fields)
  if (!parsed.success) return again(faultsOf(parsed.error, staff.t), 422)
  const mark: FormMark = {
    key: key ?? newId(),
    fingerprint: createHash('sha256')
      .update(JSON.stringify([page.path, staff.params, read.values]))
      .digest('base64url'),
    location: (sip) => page.done(model, staff, sip, parsed.data as never),
    ...(page.stepVersion !== undefined && typeof version === 'string'
      ? { stepVersion: Number(version) }
      : {}),
  }
  const outcome = await page.act(parsed.data as never, mark, model, staff)
  switch (outcome.kind) {
    case 'done':
      return c.redirect(outcome.location, 303)
    case 'refused':
      return again(errorOf(outcome.refusal, staff.t), 422)
    case 'faults':
      return again(outcome.errors, 422, undefined, outcome.model)
    case 'stale-step':
      return again({}, 409, staff.t.errors.staleStep)
    case 'stale-text':
      return conflictPage(c, staff, fields, outcome.conflicts, (x) => page.conflictField?.(x, model, staff))
    case 'nothing':
      return notFound(c, request)
  }
}

function formOf<M, S extends Shape>(
  page: FormPage<M, S>,
  model: M,
  staff: StaffRequest,
  values: FormValues | Readonly<Record<string, string | readonly string[]>>,
  errors: Readonly<Record<string, string>>,
  notice?: string,
  key = newId(),
): PageForm {
  const step = page.stepVersion?.(model)
  return {
    state: { values, errors },
    action: staff.path,
    hidden: { _key: key, ...(step === undefined ? {} : { _version: String(step) }) },
    unsaved: Object.keys(errors).length > 0 || notice !== undefined,
    t: staff.t,
    ...(notice === undefined ? {} : { notice }),
  }
}

function errorOf(refusal: Refusal, t: Texts): Record<string, string> {
  return { [refusal.field ?? '_form']: t.refusals[refusal.code] }
}

function faultsOf(error: z.ZodError, t: Texts): Record<string, string> {
  const found: Record<string, string> = {}
  const known: Readonly<Record<string, string>> = t.common.fieldFaults
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') found._form = t.common.fieldFaults['unknown-field']
    else
      found[String(issue.path[0] ?? '_form')] ??= known[issue.message] ?? t.common.fieldFaults['not-a-choice']
  }
  return found
}

/** A posted form's fields, or the answer to something that is no form of ours. */
export async function readPost(c: Context): Promise<FormBody | Response> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim()
  if (type !== 'application/x-www-form-urlencoded') return plainErrorPage(c, 'wrongKind', 415)
  if (Number(c.req.header('content-length') ?? 0) > bodyLimit) return plainErrorPage(c, 'tooLarge', 413)
  const body = new Uint8Array(await c.req.arrayBuffer())
  return body.length > bodyLimit ? plainErrorPage(c, 'tooLarge', 413) : readFormBody(body)
}

/** The session has ended: the form waits on the server for the same assignment, and the writer logs in. */
async function hold(c: Context, request: Request, values: FormValues): Promise<Response> {
  const { house, params, path } = request
  const token = getCookie(c, cookieName(house, 'session'))
  if (!(await mayHold(house.database, token, params.as ?? '', house.now()))) return loggedOutPage(c, values)
  const ticket = await holdForm(house.database, params.as ?? '', path, values, house.now())
  setCookie(c, cookieName(house, 'held'), ticket, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: house.secureCookies,
    maxAge: heldMinutes * 60,
  })
  return c.redirect('/login?held=1', 303)
}

async function takeHeld(c: Context, staff: StaffRequest) {
  const { house, assignment, path } = staff
  const ticket = getCookie(c, cookieName(house, 'held'))
  if (ticket === undefined) return undefined
  const held = await readHeldForm(house.database, ticket, assignment.id, path, house.now())
  if (held === undefined) return undefined
  await dropHeldForm(house.database, ticket)
  deleteCookie(c, cookieName(house, 'held'), { path: '/', secure: house.secureCookies })
  const { _key, _version, ...fields } = held
  return fields
}

/** Ids and keys of ours look like this; anything else is not looked up at all. */
const isId = (text: string): boolean => /^[\w-]{1,64}$/.test(text)

const toLogin = (c: Context) => c.redirect('/login', 303)

export function notFound(c: Context, request: Request): Response {
  // The same bytes whichever page was asked for: nothing of the address or the acting role is in it.
  const plain = { ...request, path: '/', params: {} }
  return answer(c, plain, notFoundPage(plain), 404)
}

export function answer(
  c: Context,
  request: Request,
  shown: Shown,
  status: 200 | 404 | 409 | 422 | 503,
): Response {
  return c.html(renderPage(shell(request, shown)), status) as Response
}
