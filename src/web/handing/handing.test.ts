import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../../test/support/form-of.ts'
import { rule } from '../../../test/support/given.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { beginSession } from '../../storage/session-store.ts'
import { openSip } from '../../storage/sip-reader.ts'
import { sql } from '../../storage/sql.ts'
import { readHoldings } from '../../storage/unit-holdings.ts'

let program: Program
let karin: Colleague
let lena: Colleague
let anna: Colleague
let stranger: Colleague
let unit = 0

beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())
/** A unit of its own for each test: who holds what is of the whole unit. */
beforeEach(async () => {
  program.setClock('2026-11-23T09:00:00.000Z')
  unit += 1
  const at = { unit: `Hemsjukvården ${unit}`, authority: 'Kommunen' }
  karin = await addColleague(program, { name: 'Karin Lindh', ...at })
  lena = await addColleague(program, { name: 'Lena Ros', ...at })
  anna = await addColleague(program, { name: 'Anna Sjö', ...at, roles: ['manager'] })
  stranger = await addColleague(program, {
    name: 'Stina Ek',
    unit: `Skolan ${unit}`,
    authority: 'Kommunen',
    roles: ['manager'],
  })
})

/** Another day: everybody logs in again. */
async function onDay(day: string) {
  program.setClock(`${day}T09:00:00.000Z`)
  const again = async (who: Colleague): Promise<Colleague> => ({
    ...who,
    cookie: `session=${await beginSession(program.house.database, who.viewer.staff, 'demo', program.house.now())}`,
  })
  karin = await again(karin)
  lena = await again(lena)
  anna = await again(anna)
  stranger = await again(stranger)
}

type Filled = Record<string, string | string[]>
const get = async (path: string, who = anna, lang = '') => {
  const answer = await program.request(who.as(path), { cookie: `${who.cookie}${lang}` })
  return { status: answer.status, html: await answer.text() }
}
const send = async (path: string, form: Filled, who = anna) => {
  const answer = await program.request(who.as(path), { cookie: who.cookie, form })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}
const post = async (path: string, typed: Filled, who = anna) => {
  const { html } = await get(path, who)
  return send(path, formOf(html, who.as(path.split('?')[0] ?? ''), typed), who)
}
const codeOf = async (sip: string) => {
  const [row] = await program.db.admin.query<{ code: string }>(sql`select code from sip where id = ${sip}`)
  return row?.code ?? ''
}
const reads = async (who: Colleague, sip: string) =>
  (await openSip(program.house, who.viewer, sip, 'sip')) !== undefined
const leaves = (who: Colleague, on = '2026-11-23') =>
  program.db.admin.query(sql`update assignment set until = ${on} where id = ${who.viewer.assignment}`)
const held = (who: Colleague) => readHoldings(program.house, anna.viewer, { holder: who.viewer.assignment })

describe('who holds what', () => {
  test(
    rule('active-holder', 'whoever has left is red with the manager, who sees codes and no content'),
    async () => {
      const mine = await readySip(program, lena, [])
      const left = await readySip(program, karin, [])
      await leaves(karin)
      const { html } = await get('/holders')
      expect(html).toContain('Ingen håller i den: Karin Lindh har slutat')
      expect(html.indexOf(await codeOf(left))).toBeLessThan(html.indexOf(await codeOf(mine)))
      expect(html).not.toContain('Elsa')
      expect(html).toContain(`href="${anna.as(`/holders/${karin.viewer.assignment}`)}"`)
      expect(await reads(anna, left)).toBe(false)
    },
  )

  test('is for the unit’s manager alone', async () => {
    await readySip(program, karin, [])
    expect((await get('/holders', lena)).status).toBe(404)
    expect((await get(`/holders/${karin.viewer.assignment}`, lena)).status).toBe(404)
    expect((await get(`/holders/${karin.viewer.assignment}`, stranger)).status).toBe(404)
    expect((await send(`/holders/${karin.viewer.assignment}`, {}, stranger)).status).toBe(404)
    expect((await get('/holders/none')).status).toBe(404)
    expect((await get('/holders', stranger)).html).toContain('Inga SIP:ar pågår här')
  })

  test('in English', async () => {
    await readySip(program, karin, [])
    await leaves(karin)
    expect((await get('/holders', anna, '; lang=en')).html).toContain('Nobody holds it: Karin Lindh has left')
  })
})

