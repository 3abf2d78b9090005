import { afterAll, beforeAll, expect, test } from 'vitest'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { localDate } from '../../../domain/calendar/local-date.ts'
import { noticeNeed } from '../../../domain/sip/notice-need.ts'
import { lookupHash } from '../../../storage/seal.ts'
import { newId, startSip } from '../../../storage/sip-store.ts'
import { sql } from '../../../storage/sql.ts'

const elsas = '194505124752'
const nobodys = '194506177064'
let program: Program
let karin: Colleague
let amina: Colleague
let sara: Colleague

const find = async (who: Colleague, form: Record<string, string>, lang = 'sv') => {
  const answer = await program.request(who.as('/find'), { cookie: `${who.cookie}; lang=${lang}`, form })
  const html = await answer.text()
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    html,
    main: html.slice(html.indexOf('<main'), html.indexOf('</main>')),
  }
}

beforeAll(async () => {
  program = await startProgram()
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  amina = await addColleague(program, { name: 'Amina Yusuf', unit: 'Hemsjukvården', authority: 'Kommunen' })
  sara = await addColleague(program, {
    name: 'Sara Nordin',
    unit: 'Rehab',
    authority: 'Regionen',
    kind: 'region',
  })
  const started = await startSip(
    program.house,
    karin.viewer,
    {
      name: 'Elsa Berg',
      birthDate: localDate('1945-05-12'),
      number: { kind: 'personnummer', canonical: elsas, hash: lookupHash(program.house.master, elsas) },
      protection: 'none',
    },
    { key: newId(), fingerprint: newId(), location: (id) => id },
    (ctx, ids) =>
      noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on }, ctx),
  )
  expect(started.kind).toBe('done')
})
afterAll(() => program.close())

test('finds by the whole number within the own unit, and puts nothing of it in an address', async () => {
  const { status, location, html, main } = await find(amina, { number: '19450512-4752' })
  expect([status, location]).toEqual([200, null])
  expect(main).toContain('Det här har din enhet')
  expect(main).toContain('Karin Lindh har hand om den')
  expect(main).toContain('/take-over')
  expect(main).not.toContain('Elsa')
  expect(html.match(/(?:href|action)="[^"]*4752/g)).toBeNull()
})

test('answers the same for nobody as for somebody that another unit has', async () => {
  const none = await find(sara, { number: nobodys })
  const others = await find(sara, { number: elsas })
  const without = (html: string, number: string) => html.replaceAll(number, 'NUMBER')
  expect(none.main).toContain('Ingen som du får se')
  expect(without(others.html, elsas)).toBe(without(none.html, nobodys))
})

test('logs the look-up, hit or miss', async () => {
  await find(sara, { number: nobodys })
  const rows = await program.db.admin.query<{ outcome: string }>(
    sql`select outcome from audit where section = 'find' and assignment = ${sara.viewer.assignment}`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map((r) => r.outcome))).toEqual(new Set(['miss']))
})

test('keeps what was typed when the number is wrong, and says what to mend', async () => {
  const { status, html, main } = await find(karin, { number: '19450512-4753' })
  expect(status).toBe(422)
  expect(main).toContain('Numret stämmer inte')
  expect(main).toContain('value="19450512-4753"')
  expect(html).toContain('<title>Fel: Sök')
})

test('takes a reserve number when told that it is one', async () => {
  expect((await find(karin, { number: 'AB12345', reserve: 'yes' })).status).toBe(200)
  expect((await find(karin, { number: 'AB12345' })).status).toBe(422)
})

test('says why there is no search by name, in English too', async () => {
  const get = async (lang: string) =>
    (await program.request(karin.as('/find'), { cookie: `${karin.cookie}; lang=${lang}` })).text()
  expect(await get('sv')).toContain('Varför kan man inte söka på namn?')
  expect(await get('en')).toContain('Why is there no search by name?')
})
