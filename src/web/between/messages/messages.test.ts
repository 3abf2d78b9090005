import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan } from '../../../../test/support/elsas-plan.ts'
import { yes } from '../../../../test/support/given.ts'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, choiceOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { addDays } from '../../../domain/calendar/local-date.ts'
import { closeSip } from '../../../domain/sip/close-sip.ts'
import { excludeRecipient, liftExclusion } from '../../../domain/sip/exclude-recipient.ts'
import { proposeGround } from '../../../domain/sip/propose-ground.ts'
import { agreeToGrounds } from '../../../domain/sip/record-answer.ts'
import { withdraw } from '../../../domain/sip/withdraw.ts'
import { beginSession } from '../../../storage/session-store.ts'

let program: Program
let elsa: ElsasPlan
let stig: Colleague

const as = (who: Colleague, cookie = who.cookie) => browse(program, who, elsa.sip, cookie)
const words = 'Taxin till vårdcentralen är bokad på tisdag'
const latest = async () => {
  const message = (await viewOf(program, elsa.peter, elsa.sip)).messages.at(-1)
  if (message === undefined) throw new Error('no message')
  return message
}
const partyOf = async () => {
  const { parties } = await viewOf(program, elsa.peter, elsa.sip)
  const party = parties.find((p) => p.who.kind === 'around')
  if (party === undefined) throw new Error('no party')
  return party.id
}
const karins = 'unit:Hemsjukvården'
const shutOut = (unit: string) =>
  act(program, elsa.peter, elsa.sip, (s, ctx) =>
    excludeRecipient(s, { who: { kind: 'unit', unit }, scope: 'everything' }, ctx),
  )
const takeBack = (unit: string) =>
  act(program, elsa.peter, elsa.sip, (s, ctx) =>
    withdraw(
      s,
      {
        what: 'grounds',
        grounds: s.grounds.filter((g) => g.to.kind === 'unit' && g.to.unit === unit).map((g) => g.id),
        told: 'phone',
      },
      ctx,
    ),
  )

beforeAll(async () => {
  program = await startProgram()
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'skolhuvudmannen' })
})
afterAll(() => program.close())

