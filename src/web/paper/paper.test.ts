import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ElsasPlan,
  elsasPlan,
  establishElsas,
  forAll,
  secrets,
} from '../../../test/support/elsas-plan.ts'
import { viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { setContact, setLongTermGoal, startRevision } from '../../domain/sip/write-plan.ts'
import { sql } from '../../storage/sql.ts'

describe('The plan on paper', () => {
  let program: Program
  let elsa: ElsasPlan
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
  })
  afterAll(() => program.close())
  const as = (who: ElsasPlan['peter'], lang = 'sv') =>
    browse(program, who, elsa.sip, `${who.cookie}; lang=${lang}`)

  test('it says whose it is, that it holds, and all that a plan must say', async () => {
    const { text, status } = await as(elsa.peter).open('/plan/print')
    expect(status).toBe(200)
    for (const words of [
      'Samordnad individuell plan för Elsa Berg',
      'Version 1, gäller sedan 23 nov. 2026',
      'Att kunna bo i sommarstugan',
      'Elsa bor i sommarstugan minst två veckor',
      'Klara trappan till stugan före juni',
      'Gå i trappan själv',
      secrets.notForLena,
      'Hembesök av läkare',
      'var tredje månad',
      'Jag väger mig varje morgon',
      'Vikten går upp två kilo',
      'Vid fara för livet 112',
      '010-555 01 70',
      'Huvudansvarig: Peter Åberg',
      'klockan 10:00',
      'Två gånger i veckan räcker inte',
      'vem som har huvudansvaret',
      'Undrar du något? Vem ringer du?',
      'höll mötet',
      'Förvara planen så att bara de du vill kan läsa den.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Utkast')
  })

  test('no paper holds what is not to be raised, or an inner note', async () => {
    for (const below of ['/plan/print', '/plan/print/large', '/plan/copies/person', '/plan/extract']) {
      const { html, status } = await as(elsa.peter).open(below)
      expect(status).toBe(200)
      expect(html).not.toContain(secrets.notToBeRaised)
      expect(html).not.toContain(secrets.own)
    }
  })

  test('a called unit prints only what it may see; one outside gets the same as for nothing', async () => {
    expect((await as(elsa.karin).open('/plan/print')).text).toContain(secrets.notForLena)
    expect((await as(elsa.lena).open('/plan/print')).html).not.toContain(secrets.notForLena)
    const stranger = await addColleague(program, { name: 'Stig', unit: 'skolan', authority: 'skolan' })
    for (const below of [
      '/plan/print',
      '/plan/copies',
      '/plan/copies/person',
      '/plan/extract',
      '/plan/documented',
    ])
      expect((await as(stranger).open(below)).status).toBe(404)
  })

  test('in English, and in large print', async () => {
    expect((await as(elsa.peter, 'en').open('/plan/print')).text).toContain(
      'Coordinated individual plan for Elsa Berg',
    )
    expect((await as(elsa.peter).open('/plan/print/large')).html).toContain('class="sheet large"')
  })
})

