import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf } from '../../../test/support/form-of.ts'
import { rule } from '../../../test/support/given.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { readySip } from '../../../test/support/ready-sip.ts'
import {
  storeAuthority,
  storeRoute,
  storeUnit,
  storeUnitChange,
  storeUnitMerge,
} from '../../storage/organisation-store.ts'
import { openSip } from '../../storage/sip-reader.ts'
import { newId } from '../../storage/sip-store.ts'
import { sql } from '../../storage/sql.ts'

let program: Program
let viveka: Colleague
let karin: Colleague

const by = (id: string) => ({
  viewer: viveka.viewer,
  id,
  form: { key: newId(), fingerprint: 'x', location: (made: string) => made },
})
const get = async (path: string, who = viveka, lang = '') => {
  const answer = await program.request(who.as(path), { cookie: `${who.cookie}${lang}` })
  return { status: answer.status, html: await answer.text() }
}
const post = async (path: string, typed: Record<string, string | string[]>, who = viveka) => {
  const { html } = await get(path, who)
  return send(path, formOf(html, who.as(path), typed), who)
}
const send = async (path: string, form: Record<string, string | string[]>, who = viveka) => {
  const answer = await program.request(who.as(path), { cookie: who.cookie, form })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}
const mission = {
  forWhom: 'Den som behöver ändra något i sin bostad.',
  does: 'Bidrag till ramper.',
  doesNot: 'Lånar inte ut hjälpmedel.',
  reach: 'Ring.',
}

