import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { localDateOf } from '../../src/domain/calendar/local-date.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { noticeNeed } from '../../src/domain/sip/notice-need.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { actOnSip, type Decide, newId, startSip } from '../../src/storage/sip-store.ts'
import { sql } from '../../src/storage/sql.ts'
import { formOf } from './form-of.ts'
import type { Colleague, Program } from './program.ts'

/** A SIP with its need and level, ready to be asked about, through the same decisions as real use. */
export async function sipToAsk(
  program: Program,
  by: Colleague,
  person: { name: string; born?: LocalDate },
  units: readonly Colleague[] = [],
): Promise<string> {
  const { house } = program
  const started = await startSip(
    house,
    by.viewer,
    {
      name: person.name,
      protection: 'none',
      ...(person.born === undefined ? {} : { birthDate: person.born }),
    },
    mark(),
    (ctx, ids) =>
      noticeNeed(
        {
          ...ids,
          path: 'open-care',
          compulsoryCare: false,
          noticedBy: ['person'],
          signs: [],
          noticedOn: localDateOf(house.now()),
        },
        ctx,
      ),
  )
  if (started.kind !== 'done') throw new Error(JSON.stringify(started))
  const { sip } = started
  await act(program, by, sip, (s, ctx) =>
    decideLevel(
      s,
      { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'Flera hjälper' },
      ctx,
    ),
  )
  for (const { viewer } of units)
    await act(program, by, sip, (s, ctx) =>
      listParty(
        s,
        { who: { kind: 'unit', unit: viewer.unit, authority: viewer.authority, how: 'call' }, why: '' },
        ctx,
      ),
    )
  return sip
}

/** An act by a colleague; throws when it is refused. */
export async function act(program: Program, by: Colleague, sip: string, decide: Decide): Promise<void> {
  const outcome = await actOnSip(program.house, by.viewer, sip, 'test', mark(), decide)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

const mark = () => ({ key: newId(), fingerprint: newId(), location: (sip: string) => sip })

/** The SIP as it is stored. */
export async function stored(program: Program, sip: string): Promise<Sip> {
  const [row] = await program.db.admin.query<{ state: Sip }>(sql`select state from sip where id = ${sip}`)
  if (row === undefined) throw new Error('no such SIP')
  return row.state
}

export type Answer = {
  readonly status: number
  readonly html: string
  readonly text: string
  readonly location: string
}

/** The page as somebody reads it: without its markup, one space between words. */
export async function openPage(program: Program, by: Colleague, path: string, lang = 'sv'): Promise<Answer> {
  return read(await program.request(by.as(path), { cookie: `${by.cookie}; lang=${lang}` }))
}

/** Opens a page and sends its form as a browser would, with what is filled in. */
export async function submit(
  program: Program,
  by: Colleague,
  path: string,
  filled: Record<string, string | string[]>,
  form?: Record<string, string | string[]>,
): Promise<Answer> {
  const sent = { ...(form ?? (await arrive(program, by, path))), ...filled }
  return read(await program.request(by.as(path), { cookie: by.cookie, form: sent }))
}

/** The form of a page as it is on arrival. */
export async function arrive(
  program: Program,
  by: Colleague,
  path: string,
): Promise<Record<string, string | string[]>> {
  const page = await openPage(program, by, path)
  if (page.status !== 200) throw new Error(`${page.status} ${page.text.slice(0, 300)}`)
  return formOf(page.html, by.as(path))
}

async function read(response: Response): Promise<Answer> {
  const html = await response.text()
  const body = html.slice(html.indexOf('<main'))
  const text = body
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
  return { status: response.status, html, text, location: response.headers.get('location') ?? '' }
}

/** The value of a choice, by the words that stand beside it. */
export function choiceCalled(html: string, label: string): string {
  const at = html.indexOf(`>${label}</label>`)
  const input = html.slice(0, at).lastIndexOf('<input')
  const value = at < 0 ? undefined : /value="([^"]*)"/.exec(html.slice(input, at))?.[1]
  if (value === undefined) throw new Error(`no choice called ${label}`)
  return value
}

/** Where a link leads, by its words. */
export function linkCalled(html: string, words: string): string {
  const at = html.indexOf(`>${words}<`)
  const href = /href="([^"]*)"/.exec(html.slice(html.slice(0, at).lastIndexOf('<a '), at))?.[1]
  if (at < 0 || href === undefined) throw new Error(`no link called ${words}`)
  return href
}
