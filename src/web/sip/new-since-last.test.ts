import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { startedSip } from '../../../test/support/started-sip.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { takeOver } from '../../domain/sip/take-over.ts'
import { joinSip, newId } from '../../storage/sip-store.ts'

describe('New since I was here', () => {
  let program: Program
  let karin: Colleague
  let amina: Colleague
  let sip: string
  beforeAll(async () => {
    program = await startProgram()
    const care = { unit: 'Hemsjukvården', authority: 'Kommunen' }
    karin = await addColleague(program, { name: 'Karin Lindh', ...care })
    amina = await addColleague(program, { name: 'Amina Yusuf', ...care })
    sip = await startedSip(program, karin, { name: 'Elsa Berg' })
    const mark = { key: newId(), fingerprint: newId(), location: (id: string) => id }
    await joinSip(program.house, amina.viewer, sip, 'test', mark, (s, ctx) =>
      takeOver(s, { reason: 'Hjälps åt' }, ctx),
    )
  })
  afterAll(() => program.close())
  const at = (time: string) => program.setClock(`2026-11-23T${time}:00.000Z`)
  const open = async (who: Colleague, lang = 'sv', below = '') =>
    (await browse(program, who, sip, `${who.cookie}; lang=${lang}`).open(below)).text
  const contact = (who: Colleague) =>
    act(program, who, sip, (s, ctx) => makeFirstContact(s, { on: ctx.on }, ctx))

  test('says nothing at the first visit, nor of what I did myself', async () => {
    expect(await open(karin)).not.toContain('Nytt sedan du var här')
    await contact(karin)
    at('09:40')
    expect(await open(karin)).not.toContain('Nytt sedan du var här')
  })

  test('tells what others did, until the visit is over', async () => {
    at('09:41')
    await contact(amina)
    at('10:15')
    const told =
      /Nytt sedan du var här 23 nov\. 2026 Första kontakten med Elsa togs 23 nov\. 2026\. Amina Yusuf/
    expect(await open(karin)).toMatch(told)
    expect(await open(karin, 'en')).toContain('New since you were here')
    expect(await open(karin, 'sv', '/history')).toContain('nytt')
    expect(await open(amina)).not.toContain('Nytt sedan du var här')
    at('10:46')
    expect(await open(karin)).not.toContain('Nytt sedan du var här')
    expect(await open(karin, 'sv', '/history')).not.toContain('nytt')
  })

  test('shows seven, and the way to the rest, where they are marked', async () => {
    for (let n = 0; n < 8; n += 1) {
      program.setClock(`2026-11-${23 + n}T10:50:00.000Z`)
      await contact(amina)
    }
    at('11:20')
    const text = await open(karin)
    const fresh = text.slice(text.indexOf('Nytt sedan du var här'), text.indexOf('Visa resten'))
    expect(fresh.split('Amina Yusuf')).toHaveLength(8)
    expect((await open(karin, 'sv', '/history')).split(' nytt ')).toHaveLength(9)
  })
})