beforeAll(async () => {
  program = await startProgram()
  viveka = await addColleague(program, {
    name: 'Viveka Norén',
    unit: 'Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
    roles: ['organisation-administrator'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  await storeAuthority(program.house, by('partille'), { kind: 'municipality', name: 'Partille kommun' })
  await storeUnit(program.house, by('bostad'), 'partille', {
    name: 'Bostadsanpassning',
    area: 'Kullen',
    functions: ['housing-adaptation'],
    mission,
  })
  await storeRoute(program.house, by('bostad-1'), 'bostad', { kind: 'phone', value: '031-390 06 12' })
})
afterAll(() => program.close())

describe('everybody on the staff', () => {
  test('finds a unit by a word of its text, by its area and by what it does', async () => {
    for (const query of ['q=ramper', 'q=kullen+ramper', 'function=housing-adaptation', 'q=BOSTADSANP']) {
      const { html } = await get(`/organisation?${query}`, karin)
      expect(html).toContain('Bostadsanpassning')
      expect(html).not.toContain('>Hemsjukvården<')
    }
  })

  test('finds nobody by name, and is told what to try when nothing matches', async () => {
    const { html } = await get('/organisation?q=Viveka', karin)
    expect(html).toContain('Ingen verksamhet stämmer')
    expect(html).toContain('value="Viveka"')
    expect(html).not.toContain('Norén')
  })

  test('reads a unit in plain words, with its contact route and staff, and no way to change it', async () => {
    const { html } = await get('/organisation/unit/bostad', karin)
    for (const text of Object.values(mission)) expect(html).toContain(text)
    expect(html).toContain('href="tel:0313900612"')
    expect(html).not.toContain('/change')
    expect((await get('/organisation/unit/Hemsjukvården', karin)).html).toContain('Karin Lindh')
  })

  test('reads an authority with its units', async () => {
    const { html } = await get('/organisation/authority/partille', karin)
    expect(html).toContain('Blir kallad till möten')
    expect(html).toContain('Bostadsanpassning')
  })

  test('meets 404 on every form, for reading and for sending', async () => {
    for (const path of [
      '/organisation/authority/new',
      '/organisation/authority/partille/new-unit',
      '/organisation/unit/bostad/change',
      '/organisation/unit/bostad/end',
      '/organisation/unit/bostad/merge',
      '/organisation/unit/bostad/new-route',
      '/organisation/unit/bostad/route/bostad-1/remove',
      '/organisation/unit/bostad/new-assignment',
      '/organisation/unit/bostad/new-staff',
      `/organisation/unit/Hemsjukvården/assignment/${karin.viewer.assignment}/end`,
    ]) {
      expect((await get(path, karin)).status, path).toBe(404)
      expect((await send(path, {}, karin)).status, path).toBe(404)
      expect((await get(path)).status, path).toBe(200)
    }
  })

  test('meets 404 where there is nothing', async () => {
    expect((await get('/organisation/unit/none', karin)).status).toBe(404)
    expect((await get('/organisation/authority/none', karin)).status).toBe(404)
  })

  test('reads it in English', async () => {
    expect((await get('/organisation/unit/bostad', karin, '; lang=en')).html).toContain('What we do not do')
  })
})

describe('the administrator', () => {
  test('adds an authority, a unit, a member of staff and gives an assignment', async () => {
    const authority = await post('/organisation/authority/new', {
      kind: 'municipality',
      name: 'Öckerö kommun',
    })
    expect(authority.status).toBe(303)
    const path = authority.location?.slice(viveka.as('').length) ?? ''
    const unit = await post(`${path}/new-unit`, {
      name: 'Hemtjänsten Skärgården',
      functions: ['home-help'],
      forWhom: 'Alla på öarna',
    })
    const unitPath = unit.location?.slice(viveka.as('').length) ?? ''
    const staff = await post(`${unitPath}/new-staff`, { name: 'Ada Exempel' })
    const next = staff.location?.slice(viveka.as('').length) ?? ''
    const { html } = await get(next)
    const action = viveka.as(`${unitPath}/new-assignment`)
    const given = await send(`${unitPath}/new-assignment`, formOf(html, action, { title: 'gruppledare' }))
    expect(given.location).toBe(viveka.as(unitPath))
    const shown = (await get(unitPath)).html
    expect(shown).toContain('Ada Exempel')
    expect(shown).toContain('gruppledare')
  })

  test('gets every word back with what to mend', async () => {
    const answer = await post('/organisation/unit/bostad/change', {
      name: '',
      doesNot: 'Lånar <inte> ut 😀',
      forWhom: ' ',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Skriv ett namn.')
    expect(answer.html).toContain('Lånar &lt;inte> ut 😀')
    expect(answer.html).toContain('<title>Fel: ')
  })

  test('who comes second is told, and what she wrote is still there', async () => {
    const path = '/organisation/unit/bostad/change'
    const mine = formOf((await get(path)).html, viveka.as(path), { reach: 'Ring mig.' })
    const [row] = await program.db.admin.query<{ version: number }>(
      sql`select version from unit where id = 'bostad'`,
    )
    const other = { ...by('x'), form: { ...by('x').form, stepVersion: row?.version ?? 0 } }
    await storeUnitChange(program.house, other, 'bostad', {
      name: 'Bostadsanpassning',
      area: 'Hela kommunen',
      functions: ['housing-adaptation'],
      mission,
    })
    const answer = await send(path, mine)
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('Ring mig.')
    expect((await get('/organisation/unit/bostad')).html).toContain('Hela kommunen')
  })

  test('cannot take away the last contact route, and can with another one there', async () => {
    const path = '/organisation/unit/bostad/route/bostad-1/remove'
    const refused = await post(path, {})
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Det är den sista kontaktvägen')
    await post('/organisation/unit/bostad/new-route', { kind: 'visit', value: 'Torget 1\nKullen' })
    expect((await post(path, {})).status).toBe(303)
    const { html } = await get('/organisation/unit/bostad')
    expect(html).not.toContain('031-390 06 12')
    expect(html).toContain('Torget 1\nKullen')
  })

  test('cannot end a unit where somebody works, and can when the assignment has ended', async () => {
    const unit = '/organisation/unit/Hemsjukvården'
    const early = await post(`${unit}/end`, { from: '2026-12-01' })
    expect(early.html).toContain('Någon har fortfarande ett uppdrag här')
    const ended = await post(`${unit}/assignment/${karin.viewer.assignment}/end`, { until: '2026-12-01' })
    expect(ended.status).toBe(303)
    expect((await post(`${unit}/end`, { from: '2026-12-01' })).status).toBe(303)
    expect((await get(unit)).html).toContain('Verksamheten upphör tisdag 1 december 2026.')
  })

  test('a date that does not exist is said at its field', async () => {
    const answer = await post('/organisation/unit/bostad/end', { from: '2026-02-30' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Det datumet finns inte.')
    expect(answer.html).toContain('value="2026-02-30"')
  })
})

describe('another system that a unit works in', () => {
  test('is written in its form, and shown to those who look it up', async () => {
    const path = '/organisation/unit/bostad'
    expect((await get(path, karin)).html).not.toContain('Vi arbetar i')
    await post(`${path}/change`, { worksIn: ' Planverket ' })
    const { html } = await get(path, karin)
    expect(html).toContain('Vi arbetar i')
    expect(html).toContain('Planverket')
    await post(`${path}/change`, { worksIn: '' })
    expect((await get(path, karin)).html).not.toContain('Vi arbetar i')
  })
})

describe('two units that become one', () => {
  let n = 0
  const units = async () => {
    n += 1
    const authority = 'Storkommunen'
    const lisa = await addColleague(program, { name: 'Lisa Berg', unit: `Norr ${n}`, authority })
    const eva = await addColleague(program, { name: 'Eva Dal', unit: `Söder ${n}`, authority })
    const path = `/organisation/unit/${lisa.viewer.unit}/merge`
    return { lisa, eva, path }
  }
  const movedTo = async (who: Colleague) => {
    const [row] = await program.db.admin.query<{ moved_to: string | null }>(
      sql`select moved_to from assignment where id = ${who.viewer.assignment}`,
    )
    return row?.moved_to ?? ''
  }

  test(
    rule('merged-unit-takes-along', 'it says what happens, in numbers, and then takes all along'),
    async () => {
      const { lisa, eva, path } = await units()
      const sips = [await readySip(program, lisa, []), await readySip(program, lisa, [])]
      const codes = await program.db.admin.query<{ code: string }>(
        sql`select code from sip where id = any (${sips})`,
      )
      const into = eva.viewer.unit
      // Nothing happens before what happens has been shown.
      const early = await post(path, { into })
      expect(early.status).toBe(422)
      expect(early.html).toContain('2 SIP:ar som pågår följer med till')
      const shown = await post(path, { into, _show: '1' })
      expect(shown.status).toBe(200)
      expect(shown.html).toContain('Lisa Berg får samma titel')
      for (const { code } of codes) expect(shown.html).not.toContain(code)
      expect(shown.html).not.toContain('Elsa')

      const form = formOf(shown.html, viveka.as(path))
      expect((await send(path, form)).location).toBe(viveka.as(path))
      expect((await send(path, form)).status).toBe(303)
      expect((await get(path)).html).toContain('Alla SIP:ar har följt med.')
      expect((await get(`/organisation/unit/${lisa.viewer.unit}`, karin)).html).toContain(
        'Den har gått upp i',
      )
      const now = { ...lisa.viewer, unit: into, assignment: await movedTo(lisa) }
      for (const sip of sips) {
        expect(await openSip(program.house, now, sip, 'sip')).toBeDefined()
        for (const who of [lisa, eva, viveka])
          expect(await openSip(program.house, who.viewer, sip, 'sip')).toBeUndefined()
      }
    },
  )

  test('what was left when it stopped half-way is taken along by another press', async () => {
    const { lisa, eva, path } = await units()
    const sip = await readySip(program, lisa, [])
    // As if it had stopped before the first one.
    await storeUnitMerge(program.house, by(newId()), lisa.viewer.unit, eva.viewer.unit)
    expect((await get(path)).html).toContain('En SIP är kvar att ta med.')
    expect((await post(path, {})).status).toBe(303)
    expect((await get(path)).html).toContain('Alla SIP:ar har följt med.')
    const now = { ...lisa.viewer, unit: eva.viewer.unit, assignment: await movedTo(lisa) }
    expect(await openSip(program.house, now, sip, 'sip')).toBeDefined()
  })

  test('a unit with open SIPs does not end: it is told to merge', async () => {
    const { lisa } = await units()
    await readySip(program, lisa, [])
    const path = `/organisation/unit/${lisa.viewer.unit}/end`
    expect((await get(path)).html).toContain('En SIP är inte avslutad än.')
    const answer = await post(path, { from: '2026-12-01' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Verksamheten har SIP:ar som inte är avslutade.')
  })

  test('only with another of the same principal; and nobody but an administrator', async () => {
    const { lisa, path } = await units()
    const { html } = await get(path)
    expect(html).not.toContain('value="bostad"')
    const form = formOf(html, viveka.as(path), { into: 'bostad', seen: 'bostad' })
    expect((await send(path, form)).html).toContain('hos en annan huvudman')
    expect((await send(path, form, lisa)).status).toBe(404)
    expect((await get(path, viveka, '; lang=en')).html).toContain('Which unit does it become part of?')
  })
})
