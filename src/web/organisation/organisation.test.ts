import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf } from '../../../test/support/form-of.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { storeAuthority, storeRoute, storeUnit, storeUnitChange } from '../../storage/organisation-store.ts'
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
