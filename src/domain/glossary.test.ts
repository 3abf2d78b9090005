import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from './glossary.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [name, read(`${folder}${name}`)] as const)

/** 'NeedNoticed' → need, noticed; plurals lose their s. */
const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]?[a-z]+/g) ?? []).map((w) => w.toLowerCase().replace(/(?<=\w{3})(?<!s)s$/, ''))

const banned = glossary.flatMap((t) => t.not ?? [])

const endings = '(?:s|n|ns|t|ts|na|nas|en|ens|et|ets|er|erna)?'

/** The banned words in a catalogue, as whole words with their endings: brukare, brukaren, brukarna, not "brukar". */
const bannedIn = (source: string): string[] =>
  banned.filter((word) => {
    const forms = `${word}${endings}|${word.replace(/e$/, '')}nas?`
    return new RegExp(`(?<![\\p{L}])(?:${forms})(?![\\p{L}])`, 'iu').test(source)
  })

const files = filesIn('../text/')

test.each(files)('%s has none of the words that are not to be used', (_, source) => {
  expect(bannedIn(source)).toEqual([])
})

test('there are catalogues to read, and a banned word would be found with its endings', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(bannedIn('Brukarens ärenden')).toEqual(['brukare', 'ärende'])
  expect(bannedIn('Brukarnas röst, den enskildes objekt')).toEqual(['brukare', 'objekt', 'den enskilde'])
  expect(bannedIn('Hon brukar vara objektiv')).toEqual([])
})

/** Verbs and small words that need no explanation. */
const plain = new Set(
  `add added agree agreed answered by called changed choose chosen close closed correct corrected date decide
  decided done drop dropped elsewhere end ended establish established exclude excluded follow followed from give
  given hear heard held herself hold is joined keep kept left lift lifted list listed made make mark new noticed on
  other private propose proposed raised read record refuse refused register registered remove removed safe send set
  sip start take taken term to up withdraw withdrawn write written first long of main self not be
  see seen somebody nobody else tick ticked enter paper present presented park parked settle settled arrange
  ask asked tell told change state stated noted started planned
  name reported reviewed sent send passed pass declined moved named succeeded shortened entered running held hold read ends
  document`.split(/\s+/),
)

const known = new Set(glossary.flatMap((t) => wordsOf(t.term)))
const unknown = (name: string) => wordsOf(name).filter((w) => !known.has(w) && !plain.has(w))

test('every noun of what happens is in the glossary', () => {
  const events = [...read('./sip/events.ts').matchAll(/type: '([A-Z]\w+)'/g)].map((m) => m[1] ?? '')
  expect(events.length).toBeGreaterThan(40)
  expect(events.flatMap(unknown)).toEqual([])
})

test('every noun of a decision is in the glossary', () => {
  const decisions = filesIn('./sip/').flatMap(([, source]) =>
    [...source.matchAll(/export function (\w+)\([\s\S]*?\): ([^\n{]+)/g)].flatMap((m) =>
      m[2]?.trim() === 'Result<Change>' ? [m[1] ?? ''] : [],
    ),
  )
  expect(decisions).toContain('withdraw')
  expect(decisions.length).toBeGreaterThan(35)
  expect(decisions.flatMap(unknown)).toEqual([])
})

test('a new noun would be missed', () => {
  expect(unknown('MoneyLent')).toEqual(['money', 'lent'])
})

test('one term has one place, and one Swedish word is for one thing', () => {
  for (const of of [
    glossary.map((t) => t.term),
    glossary.map((t) => t.word.sv),
    glossary.map((t) => t.word.en),
  ])
    expect(new Set(of).size).toBe(of.length)
})