describe('Copies', () => {
  let program: Program
  let elsa: ElsasPlan
  let calls: Record<'karin' | 'lena' | 'birgit', string>
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
    const view = await viewOf(program, elsa.peter, elsa.sip)
    const unit = (name: string) =>
      view.calls.find((c) => c.to.kind === 'unit' && c.to.unit === name)?.id ?? ''
    calls = {
      karin: unit(elsa.karin.viewer.unit),
      lena: unit(elsa.lena.viewer.unit),
      birgit: view.calls.find((c) => c.to.kind === 'party')?.id ?? '',
    }
  })
  afterAll(() => program.close())
  const as = (who: ElsasPlan['peter']) => browse(program, who, elsa.sip)

  test('the person gets the whole plan; the others what they may know', async () => {
    const paper = async (to: string) => (await as(elsa.peter).open(`/plan/copies/${to}`)).text
    expect(await paper('person')).toContain(secrets.notForLena)
    expect(await paper(calls.karin)).toContain(secrets.notForLena)
    for (const to of [calls.lena, calls.birgit]) {
      expect(await paper(to)).not.toContain(secrets.notForLena)
      expect(await paper(to)).toContain('Hembesök av läkare')
    }
    for (const to of [calls.karin, calls.lena, calls.birgit]) {
      for (const secret of [secrets.health, secrets.notToBeRaised, secrets.own])
        expect(await paper(to)).not.toContain(secret)
      expect(await paper(to)).toContain('Här står bara det som de får veta')
    }
    expect(await paper('person')).not.toContain(secrets.notToBeRaised)
  })

  test('the log says that it was a copy', async () => {
    await as(elsa.peter).open('/plan/copies/person')
    const rows = await program.db.admin.query<{ n: number }>(
      sql`select count(*)::integer as n from audit where section = 'copy' and outcome = 'shown'`,
    )
    expect(rows[0]?.n).toBeGreaterThan(0)
  })

  test('the person comes first, until she has hers', async () => {
    const before = await as(elsa.peter).open('/plan/copies')
    expect(before.text).toContain('Ge Elsa en kopia')
    expect(before.text).toContain('Ingen kopia är lämnad än')
    const { location } = await as(elsa.peter).send('/plan/copies/note', { to: 'person', how: 'in-person' })
    expect(location).toContain('/plan/copies')
    const after = await as(elsa.peter).open('/plan/copies')
    expect(after.text).not.toContain('Ge Elsa en kopia')
    expect(after.text).toContain('Har fått version 1')
    expect(after.text).toContain('lämnad i handen')
  })

  test('what is missing is said, and what was chosen stays', async () => {
    const refused = await as(elsa.peter).send('/plan/copies/note', {
      to: calls.karin,
      on: '2031-01-01',
      how: 'letter',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(new RegExp(`value="${calls.karin}" checked`))
    expect(refused.html).toContain('2031-01-01')
    expect((await as(elsa.peter).send('/plan/copies/note', { to: calls.karin })).status).toBe(422)
  })

  test('only the unit that leads hands out copies', async () => {
    expect((await as(elsa.karin).open('/plan/copies')).status).toBe(404)
    expect((await as(elsa.karin).open('/plan/copies/person')).status).toBe(404)
    expect((await as(elsa.karin).open('/plan/copies/note')).status).toBe(404)
  })

  test('nobody has a paper at an address that is made up', async () => {
    for (const to of ['constructor', 'nobody', 'party'])
      expect((await as(elsa.peter).open(`/plan/copies/${to}`)).status).toBe(404)
  })
})

describe('The extract', () => {
  let program: Program
  let elsa: ElsasPlan
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
  })
  afterAll(() => program.close())
  const as = (who: ElsasPlan['peter']) => browse(program, who, elsa.sip)
  const codeIn = (text: string) => /Kontrollkod: ([a-z0-9]{10})/.exec(text)?.[1] ?? ''

  test('holds the unit’s own part and what it may see; the leading unit’s too', async () => {
    const karin = (await as(elsa.karin).open('/plan/extract')).text
    expect(karin).toContain('Styrketräning')
    expect(karin).toContain(secrets.notForLena)
    expect(karin).toContain('010-555 01 70')
    expect(karin).not.toContain('Hemtjänst i sommarkommunen')
    const peter = (await as(elsa.peter).open('/plan/extract')).text
    expect(peter).toContain('Hembesök av läkare')
    expect(peter).not.toContain('Styrketräning')
    const lena = (await as(elsa.lena).open('/plan/extract')).text
    expect(lena).toContain('Hemtjänst i sommarkommunen')
    expect(lena).not.toContain(secrets.notForLena)
    expect(new Set([karin, peter, lena].map(codeIn)).size).toBe(3)
  })

  test('the code is the same until something changes, and another is refused', async () => {
    const first = codeIn((await as(elsa.lena).open('/plan/extract')).text)
    expect(first).toHaveLength(10)
    expect(codeIn((await as(elsa.lena).open('/plan/extract')).text)).toBe(first)
    const refused = await as(elsa.lena).send('/plan/extract', { code: 'aaaaaaaaaa' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Utdraget har ändrats')
    const taken = await as(elsa.lena).send('/plan/extract', {})
    expect(taken.location).toContain('/plan/documented')
    expect((await as(elsa.lena).open('/plan/extract')).text).toContain('Ni tog det här utdraget')
    const check = (code: string, who = elsa.lena) => as(who).open(`/plan/extract/check?code=${code}`)
    expect((await check(first.toUpperCase())).text).toContain('Det är den version som gäller')
    expect((await check('bbbbbbbbbb')).text).toContain('inte tagit något utdrag')
    // Those who lead see every extract, but answer only for their own.
    expect((await check(first, elsa.peter)).text).toContain('inte tagit något utdrag')
  })

  test('a unit ticks that it is in its record, once for each version', async () => {
    const unticked = await as(elsa.karin).send('/plan/documented', {})
    expect(unticked.status).toBe(422)
    const done = await as(elsa.karin).send('/plan/documented', { done: 'yes' })
    expect(done.location).toContain('/plan/documented')
    expect((await as(elsa.karin).open('/plan/documented')).text).toContain('Version 1 är inskriven hos er')
    expect((await as(elsa.peter).open('/plan/documented')).text).not.toContain('är inskriven hos er.')
  })
})

