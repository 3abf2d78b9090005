import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callAUnit } from '../../../test/support/call-a-unit.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { startedSip } from '../../../test/support/started-sip.ts'
import { beginSession } from '../../storage/session-store.ts'
import { sql } from '../../storage/sql.ts'

let program: Program
let karin: Colleague
let amina: Colleague
let sara: Colleague
let sip: string
let code: string

const page = async (who: Colleague, path: string, lang = 'sv') => {
  const answer = await program.request(who.as(path), { cookie: `${who.cookie}; lang=${lang}` })
  const html = await answer.text()
  return { status: answer.status, html, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')) }
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
  sip = await startedSip(program, karin, { name: 'Elsa Berg' })
  code =
    /[\wåäö]+ [\wåäö]+(?=<)/i.exec(
      (await page(karin, `/sip/${sip}`)).html.split('class="code soft">')[1] ?? '',
    )?.[0] ?? ''
})
afterAll(() => program.close())

describe('to do', () => {
  test('says what a person on the SIP does next, by name, with the rule behind it', async () => {
    const { status, main } = await page(karin, '/queue')
    expect(status).toBe(200)
    expect(main).toContain('Ta en första kontakt med Elsa')
    expect(main).toContain('Börja utan dröjsmål')
    expect(main).toContain(karin.as(`/sip/${sip}/need/contact`))
    expect(main).toContain('Mina, 2')
    expect(main).toContain('Måndag 23 november 2026. Inget måste göras i dag.')
  })

  test('has one button, on the first row', async () => {
    const { main } = await page(karin, '/queue')
    const list = main.slice(main.indexOf('class="rows queue"'))
    expect(list.match(/class="btn"/g)).toHaveLength(1)
    expect(list.indexOf('class="btn"')).toBeLessThan(list.indexOf('Förbered SIP:en'))
  })

  test('shows a colleague the row with code and holder, and nothing of the person', async () => {
    expect((await page(amina, '/queue')).main).toContain('Inget väntar på dig.')
    const { html, main } = await page(amina, '/queue?unit=1')
    expect(code).not.toBe('')
    expect(main).toContain(code)
    expect(main).toContain('Karin Lindh har hand om den.')
    expect(main).toContain(amina.as(`/sip/${sip}/take-over`))
    expect(html).not.toContain('Elsa')
  })

  test('says late once, in words, and how much today needs', async () => {
    program.setClock('2026-11-30T09:00:00.000Z')
    const token = await beginSession(program.house.database, karin.viewer.staff, 'demo', program.house.now())
    const { main } = await page({ ...karin, cookie: `session=${token}` }, '/queue')
    program.setClock('2026-11-23T09:00:00.000Z')
    expect(main).toContain('Sent och i dag')
    expect(main.match(/4.dagar sen/g)).toHaveLength(1)
    expect(main).toContain('En sak behöver dig i dag. Resten kan vänta.')
  })

  test('takes another unit’s call as something to take on', async () => {
    const called = await readySip(program, karin, [{ colleague: sara, ground: true }])
    await act(program, karin, called, (s, ctx, texts) => callAUnit(sara, { on: ctx.on })(s, ctx, texts))
    const { html, main } = await page(sara, '/queue?unit=1')
    expect(main).toContain('Svara på en kallelse')
    expect(main).toContain('Ingen har tagit sig an den än.')
    expect(main).toContain(sara.as(`/sip/${called}/take-on`))
    expect(html).not.toContain('Elsa')
  })

  test('takes nonsense for the page before as the beginning', async () => {
    for (const after of ['x', '2026-02-31~a~call~', "';drop~a~b~c"])
      expect((await page(karin, `/queue?after=${encodeURIComponent(after)}`)).main).toContain('Elsa')
  })

  test('speaks English', async () => {
    expect((await page(karin, '/queue', 'en')).main).toContain('Make a first contact with Elsa')
  })
})

describe('what nobody has in hand', () => {
  const waits = (kind: string, due: string, onlyManagers: boolean, to: Colleague) =>
    program.db.admin.query(sql`
      insert into sip_duty (sip_id, kind, unit, only_managers, due, rule, code)
      select ${`unheld-${kind}`}, ${kind}, ${to.viewer.unit}, ${onlyManagers}::boolean, ${due}::date,
        'called-must-answer', 'blå sten'`)

  test('a refusal is told to the manager who has nothing else, and to no other', async () => {
    const chief = await addColleague(program, {
      name: 'Marie Ek',
      unit: 'Boendestöd',
      authority: 'Kommunen',
      roles: ['manager'],
    })
    const other = await addColleague(program, { name: 'Bo Ek', unit: 'Boendestöd', authority: 'Kommunen' })
    await waits('read-refusal', '2026-12-01', true, chief)
    const { main } = await page(chief, '/queue')
    expect(main).toContain('Ett nekande väntar på dig som chef.')
    expect(main).not.toContain('Inget måste göras i dag')
    expect((await page(chief, '/queue?unit=1')).main).toContain('Läs skälen')
    expect((await page(other, '/queue')).main).not.toContain('nekande')
    expect((await page(chief, '/queue', 'en')).main).toContain('A refusal is waiting for you')
  })

  test('what is late is told to those who have nothing, and each row can be taken on', async () => {
    const bodil = await addColleague(program, {
      name: 'Bodil Ek',
      unit: 'Dagverksamhet',
      authority: 'Kommunen',
    })
    await waits('answer-call', '2026-11-18', false, bodil)
    await program.db.admin.query(
      sql`update sip_duty set sip_id = 'unheld-one' where unit = ${bodil.viewer.unit}`,
    )
    await waits('answer-call', '2026-12-18', false, bodil)
    const { main } = await page(bodil, '/queue')
    expect(main).toContain('En sen sak i enheten har ingen som håller i den.')
    expect(main).not.toContain('Inget måste göras i dag')
    const unit = (await page(bodil, '/queue?unit=1')).main
    expect(unit.match(/Jag tar mig an det/g)).toHaveLength(2)
  })
})

describe('when the holder has left', () => {
  test('nobody has it in hand, and it says so', async () => {
    const lennart = await addColleague(program, { name: 'Lennart Öst', unit: 'Rehab', authority: 'Regionen' })
    await startedSip(program, lennart, { name: 'Ion Popa' })
    expect((await page(sara, '/sips?unit=1')).main).toContain('Lennart Öst har hand om den')
    await program.db.admin.query(
      sql`update assignment set until = '2026-11-23' where id = ${lennart.viewer.assignment}`,
    )
    const left = 'Lennart Öst har slutat. Ingen har hand om den.'
    expect((await page(sara, '/sips?unit=1')).main).toContain(left)
    expect((await page(sara, '/queue?unit=1')).main).toContain(left)
  })
})

describe('plans', () => {
  test('names the person to those on the SIP only', async () => {
    expect((await page(karin, '/sips')).main).toContain('Elsa Berg')
    const { html, main } = await page(amina, '/sips?unit=1')
    expect(main).toContain(code)
    expect(main).toContain('Jag tar över')
    expect(html).not.toContain('Elsa')
    expect((await page(amina, '/sips')).main).toContain('Du är inte med på någon plan.')
    expect((await page(amina, '/sips?ended=1')).main).toContain('Inget är avslutat än.')
  })
})