describe('a message', () => {
  beforeAll(async () => {
    elsa = await elsasPlan(program)
  })

  test('there are none yet, and one way to write the first', async () => {
    const { text, html } = await as(elsa.peter).open('/messages')
    expect(text).toContain('Inga meddelanden än.')
    expect(html).toContain(`${elsa.sip}/messages/new"`)
  })

  test('nobody is chosen beforehand when there are several; those of whom each text is asked are asked about', async () => {
    const { html, text } = await as(elsa.peter).open('/messages/new')
    expect(html).toContain('value="unit:Hemsjukvården"')
    expect(html).not.toMatch(/name="to"[^>]* checked/)
    expect(choiceOf(html, 'Birgit')).toBe(`party:${await partyOf()}`)
    expect(text).toContain('Elsa vill att ni frågar varje gång. Kryssa i om svaret är ja.')
    expect(text).toContain('Det läses av dem du väljer, och av er på Vårdcentralen Björken som är med.')
    expect(text).toContain('Vid fara för livet: ring 112.')
    expect(text).toContain('En rad i Att göra påminner.')
  })

  test('a called unit writes to those who lead, and is told whom it may not write to', async () => {
    const { html, text } = await as(elsa.karin).open('/messages/new')
    expect(choiceOf(html, 'Vårdcentralen Björken')).toBe('unit:Vårdcentralen Björken')
    expect(text).toMatch(/De här får det inte Biståndsenheten: ni har inget ja till att berätta för dem./)
    expect(html).not.toContain('value="unit:Biståndsenheten"')
    const sent = await as(elsa.karin).post('/messages/new', { to: 'unit:Biståndsenheten', body: words })
    expect([sent.status, sent.text.includes(words)]).toEqual([422, true])
  })

  test('nothing chosen or nothing written comes back with every word', async () => {
    const unread = await as(elsa.peter).send('/messages/new', { to: [], body: words })
    expect([unread.status, unread.text.includes(words)]).toEqual([422, true])
    expect(unread.html).not.toMatch(/value="person" checked/)
    const silent = await as(elsa.peter).send('/messages/new', { to: 'person', body: ' ' })
    expect(silent.status).toBe(422)
    expect(silent.html).toMatch(/value="person" checked/)
  })

  test('it is read by the unit that it is for, and by no other', async () => {
    const sent = await as(elsa.peter).send('/messages/new', { to: ['person', karins], body: words })
    expect(sent.location).toContain(`${elsa.sip}/messages`)
    const { id } = await latest()
    const one = `/messages/${id}`
    const karin = await as(elsa.karin).open(one)
    expect(karin.status).toBe(200)
    expect(karin.text).toContain(words)
    expect(karin.text).toContain('Vi har läst det')
    expect((await as(elsa.lena).open(one)).status).toBe(404)
    expect((await as(elsa.lena).post(one, {})).status).toBe(404)
    expect((await as(elsa.lena).open('/messages')).text).not.toContain('Taxin')
    expect((await as(stig).open(one)).status).toBe(404)
    expect((await as(stig).open('/messages')).status).toBe(404)
    expect((await as(stig).open('/messages/new')).status).toBe(404)
  })

  test('nothing of it is in a title or an address', async () => {
    const { id } = await latest()
    for (const below of ['/messages', '/messages/new', `/messages/${id}`, `/messages/${id}/pass-on/person`]) {
      const { html } = await as(elsa.peter).open(below)
      expect(html).not.toMatch(/<title>[^<]*(?:Elsa|Taxin|Birgit)/)
      expect(html).not.toMatch(/(?:href|action)="[^"]*(?:Taxin|Elsa|Birgit)/i)
    }
  })

  test('the list says who has not read it and whom it has not been passed on to', async () => {
    const { text } = await as(elsa.peter).open('/messages')
    expect(text).toMatch(
      /Taxin.*Till Elsa och Hemsjukvården. Inte lämnat till Elsa Inte läst av Hemsjukvården/,
    )
    expect((await as(elsa.karin).open('/messages')).text).toContain('Ni har inte läst det')
  })

  test('"we have read it" is seen by the one who wrote, and said once', async () => {
    const { id } = await latest()
    expect((await as(elsa.karin).send(`/messages/${id}`, {})).status).toBe(303)
    expect((await as(elsa.karin).open(`/messages/${id}`)).text).not.toContain('Vi har läst det')
    const { text } = await as(elsa.peter).open(`/messages/${id}`)
    expect(text).toMatch(/Hemsjukvården Läst av Karin Lindh, 23 nov. 2026/)
  })

  test('the sender tells the person, and says how; nobody else can', async () => {
    const { id } = await latest()
    const path = `/messages/${id}/pass-on/person`
    expect((await as(elsa.karin).open(path)).status).toBe(404)
    expect((await as(elsa.peter).open(`/messages/${id}/pass-on/unit.Hemsjukvården`)).status).toBe(404)
    const page = await as(elsa.peter).open(path)
    expect(page.text).toMatch(/Lämna meddelandet till Elsa .*Taxin/)
    const unsaid = await as(elsa.peter).send(path, { on: '2026-11-22' })
    expect(unsaid.status).toBe(422)
    expect(unsaid.html).toContain('value="2026-11-22"')
    const told = await as(elsa.peter).send(path, { how: 'in-person' })
    expect(told.location).toContain(`/messages/${id}`)
    const { text } = await as(elsa.peter).open(`/messages/${id}`)
    expect(text).toMatch(/Elsa På plats, 23 nov. 2026. Skrivet av Peter Åberg/)
    expect((await as(elsa.peter).open('/messages')).text).toContain('Alla har fått det')
  })

  test('on paper it holds the words, and is printed only while somebody is to have it', async () => {
    const { id: done } = await latest()
    expect((await as(elsa.peter).open(`/messages/${done}/paper`)).text).not.toContain(words)
    await as(elsa.peter).send('/messages/new', { to: `party:${await partyOf()}`, body: words })
    const { id } = await latest()
    const { text, html } = await as(elsa.peter).open(`/messages/${id}/paper`)
    expect(text).toMatch(/lämna till Birgit.*Meddelande om Elsas plan Taxin/)
    expect(html).not.toMatch(/<title>[^<]*Birgit/)
    expect((await as(elsa.karin).open(`/messages/${id}/paper`)).status).toBe(404)
  })

  test('when the time of the yes has run out it is printed and handed on no more', async () => {
    const { id } = await latest()
    const party = await partyOf()
    program.setClock('2027-07-01T09:00:00.000Z')
    try {
      const token = await beginSession(
        program.house.database,
        elsa.peter.viewer.staff,
        'demo',
        program.house.now(),
      )
      const page = as(elsa.peter, `session=${token}`)
      expect((await page.open(`/messages/${id}/paper`)).text).not.toContain(words)
      const one = await page.open(`/messages/${id}`)
      expect(one.text).toMatch(/Birgit Ska inte ha det längre/)
      expect(one.html).not.toContain('/pass-on/')
      const told = { how: 'phone', on: '2027-07-01' }
      expect((await page.post(`/messages/${id}/pass-on/party.${party}`, told)).status).toBe(422)
    } finally {
      program.setClock('2026-11-23T09:00:00.000Z')
    }
  })

  test('whoever the person shuts out is offered to nobody, and gets nothing on', async () => {
    const party = await partyOf()
    const { id } = await latest()
    await act(program, elsa.peter, elsa.sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'party', party }, scope: 'everything' }, ctx),
    )
    expect((await as(elsa.peter).open('/messages/new')).text).not.toContain('Birgit')
    const page = await as(elsa.peter).open(`/messages/${id}/pass-on/party.${party}`)
    expect(page.text).toContain('Lämna det inte.')
    expect(page.text).not.toContain(words)
    expect((await as(elsa.peter).open(`/messages/${id}/paper`)).text).not.toContain(words)
    const told = { how: 'phone', on: '2026-11-23' }
    const sent = await as(elsa.peter).post(`/messages/${id}/pass-on/party.${party}`, told)
    expect(sent.status).toBe(422)
    await shutOut('Biståndsenheten')
    expect((await as(elsa.peter).open('/messages/new')).text).not.toContain('Biståndsenheten')
    expect((await as(elsa.peter).open('/messages/new')).text).not.toContain('Birgit')
  })

  test('a called unit is not offered whom the person has shut out since, whatever ground it had', async () => {
    const party = await partyOf()
    const { exclusions } = await viewOf(program, elsa.peter, elsa.sip)
    const next = (decide: Parameters<typeof act>[3]) => act(program, elsa.peter, elsa.sip, decide)
    for (const { id } of exclusions.filter((x) => x.who.kind === 'party' && x.scope === 'everything'))
      await next((s, ctx) => liftExclusion(s, { exclusion: id }, ctx))
    await next((s, ctx) =>
      proposeGround(
        s,
        {
          from: ['kommunen'],
          to: { kind: 'party', party },
          contents: ['plan'],
          until: addDays(ctx.on, 100),
        },
        ctx,
      ),
    )
    await next((s, ctx) => {
      const grounds = s.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
      return agreeToGrounds(s, { by: yes.by, form: yes.form, grounds }, ctx)
    })
    const value = `value="party:${party}"`
    const offered = await as(elsa.karin).open('/messages/new')
    expect(offered.html).toContain(value)
    expect(offered.html).not.toContain(`${value} checked`)
    await next((s, ctx) => excludeRecipient(s, { who: { kind: 'party', party }, scope: 'everything' }, ctx))
    expect((await as(elsa.karin).open('/messages/new')).html).not.toContain(value)
  })

  test('the person declines, and is offered no more', async () => {
    expect((await as(elsa.karin).open('/messages/person')).status).toBe(404)
    const saved = await as(elsa.peter).send('/messages/person', { wants: 'no' })
    expect(saved.location).toContain('/messages')
    const { html, text } = await as(elsa.peter).open('/messages/new')
    expect(html).not.toContain('value="person"')
    expect(text).toContain('Elsa vill inte ha meddelanden.')
    await as(elsa.peter).send('/messages/person', { wants: 'yes' })
    expect((await as(elsa.peter).open('/messages/new')).html).toContain('value="person"')
  })

  test('in English', async () => {
    const { text } = await as(elsa.peter, `${elsa.peter.cookie}; lang=en`).open('/messages/new')
    expect(text).toContain('Who is it for?')
  })

  test('ten thousand characters are kept, and one more is refused with all of them', async () => {
    const long = 'ö'.repeat(10_000)
    expect((await as(elsa.peter).send('/messages/new', { to: karins, body: long })).status).toBe(303)
    const tooLong = await as(elsa.peter).send('/messages/new', { to: karins, body: `${long}x` })
    expect([tooLong.status, tooLong.text.includes(`${long}x`)]).toEqual([422, true])
    const list = await as(elsa.karin).open('/messages')
    expect(list.text).toContain(`${'ö'.repeat(100)}…`)
    expect(list.text).not.toContain('ö'.repeat(101))
  })
})