describe('While the plan is being changed', () => {
  let program: Program
  let elsa: ElsasPlan
  let code: string
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
    const lena = browse(program, elsa.lena, elsa.sip)
    code = /Kontrollkod: ([a-z0-9]{10})/.exec((await lena.open('/plan/extract')).text)?.[1] ?? ''
    await lena.send('/plan/extract', {})
    const next = (decide: Parameters<typeof act>[3]) => act(program, elsa.peter, elsa.sip, decide)
    await next((s, ctx) => startRevision(s, ctx))
    await next((s, ctx) => setLongTermGoal(s, { body: 'Ett nytt mål', audience: forAll(s) }, ctx))
    await next((s, ctx) =>
      setContact(s, { unit: elsa.peter.viewer.unit, name: 'Ny kontakt', phone: '010-555 09 99' }, ctx),
    )
  })
  afterAll(() => program.close())
  const peter = () => browse(program, elsa.peter, elsa.sip)

  test('the print is a draft, and says which version holds', async () => {
    const { text } = await peter().open('/plan/print')
    expect(text).toContain('Utkast – gäller inte')
    expect(text).toContain('Version 1 gäller tills ändringen har fått svar')
    expect(text).toContain('Ett nytt mål')
    expect(text).toContain('Ska få frågan igen')
  })

  test('a copy is of the version that holds, with the number that holds now', async () => {
    const { text } = await peter().open('/plan/copies/person')
    expect(text).toContain('Version 1, gäller sedan')
    expect(text).toContain('minst två veckor i juli 2027')
    expect(text).not.toContain('Ett nytt mål')
    expect(text).toContain('010-555 09 99')
    expect(text).not.toContain('010-555 01 70')
  })

  test('when the next version holds, an older extract is told apart, and the person gets a new copy', async () => {
    await establishElsas(program, elsa.peter, elsa.sip)
    const lena = browse(program, elsa.lena, elsa.sip)
    expect((await lena.open(`/plan/extract/check?code=${code}`)).text).toContain('Nu gäller version 2')
    expect((await lena.open('/plan/extract')).text).not.toContain(code)
    expect((await peter().open('/plan/copies')).text).toContain('Version 2 gäller, och är inte lämnad än')
  })

  test('whoever is to learn nothing gets no copy, and the list says why', async () => {
    const view = await viewOf(program, elsa.peter, elsa.sip)
    const call = view.calls.find((c) => c.to.kind === 'party')
    const party = call?.to.kind === 'party' ? call.to.party : ''
    await act(program, elsa.peter, elsa.sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'party', party }, scope: 'everything' }, ctx),
    )
    expect((await peter().open('/plan/copies')).text).toContain('Elsa har sagt att de inte får veta något')
    expect((await peter().open(`/plan/copies/${call?.id}`)).status).toBe(404)
    const refused = await peter().send('/plan/copies/note', { to: call?.id ?? '', how: 'letter' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ingen kopia')
  })
})

describe('Before the plan holds', () => {
  let program: Program
  let elsa: ElsasPlan
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program, { establish: false })
  })
  afterAll(() => program.close())

  test('the print is a draft, and there is nothing to copy, take or tick', async () => {
    const peter = browse(program, elsa.peter, elsa.sip)
    const print = (await peter.open('/plan/print')).text
    expect(print).toContain('Utkast – gäller inte')
    expect(print).toContain('Har inte svarat än')
    expect(print).toContain('Saknas än: vem som har huvudansvaret')
    expect((await peter.open('/plan/copies')).text).toContain('Planen gäller inte än')
    expect((await peter.open('/plan/copies/note')).text).toContain('det finns ingen kopia att lämna')
    expect((await peter.open('/plan/copies/person')).status).toBe(404)
    expect((await peter.open('/plan/extract')).text).toContain('Planen gäller inte än')
    expect((await peter.open('/plan/documented')).text).toContain('Planen gäller inte än')
  })
})
