import type { z } from 'zod'
import type { SipView } from '../domain/access/view.ts'
import { type Names, type OpenedSip, openSip } from '../storage/sip-reader.ts'
import { actOnSip, type Decide, type TextConflict } from '../storage/sip-store.ts'
import type { FormValues } from './form-body.ts'
import type { PageForm } from './form-page.tsx'
import { type Page, type Shape, staffForm, staffPage } from './page.tsx'
import type { StaffRequest } from './request.ts'
import { type Shown, stripOf } from './shell.tsx'

type SipPath = `/as/:as/sip/:sip${string}`

/** A page that reads a SIP: logged under its section, the strip above it, the neutral code in its title. */
export function sipPage<O extends OpenedSip = OpenedSip>(page: {
  path: SipPath
  section: string
  /** Who of those on the SIP the page is for; everybody else gets the same 404. */
  only?: (view: SipView, request: StaffRequest) => boolean
  /** What the page needs beside the SIP; undefined for what is not there: a 404. */
  also?: (opened: OpenedSip, request: StaffRequest) => Promise<O | undefined>
  view: (opened: O, request: StaffRequest) => Shown
}): Page {
  return staffPage({
    path: page.path,
    load: (request) => load(page, request),
    view: (opened, request) => framed(page.view(opened, request), opened, request),
  })
}

/** A page with a form that does something with a SIP. */
export function sipForm<const S extends Shape, O extends OpenedSip = OpenedSip>(page: {
  path: SipPath
  section: string
  only?: (view: SipView, request: StaffRequest) => boolean
  also?: (opened: OpenedSip, request: StaffRequest) => Promise<O | undefined>
  /** True for acts that take a step: refused when somebody took one since the form was opened. */
  step?: boolean
  fields: (opened: O, request: StaffRequest) => S
  values?: (opened: O, request: StaffRequest) => FormValues
  view: (opened: O, form: PageForm, request: StaffRequest) => Shown
  decide: (data: { [K in keyof S]: z.output<S[K]> }, opened: O, request: StaffRequest) => Decide
  conflictField?: (
    conflict: TextConflict,
    opened: O,
    request: StaffRequest,
  ) => { field: string; versionField: string; label: string } | undefined
  /** Where to go when done, below the SIP's own page; '' is that page. May depend on what was chosen. */
  then: (opened: O, request: StaffRequest, data: { [K in keyof S]: z.output<S[K]> }) => string
}): Page {
  return staffForm({
    path: page.path,
    load: (request) => load(page, request),
    fields: page.fields,
    ...(page.values === undefined ? {} : { values: page.values }),
    ...(page.step === true ? { stepVersion: (opened: O) => opened.view.stepVersion } : {}),
    view: (opened, form, request) => framed(page.view(opened, form, request), opened, request),
    act: (data, mark, opened, request) =>
      actOnSip(
        request.house,
        request.viewer,
        opened.view.id,
        page.section,
        mark,
        page.decide(data, opened, request),
      ),
    ...(page.conflictField === undefined ? {} : { conflictField: page.conflictField }),
    done: (opened, request, _, data) => sipHref(request, opened.view.id, page.then(opened, request, data)),
  })
}

export const sipHref = (request: StaffRequest, sip: string, below = ''): string =>
  request.href(`/sip/${sip}${below}`)

async function load<O extends OpenedSip>(
  page: {
    section: string
    only?: (view: SipView, request: StaffRequest) => boolean
    also?: (opened: OpenedSip, request: StaffRequest) => Promise<O | undefined>
  },
  request: StaffRequest,
): Promise<O | undefined> {
  const only = (view: SipView) => page.only === undefined || page.only(view, request)
  const opened = await openSip(request.house, request.viewer, request.params.sip ?? '', page.section, only)
  if (opened === undefined) return undefined
  // Without `also` the page's model is the opened SIP itself.
  return page.also === undefined ? (opened as O) : page.also(opened, request)
}

/** The strip above and the code in the title, for pages that open a SIP in a way of their own. */
export const framed = (shown: Shown, opened: OpenedSip, request: StaffRequest): Shown => ({
  nav: 'sips',
  strip: stripOf(request, opened.view),
  ...shown,
  title: `${shown.title} · ${opened.view.code}`,
})

/** Only those whose unit leads the SIP, while it goes on. */
export const leadsAndGoesOn = (view: SipView): boolean => view.mine.leads && view.stage.at !== 'ended'
export const leads = (view: SipView): boolean => view.mine.leads

/** Not after the end; but whoever was writing when it ended gets every word back. */
export const goesOnOrPosts = (view: SipView, { posts }: StaffRequest): boolean =>
  view.stage.at !== 'ended' || posts

export const unitName = (names: Names, unit: string): string => names.units[unit]?.name ?? '–'
export const personName = (names: Names, assignment: string | undefined): string =>
  assignment === undefined ? '–' : (names.people[assignment]?.name ?? '–')

/** The body of a text, when the viewer may read it. */
export const textOf = (view: SipView, block: string | undefined): string | undefined =>
  block === undefined ? undefined : view.texts[block]?.body

/** The texts of one kind, oldest first. */
export const textsOfKind = (view: SipView, kind: string) =>
  Object.values(view.texts)
    .filter((t) => t.kind === kind)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
