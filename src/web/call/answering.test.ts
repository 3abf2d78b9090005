import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type CallingWorld,
  calledSip,
  callingWorld,
  keep,
  paperUnit,
  takesOn,
} from '../../../test/support/calling.ts'
import { type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'

const start = '2026-11-23T09:00:00.000Z'
let program: Program
let world: CallingWorld

beforeAll(async () => {
  program = await startProgram(start)
  world = await callingWorld(program)
})
afterAll(() => program.close())
afterEach(() => program.setClock(start))

const coming = { kind: 'coming', coming: 'Karin Lindh, sjuksköterska' }

describe('the called unit', () => {
  test('sees what concerns it, who asks, and what it may read', async () => {
    const { sip, karins, karinsCall } = await calledSip(world)
    const fields = [{ key: 'adaptation-note', body: 'Prata med Elsa först', expects: 0 }]
    await act(program, world.peter, sip, (s, ctx) =>
      writePreparation(s, { fields, audience: { notFor: [], answered: [] } }, ctx),
    )
    const page = await karins.open(karinsCall)
    keep('one-ours', page)
    expect(page.text).toContain('Ni är kallade till Elsas möte')
    expect(page.text).toContain('Att kunna bo i sommarstugan')
    expect(page.text).toContain('Peter Åberg, distriktssköterska, Vårdcentralen Björken 010-555 01 10')
    expect(page.text).toContain('Videolänk: https://moten.example/elsa')
    expect(page.text).toContain('Prata med Elsa först')
    expect(page.text).toContain('Ni får läsa om mål och insatser, till och med fredag 11 juni 2027')
    expect(page.text).toContain('Svara senast måndag 30 november 2026')
    expect(page.text).toContain('Känner ni inte Elsa? Kom ändå')
    expect(page.text).toContain('Svaret läses av dem som leder mötet, Vårdcentralen Björken')
    expect(page.text).not.toContain('Två huvudmän')
    expect(page.text).not.toContain('Biståndsenheten')
    expect(page.html).not.toContain('/letter')
  })

  test('answers who comes and with what mandate, and those who lead read it', async () => {
    const { peters, karins, karinsCall } = await calledSip(world)
    const without = await karins.send(karinsCall, coming)
    expect([without.status, without.html.includes('href="#f-comingMandate"')]).toEqual([422, true])
    expect(without.html).toContain('value="Karin Lindh, sjuksköterska"')
    const noLimit = await karins.send(karinsCall, { ...coming, comingMandate: 'limited' })
    expect([noLimit.status, noLimit.html.includes('href="#f-comingLimit"')]).toEqual([422, true])
    const sent = await karins.send(karinsCall, {
      ...coming,
      comingMandate: 'limited',
      comingLimit: 'Två besök i veckan',
    })
    expect(sent.status).toBe(303)
    const list = await peters.open('/calls')
    expect(list.text).toMatch(
      /Kommer Karin Lindh, sjuksköterska Får fatta beslut till en viss gräns\. Gräns: Två besök i veckan/,
    )
    keep('calls-answered', list)
  })

  test('changes the answer, sees the earlier one, and never overwrites one it has not seen', async () => {
    const { karins, karinsCall } = await calledSip(world)
    const early = await karins.open(karinsCall)
    await karins.send(karinsCall, { ...coming, comingMandate: 'yes' })
    const page = await karins.open(karinsCall)
    keep('one-answered', page)
    expect(page.text).toMatch(/Ert svar Kommer Karin Lindh, sjuksköterska Får fatta beslut Svarade måndag/)
    expect(page.text).toContain('Vill ni ändra svaret?')
    const key = early.html.match(/name="_key" value="([^"]+)"/)?.[1] ?? ''
    const stale = await karins.post(karinsCall, {
      kind: 'substitute',
      coming: '',
      comingLimit: '',
      substitute: 'Sara Nordin',
      substituteMandate: 'no',
      substituteLimit: '',
      no: '',
      expects: '0',
      _key: key,
    })
    expect(stale.status).toBe(422)
    expect(stale.html).toContain('value="Sara Nordin"')
    expect(stale.text).toContain('Karin Lindh, sjuksköterska')
    expect(stale.html).toContain('name="expects" value="1"')
    const sent = await karins.send(karinsCall, {
      kind: 'substitute',
      substitute: 'Sara Nordin',
      substituteMandate: 'no',
    })
    expect(sent.status).toBe(303)
    expect((await karins.open(karinsCall)).text).toMatch(/Ert svar Ersättare kommer Sara Nordin/)
  })

  test('a no without a substitute reaches the manager, who reads it and may name somebody', async () => {
    const { sip, peters, karins, karinsCall } = await calledSip(world)
    const empty = await karins.send(karinsCall, { kind: 'no', no: '' })
    expect([empty.status, empty.html.includes('href="#f-no"')]).toEqual([422, true])
    await karins.send(karinsCall, { kind: 'no', no: 'Alla är på kurs' })
    expect((await peters.open(karinsCall)).text).toContain('Deras chef har inte läst det än')
    expect((await karins.open(`${karinsCall}/hinder`)).status).toBe(404)
    await takesOn(program, world.anna, sip)
    const annas = browse(program, world.anna, sip)
    const page = await annas.open(`${karinsCall}/hinder`)
    keep('hinder', page)
    expect(page.text).toContain('Alla är på kurs')
    expect((await annas.send(`${karinsCall}/hinder`, {})).status).toBe(303)
    expect((await annas.open(`${karinsCall}/hinder`)).text).toContain('En chef hos er har läst det')
    expect((await peters.open(karinsCall)).text).toContain('Deras chef har läst det')
    await annas.send(karinsCall, {
      kind: 'substitute',
      substitute: 'Anna Ek, enhetschef',
      substituteMandate: 'yes',
    })
    expect((await peters.open('/calls')).text).toContain('Ersättare kommer')
  })

  test('after the meeting the answer stays as it was', async () => {
    const { sip, karins, karinsCall } = await calledSip(world)
    await karins.send(karinsCall, { ...coming, comingMandate: 'yes' })
    const open = await karins.open(karinsCall)
    await act(program, world.peter, sip, (s, ctx) =>
      holdMeeting(
        s,
        {
          on: ctx.on,
          person: 'in-room',
          spokesperson: '',
          film: '',
          filmAgreed: false,
          attendance: Object.fromEntries(s.calls.map((c) => [c.id, 'in-room' as const])),
        },
        ctx,
      ),
    )
    const after = await karins.open(karinsCall)
    expect(after.text).toContain('Mötet har varit')
    expect(after.html).not.toContain('name="kind"')
    const late = await karins.post(karinsCall, {
      kind: 'no',
      coming: '',
      comingLimit: '',
      substitute: '',
      substituteLimit: '',
      no: 'Vi kan inte längre',
      expects: '1',
      _key: open.html.match(/name="_key" value="([^"]+)"/)?.[1] ?? '',
    })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Vi kan inte längre')
  })

  test('without a ground there is its own answer, and nothing of the person or the meeting', async () => {
    const { sip, karins, karinsCall } = await calledSip(world)
    await karins.send(karinsCall, { ...coming, comingMandate: 'yes' })
    await act(program, world.peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: world.karin.viewer.unit }, scope: 'everything' }, ctx),
    )
    const page = await karins.open(karinsCall)
    keep('one-closed', page)
    expect(page.text).toContain('Just nu finns ingen grund för er')
    expect(page.text).toContain('Karin Lindh, sjuksköterska')
    for (const secret of ['sommarstugan', 'medicinen', 'Hemma hos', '13:00', 'moten.example', '30 nov'])
      expect(page.text).not.toContain(secret)
    const list = await karins.open('/calls')
    expect(list.text).not.toContain(paperUnit)
    expect(list.text).not.toContain('13:00')
  })

  test('when the yes is withdrawn it is told that the call no longer holds, not why', async () => {
    const { sip, peters, karins, karinsCall } = await calledSip(world)
    await act(program, world.peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'in-person' }, ctx))
    const page = await karins.open(karinsCall)
    expect(page.text).toContain('Kallelsen gäller inte längre')
    expect(page.text).not.toContain('tagit tillbaka')
    expect((await peters.open(karinsCall)).html).not.toContain('/note-answer')
    expect((await peters.open('/calls/meeting')).text).toContain('Elsa har tagit tillbaka sitt ja')
  })
})