describe('a message whose ground has ended', () => {
  beforeAll(async () => {
    elsa = await elsasPlan(program)
    await as(elsa.peter).send('/messages/new', { to: ['person', karins], body: words })
  })

  test('cannot be read any more, neither there nor in the list', async () => {
    const { id } = await latest()
    expect((await as(elsa.karin).open(`/messages/${id}`)).text).toContain(words)
    await takeBack('Hemsjukvården')
    expect((await as(elsa.karin).open(`/messages/${id}`)).status).toBe(404)
    expect((await as(elsa.karin).open('/messages')).text).not.toContain('Taxin')
    expect((await as(elsa.karin).post(`/messages/${id}`, {})).status).toBe(404)
    expect((await as(elsa.peter).open(`/messages/${id}`)).text).toMatch(
      /Hemsjukvården Ska inte ha det längre/,
    )
  })

  test('the unit may still write to those who lead', async () => {
    const sent = await as(elsa.karin).send('/messages/new', {
      to: 'unit:Vårdcentralen Björken',
      body: 'Vi har inte fått recepten',
    })
    expect(sent.status).toBe(303)
    expect((await as(elsa.peter).open('/messages')).text).toContain('Vi har inte fått recepten')
    expect((await as(elsa.lena).open('/messages')).text).not.toContain('recepten')
  })

  test('a unit that is shut out writes no more, and is not told that it is', async () => {
    await shutOut('Hemsjukvården')
    const sent = await as(elsa.karin).post('/messages/new', {
      to: 'unit:Vårdcentralen Björken',
      body: 'Vi har inte fått svar',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Vi har inte fått svar')
    expect(sent.text).not.toContain('inte får veta något')
  })

  test('after death nothing is written or passed on, and nothing says that it should be', async () => {
    const { messages } = await viewOf(program, elsa.peter, elsa.sip)
    const id = messages[0]?.id ?? ''
    await act(program, elsa.peter, elsa.sip, (s, ctx) =>
      closeSip(s, { reason: 'deceased', note: '', whereToTurn: '', told: {} }, ctx),
    )
    const list = await as(elsa.peter).open('/messages')
    expect(list.text).not.toContain('Inte lämnat')
    expect(list.html).not.toContain('/messages/new"')
    expect((await as(elsa.peter).open('/messages/new')).html).not.toContain('name="body"')
    const one = await as(elsa.peter).open(`/messages/${id}`)
    expect(one.html).not.toContain('/pass-on/')
    expect(one.html).not.toContain('/paper"')
    expect((await as(elsa.peter).open(`/messages/${id}/paper`)).text).not.toContain(words)
    const late = await as(elsa.peter).post('/messages/new', { to: 'person', body: 'Hej' })
    expect([late.status, late.text.includes('Hej')]).toEqual([422, true])
  })
})