describe('to hand over all that a colleague holds', () => {
  test(
    rule('active-holder', 'the new one holds and reads them, the old one and the manager do not'),
    async () => {
      const sips = [await readySip(program, karin, []), await readySip(program, karin, [])]
      await leaves(karin)
      const path = `/holders/${karin.viewer.assignment}`
      const done = await post(path, { to: lena.viewer.assignment, reason: 'Karin har slutat' })
      expect(done.location).toBe(anna.as('/holders?done=2'))
      expect((await get('/holders?done=2')).html).toContain('2 SIP:ar är överlämnade.')
      for (const sip of sips) {
        expect(await reads(lena, sip)).toBe(true)
        expect(await reads(karin, sip)).toBe(false)
        expect(await reads(anna, sip)).toBe(false)
      }
      expect((await get(path)).html).toContain('Det finns inget att lämna över')
    },
  )

  test('or only some, with the colleague still there to read', async () => {
    const [one, two] = [await readySip(program, karin, []), await readySip(program, karin, [])]
    const form = { which: 'some', to: lena.viewer.assignment, reason: 'Jämnare fördelat' }
    const path = `/holders/${karin.viewer.assignment}`
    const unsaid = await post(path, { ...form, sips: one })
    expect(unsaid.status).toBe(422)
    expect(unsaid.html).toContain('Jämnare fördelat')
    expect((await post(path, { ...form, stays: 'yes' })).html).toContain('Välj minst en.')
    await post(path, { ...form, sips: one, stays: 'yes' })
    expect((await held(karin)).map((h) => h.sip)).toEqual([two])
    expect((await held(lena)).map((h) => h.sip)).toEqual([one])
    expect(await reads(karin, one)).toBe(true)
  })

  test('a form that comes twice has one effect', async () => {
    const sip = await readySip(program, karin, [])
    const path = `/holders/${karin.viewer.assignment}`
    const form = formOf((await get(path)).html, anna.as(path), {
      which: 'some',
      sips: sip,
      to: lena.viewer.assignment,
      reason: 'Ny fördelning',
      stays: 'no',
    })
    expect((await send(path, form)).status).toBe(303)
    expect((await send(path, form)).status).toBe(303)
    const [row] = await program.db.admin.query<{ n: number }>(
      sql`select count(*)::integer as n from sip_event where sip_id = ${sip} and type = 'HolderChanged'`,
    )
    expect(row?.n).toBe(1)
  })

  test('what cannot be is told, with why, and stops nothing else', async () => {
    const mine = await readySip(program, karin, [])
    const gone = await readySip(program, karin, [])
    const path = `/holders/${karin.viewer.assignment}`
    const form = formOf((await get(path)).html, anna.as(path), {
      which: 'some',
      sips: [mine, gone],
      to: lena.viewer.assignment,
      reason: 'Ny fördelning',
      stays: 'no',
    })
    // Meanwhile somebody else got one of them.
    await post(path, { ...form, _key: 'other', sips: gone, reason: 'Brådskande' })
    const answer = await send(path, form)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Någon annan har hunnit ta över den.')
    expect(answer.html).toContain('Ny fördelning')
    expect((await held(lena)).map((h) => h.sip).sort()).toEqual([mine, gone].sort())
  })

  test('nothing that another unit has, whatever is sent', async () => {
    await readySip(program, karin, [])
    const theirs = await readySip(program, stranger, [])
    const path = `/holders/${karin.viewer.assignment}`
    await post(path, {
      which: 'some',
      sips: theirs,
      to: lena.viewer.assignment,
      reason: 'x',
      stays: 'no',
    })
    expect(await reads(lena, theirs)).toBe(false)
    expect(await reads(stranger, theirs)).toBe(true)
  })
})