describe('on paper', () => {
  test('the letter has what they may know, a slip to answer on, and only the first name', async () => {
    const { sip, peters, karins, paperCall, leilasCall } = await calledSip(world)
    const fields = [
      { key: 'health', body: 'Diabetes', expects: 0 },
      { key: 'not-to-be-raised', body: 'Skilsmässan', expects: 0 },
    ]
    await act(program, world.peter, sip, (s, ctx) =>
      writePreparation(s, { fields, audience: { notFor: [], answered: [] } }, ctx),
    )
    const page = await peters.open(`${paperCall}/letter`)
    keep('letter', page)
    expect(page.text).toContain('Inbjudan till SIP-möte')
    expect(page.text).toContain('Ni är välkomna till Elsas möte')
    expect(page.text).toContain('Vem ger medicinen?')
    expect(page.text).toContain('Svar på inbjudan')
    expect(page.text).toContain('Skickas till Vårdcentralen Björken , Box 1, 123 45 Lindvik')
    expect(page.text).not.toContain('Elsa Berg')
    for (const secret of ['Diabetes', 'Skilsmässan', 'Två huvudmän', 'Biståndsenheten'])
      expect(page.text).not.toContain(secret)
    const slip = page.html.slice(page.html.indexOf('class="cut-off"'))
    expect(slip).toContain('Svar på inbjudan')
    expect(slip.slice(0, slip.indexOf('</main>'))).not.toContain('Elsa')
    expect(page.html.match(/<title>[^<]*<\/title>/)?.[0]).not.toContain('Elsa')
    const leilas = await peters.open(`${leilasCall}/letter`)
    keep('letter-leila', leilas)
    expect(leilas.text).toContain('Du är välkommen till Elsas möte')
    expect(leilas.html.match(/<title>[^<]*<\/title>/)?.[0]).not.toContain('Leila')
    expect(leilas.text).not.toContain('får fatta beslut')
    for (const below of ['/letter', '/told', '/spoke', '/note-answer', ''])
      expect((await karins.open(paperCall + below)).status, below).toBe(404)
  })

  test('says that the called must come, and why', async () => {
    const { peters, karinsCall } = await calledSip(world)
    const page = await peters.open(`${karinsCall}/letter`)
    keep('letter-called', page)
    expect(page.text).toContain('Kallelse till SIP-möte')
    expect(page.text).toMatch(
      /Därför ska ni komma Den som är kallad ska delta\. Kan inte den som är tänkt, utser ni en ersättare\. Källa: /,
    )
  })

  test('is empty when they may know nothing any more', async () => {
    const { sip, peters, paperCall } = await calledSip(world)
    await act(program, world.peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: paperUnit }, scope: 'everything' }, ctx),
    )
    const page = await peters.open(`${paperCall}/letter`)
    expect(page.text).toContain('Det finns ingen grund för dem just nu')
    expect(page.text).not.toContain('sommarstugan')
  })

  test('their answer is typed in, with how it came and by whom', async () => {
    const { peters, paperCall, leilasCall } = await calledSip(world)
    const unsaid = await peters.send(`${paperCall}/note-answer`, { kind: 'no', no: 'Inget att anpassa' })
    expect([unsaid.status, unsaid.html.includes('href="#f-noted"')]).toEqual([422, true])
    expect(unsaid.html).toContain('Inget att anpassa')
    const noted = await peters.send(`${paperCall}/note-answer`, {
      noted: 'letter',
      kind: 'no',
      no: 'Inget att anpassa',
    })
    expect(noted.status).toBe(303)
    const one = await peters.open(paperCall)
    expect(one.text).toMatch(/Tackar nej Inget att anpassa .*Med brev, antecknat av Peter Åberg/)
    // A daughter answers for nobody's unit: nothing is asked of mandate.
    const form = await peters.open(`${leilasCall}/note-answer`)
    keep('note-answer', form)
    expect(form.html).not.toContain('comingMandate')
    expect(
      (await peters.send(`${leilasCall}/note-answer`, { noted: 'phone', kind: 'coming', coming: 'Leila' }))
        .status,
    ).toBe(303)
    expect((await peters.open('/calls')).text).toMatch(/Leila Berg .*Kommer Leila/)
    expect((await peters.open('/calls')).text).not.toContain('Får inte fatta beslut')
  })
})

test('nobody else finds a call, and one that is not there is not told apart', async () => {
  const { sip, peters, karinsCall } = await calledSip(world)
  const stigs = browse(program, world.stig, sip)
  expect((await stigs.open(karinsCall)).status).toBe(404)
  expect((await stigs.open(`${karinsCall}/hinder`)).status).toBe(404)
  expect((await peters.open('/calls/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
})

test('speaks English', async () => {
  const { sip, karinsCall } = await calledSip(world)
  const english = browse(program, world.karin, sip, `${world.karin.cookie}; lang=en`)
  const page = await english.open(karinsCall)
  expect(page.text).toContain("You are called to Elsa's meeting")
  expect(page.text).toContain('We send a substitute')
})
