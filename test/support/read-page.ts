import type { Colleague, Program } from './program.ts'

/** A page as its reader meets it. */
export type ReadPage = { readonly status: number; readonly html: string; readonly text: string }

/** Opens pages of one SIP as one colleague, fills in their forms and sends them. */
export function browse(program: Program, who: Colleague, sip: string, cookie = who.cookie) {
  const path = (below: string) => who.as(`/sip/${sip}${below}`)
  const open = async (below: string): Promise<ReadPage> =>
    read(await program.request(path(below), { cookie }))
  const post = async (below: string, form: Record<string, string | string[]>) => {
    const answer = await program.request(path(below.split('?')[0] ?? ''), { cookie, form })
    return { location: answer.headers.get('location') ?? '', ...(await read(answer)) }
  }
  /** Sends what the form holds on arrival, with the given changes. */
  const send = async (below: string, filled: Record<string, string | string[]>) =>
    post(below, { ...valuesOf((await open(below)).html), ...filled })
  return { open, post, send }
}

async function read(answer: Response): Promise<ReadPage> {
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return { status: answer.status, html, text: plain(main) }
}

/** What a browser would send if nothing was touched. */
export function valuesOf(html: string): Record<string, string | string[]> {
  const found: Record<string, string[]> = {}
  const form = html.match(/<form[^>]*data-guard[\s\S]*?<\/form>/)?.[0] ?? ''
  for (const [tag] of form.matchAll(/<input("[^"]*"|[^">])*>/g)) {
    const { name, value = '', type } = attributesOf(tag)
    if (name === undefined) continue
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)) continue
    found[name] = [...(found[name] ?? []), value]
  }
  for (const [, tag = '', body = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const { name } = attributesOf(tag)
    if (name !== undefined) found[name] = [decoded(body)]
  }
  return Object.fromEntries(Object.entries(found).map(([k, v]) => [k, v.length === 1 ? (v[0] ?? '') : v]))
}

/** The value of the choice whose label begins with these words. */
export function choiceOf(html: string, label: string): string {
  const at = [...html.matchAll(/<label for="([^"]+)">([^<]*)<\/label>/g)].find(([, , words]) =>
    decoded(words ?? '').startsWith(label),
  )
  const tag = at && [...html.matchAll(/<input("[^"]*"|[^">])*>/g)].find(([t]) => attributesOf(t).id === at[1])
  if (tag === undefined) throw new Error(`no choice "${label}"`)
  return attributesOf(tag[0]).value ?? ''
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k = '', v = '']) => [k, decoded(v)]),
  )
}

const plain = (html: string) => decoded(html.replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ')
const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