describe('somebody who is to be away', () => {
  const week = { from: '2026-12-01', until: '2026-12-07' }

  test(rule('active-holder', 'has a substitute in all that she holds, on those days'), async () => {
    const sips = [await readySip(program, karin, []), await readySip(program, karin, [])]
    const others = await readySip(program, lena, [])
    const typed = { ...week, colleague: karin.viewer.assignment, substitute: lena.viewer.assignment }
    const missing = await post('/away', typed)
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('value="2026-12-07"')
    const done = await post('/away', { ...typed, reason: 'Ledig' })
    expect(done.location).toBe(anna.as('/away?named=2'))
    const page = (await get('/away?named=2')).html
    expect(page).toContain('Vikarien är utsedd för 2 SIP:ar.')
    expect(page).toContain('Allt har en vikarie')
    expect(await reads(lena, sips[0] ?? '')).toBe(false)
    await onDay('2026-12-01')
    for (const sip of sips) expect(await reads(lena, sip)).toBe(true)
    expect((await get('/holders')).html).toContain('Alla har någon som håller i dem i dag.')
    await onDay('2026-12-08')
    for (const sip of sips) expect(await reads(lena, sip)).toBe(false)
    expect(await reads(lena, others)).toBe(true)
  })

  test('without a substitute it is red, until one is named; and back again ends it', async () => {
    const sip = await readySip(program, karin, [])
    await post('/away', { ...week, colleague: karin.viewer.assignment })
    await onDay('2026-12-01')
    const red = (await get('/holders')).html
    expect(red).toContain('Karin Lindh är borta till och med 7 dec. 2026, utan vikarie')
    const [, path = ''] = /href="[^"]*(\/away\/[\w-]+\/substitute)"/.exec((await get('/away')).html) ?? []
    expect(await post(path, { substitute: lena.viewer.assignment })).toMatchObject({ status: 422 })
    const named = await post(path, { substitute: lena.viewer.assignment, reason: 'Ledig' })
    expect(named.location).toBe(anna.as('/away?named=1'))
    expect(await reads(lena, sip)).toBe(true)
    expect((await get(path)).html).toContain('Allt har en vikarie')

    await onDay('2026-12-03')
    const end = path.replace('/substitute', '/end')
    expect((await get(end)).html).toContain('Lena Ros slutar vara vikarie')
    expect((await post(end, {})).location).toBe(anna.as('/away?back=1'))
    expect(await reads(lena, sip)).toBe(false)
    expect((await get('/holders')).html).toContain('Alla har någon som håller i dem i dag.')
    expect((await get(end)).status).toBe(404)
  })

  test('says it herself, for herself alone; another unit’s manager cannot', async () => {
    const sip = await readySip(program, karin, [])
    const own = await get('/away', karin)
    expect(own.html).toContain('Jag ska vara borta')
    const typed = { ...week, substitute: lena.viewer.assignment, reason: 'Ledig' }
    expect((await post('/away', { ...typed, colleague: lena.viewer.assignment }, karin)).status).toBe(422)
    expect((await post('/away', typed, karin)).status).toBe(303)
    const [, path = ''] = /href="[^"]*(\/away\/[\w-]+\/end)"/.exec((await get('/away', karin)).html) ?? []
    expect((await get(path, lena)).status).toBe(404)
    expect((await get(path, stranger)).status).toBe(404)
    expect((await send(path, {}, lena)).status).toBe(404)
    await onDay('2026-12-02')
    expect(await reads(lena, sip)).toBe(true)
    expect((await get('/away', lena)).html).not.toContain('Karin Lindh</h3>')
    expect((await post(path, {}, karin)).status).toBe(303)
    expect(await reads(lena, sip)).toBe(false)
  })

  test('is away once at a time, and is no substitute for herself', async () => {
    const typed = { ...week, colleague: karin.viewer.assignment }
    await post('/away', typed)
    expect((await post('/away', typed)).html).toContain('redan borta några av de dagarna')
    const herself = { ...typed, substitute: karin.viewer.assignment, reason: 'x' }
    expect((await post('/away', herself)).html).toContain('Välj någon annan än den som är borta.')
    const backwards = { colleague: lena.viewer.assignment, from: '2026-12-07', until: '2026-12-01' }
    expect((await post('/away', backwards)).html).toContain('Slutet är före början.')
  })

  test('in English', async () => {
    expect((await get('/away', anna, '; lang=en')).html).toContain('Who is the substitute?')
  })
})

describe('a substitute in one SIP', () => {
  const days = { from: '2026-12-01', until: '2026-12-02', reason: 'Kurs' }

  test('is named by the manager, who sees the code and no name', async () => {
    const sip = await readySip(program, karin, [])
    const path = `/sip/${sip}/substitute`
    const { html } = await get(path)
    expect(html).toContain(`Vikarie i ${await codeOf(sip)}`)
    expect(html).not.toContain('Elsa')
    const done = await post(path, { ...days, to: lena.viewer.assignment })
    expect(done.location).toBe(anna.as('/holders'))
    const again = (await get(path)).html
    expect(again).toContain('Lena Ros är vikarie')
    expect((await post(path, {})).status).toBe(303)
    await onDay('2026-12-01')
    expect(await reads(lena, sip)).toBe(false)
  })

  test('is named by the one who holds it; others on it are told who can', async () => {
    const sip = await readySip(program, karin, [])
    const path = `/sip/${sip}/substitute`
    const wrong = await post(path, { ...days, until: '2026-11-01', to: lena.viewer.assignment }, karin)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Kurs')
    const done = await post(path, { ...days, to: lena.viewer.assignment }, karin)
    expect(done.location).toBe(karin.as(path))
    expect((await get(path, lena)).status).toBe(404)
    await onDay('2026-12-01')
    const lenas = (await get(path, lena)).html
    expect(lenas).toContain('Det ordnar chefen, eller den som håller i SIP:en')
    expect(lenas).not.toContain('data-guard')
    expect((await get(path, stranger)).status).toBe(404)
  })

  test('also when the yes is withdrawn: whoever leads still has it to close', async () => {
    const sip = await readySip(program, karin, [])
    await act(program, karin, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    expect((await post(`/sip/${sip}/substitute`, { ...days, to: lena.viewer.assignment })).status).toBe(303)
  })
})
