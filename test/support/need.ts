import type { Colleague, Program } from './program.ts'

/** The hidden key (and version) of a form, as a browser would send them back. */
export async function openForm(program: Program, who: Colleague, path: string) {
  const answer = await program.request(who.as(path), { cookie: who.cookie })
  const html = await answer.text()
  const hidden = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map((m) => [
      m[1] ?? '',
      m[2] ?? '',
    ]),
  )
  return { status: answer.status, html, hidden }
}

/** Opens a form, fills it in and sends it. */
export async function send(
  program: Program,
  who: Colleague,
  path: string,
  fields: Record<string, string | string[]>,
) {
  const { hidden } = await openForm(program, who, path)
  const answer = await program.request(who.as(path), { cookie: who.cookie, form: { ...hidden, ...fields } })
  return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() }
}

/** What a form for a new need holds when only the name is typed and open care chosen. */
export const aNeed = {
  name: 'Elsa Berg',
  identity: 'none',
  number: '',
  reserve: '',
  born: '',
  protection: 'none',
  address: '',
  phone: '',
  noticedBy: ['person'],
  noticedByOther: '',
  path: 'open-care',
  signs: ['sent-around'],
  placementStarts: '',
  placementEnds: '',
  noticedOn: '2026-11-20',
  note: '',
}

/** Notices a need through the page; gives the SIP's path below the acting role: `/sip/ID`. */
export async function noticeThrough(
  program: Program,
  who: Colleague,
  fields: Partial<
    Record<keyof typeof aNeed | 'compulsoryCare' | 'openCompulsoryCare', string | string[]>
  > = {},
): Promise<string> {
  const { location, status, html } = await send(program, who, '/need/new', { ...aNeed, ...fields })
  const found = /\/sip\/([\w-]+)\/need$/.exec(location)
  if (found === null)
    throw new Error(`${status}: ${/class="error"[\s\S]*?<\/p>/.exec(html)?.[0] ?? location}`)
  return `/sip/${found[1]}`
}
