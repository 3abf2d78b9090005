import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  type CallingWorld,
  calledSip,
  callingWorld,
  keep,
  listedSip,
  paperUnit,
  theMeeting,
} from '../../../test/support/calling.ts'
import { type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'
import { beginSession } from '../../storage/session-store.ts'

const start = '2026-11-23T09:00:00.000Z'
let program: Program
let world: CallingWorld

beforeAll(async () => {
  program = await startProgram(start)
  world = await callingWorld(program)
})
afterAll(() => program.close())
afterEach(() => program.setClock(start))

const peterOn = (sip: string) => browse(program, world.peter, sip)

/** On another day: the clock moves, and Peter logs in anew. */
async function peterOnDay(instant: string, sip: string) {
  program.setClock(instant)
  const session = await beginSession(program.house.database, world.peter.viewer.staff, 'demo', instant)
  return browse(program, world.peter, sip, `session=${session}`)
}

describe('the meeting is planned once, for everybody', () => {
  test('first the day, and until then nobody can be called', async () => {
    const peters = peterOn(await listedSip(world))
    const before = await peters.open('/calls')
    keep('calls-before', before)
    expect(before.text).toContain('Nästa steg Bestäm när och var ni träffas')
    expect(before.text).toContain('Mötet bör vara senast måndag 14 december 2026')
    expect(before.text).toMatch(/Hemsjukvården Väntar på dag och plats/)
    expect(before.text).toMatch(/Biståndsenheten Inte frågat: Elsa har inte sagt ja/)
    expect(before.html).toContain('/answer/ground')
    expect((await peters.open('/calls/new')).text).toContain('Det finns ingen att kalla just nu')
  })

  test('day, time, place, ways to take part and the five parts', async () => {
    const peters = peterOn(await listedSip(world))
    const form = await peters.open('/calls/meeting')
    keep('meeting', form)
    expect(form.html).toMatch(/name="minutes"[^>]*value="60"/)
    expect(form.html).toMatch(/name="agenda-needs"[^>]*value="30"/)
    const sent = await peters.send('/calls/meeting', theMeeting)
    expect(sent.location).toBe(world.peter.as(`/sip/${form.html.match(/\/sip\/([\w-]{22})/)?.[1]}/calls`))
    const list = await peters.open('/calls')
    keep('calls-planned', list)
    expect(list.text).toContain('Tisdag 1 december 2026, klockan 13:00 till 14:00')
    expect(list.text).toContain('Hemma hos Elsa')
    expect(list.html).toContain('href="https://moten.example/elsa"')
    expect(list.text).toContain('8 dagar efter att behovet upptäcktes, i tid')
    expect(list.text).toMatch(/13:20 Det här behövs, 30 minuter/)
    expect(list.text).toContain('Kalla och bjud in dem som är klara')
  })

  test('parts longer than the meeting are refused, saying by how much, and nothing typed is lost', async () => {
    const peters = peterOn(await listedSip(world))
    const sent = await peters.send('/calls/meeting', { ...theMeeting, minutes: '45' })
    keep('meeting-over', sent)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Delarna är tillsammans 60 minuter. Mötet är 45 minuter.')
    expect(sent.text).toContain('Det är 15 minuter för mycket')
    expect(sent.html).toContain('value="Hemma hos Elsa"')
    expect(sent.html).toContain('value="https://moten.example/elsa"')
    expect(sent.html).toContain('href="#f-agenda-needs"')
    const half = await peters.send('/calls/meeting', { ...theMeeting, 'agenda-close': 'fem' })
    expect(half.status).toBe(422)
    expect(half.html).toContain('href="#f-agenda-close"')
    expect(half.html).toContain('value="fem"')
  })

  test('a late day takes a reason, and is said to be late unless the person wishes it', async () => {
    const peters = peterOn(await listedSip(world))
    const late = { ...theMeeting, on: '2026-12-20' }
    const refused = await peters.send('/calls/meeting', late)
    expect([refused.status, refused.html.includes('href="#f-lateReason"')]).toEqual([422, true])
    await peters.send('/calls/meeting', { ...late, lateReason: 'Dottern kommer då' })
    const list = await peters.open('/calls')
    expect(list.text).toContain('27 dagar efter att behovet upptäcktes, senare än riktlinjen säger')
    expect(list.text).toContain('Dottern kommer då')
    await peters.send('/calls/meeting', { personsWish: 'yes' })
    expect((await peters.open('/calls')).text).toContain('Det är Elsa som vill vänta')
  })

  test('somebody who planned meanwhile is not overwritten', async () => {
    const peters = peterOn(await listedSip(world))
    const stale = await peters.open('/calls/meeting')
    const version = stale.html.match(/name="_version" value="(\d+)"/)?.[1] ?? ''
    await peters.send('/calls/meeting', theMeeting)
    const sent = await peters.send('/calls/meeting', {
      ...theMeeting,
      place: 'På biblioteket',
      _version: version,
    })
    expect(sent.status).toBe(409)
    expect(sent.html).toContain('value="På biblioteket"')
    expect((await peters.open('/calls')).text).not.toContain('På biblioteket')
  })

  test('her own wish for time and order stands beside the form', async () => {
    const sip = await listedSip(world)
    const fields = [{ key: 'agenda', body: 'Först stugan', expects: 0 }]
    await act(program, world.peter, sip, (s, ctx) =>
      writePreparation(s, { fields, audience: { notFor: [], answered: [] } }, ctx),
    )
    expect((await peterOn(sip).open('/calls/meeting')).text).toContain('Först stugan')
  })

  test('a link that is no web address is never made a link', async () => {
    const peters = peterOn(await listedSip(world))
    await peters.send('/calls/meeting', { ...theMeeting, video: 'javascript:alert(1)' })
    const list = await peters.open('/calls')
    expect(list.text).toContain('javascript:alert(1)')
    expect(list.html).not.toContain('href="javascript')
  })

  test('is only for those who lead', async () => {
    const { sip, karins } = await calledSip(world)
    const stigs = browse(program, world.stig, sip)
    for (const below of ['/calls/meeting', '/calls/sooner', '/calls/new', '/calls/person']) {
      expect((await karins.open(below)).status, below).toBe(404)
      expect((await stigs.open(below)).status, below).toBe(404)
    }
  })
})

describe('calling', () => {
  test('with what they see shown beforehand, and only that', async () => {
    const sip = await listedSip(world)
    const peters = peterOn(sip)
    await peters.send('/calls/meeting', theMeeting)
    const list = await peters.open('/calls')
    const party = list.html.match(/\/calls\/new\?party=([\w-]{22})/)?.[1] ?? ''
    const form = await peters.open(`/calls/new?party=${party}`)
    keep('new', form)
    expect(form.text).toContain('För: den som bor i Lindvik')
    expect(form.text).toContain('Gör inte: flyttar ingen')
    expect(form.text).not.toContain('Biståndsenheten')
    const first = choiceOf(form.html, 'Vem ger medicinen?')
    const shown = await peters.send(`/calls/new?party=${party}`, { questions: first, _show: 'preview' })
    expect(shown.status).toBe(200)
    const aside = shown.html.slice(shown.html.indexOf('<aside'))
    expect(aside).toContain('Vem ger medicinen?')
    expect(aside).not.toContain('Hur klarar hon trappan?')
    expect((await peters.open('/calls')).text).toContain('Ingen är kallad än')

    const without = await peters.send(`/calls/new?party=${party}`, { questions: [], spokeOn: '2026-11-20' })
    expect([without.status, without.html.includes('value="2026-11-20"')]).toEqual([422, true])
    const sent = await peters.send(`/calls/new?party=${party}`, { questions: first, spokeOn: '2026-11-20' })
    expect(sent.status).toBe(303)
    const after = await peters.open('/calls')
    expect(after.text).toMatch(/Hemsjukvården kallad, i Kugghjul 20 nov\. 2026 I Kugghjul, 23 nov/)
    expect(after.text).toContain('Väntar på svar, senast 30 nov. 2026')
  })

  test('a question that is not for them is said to be closed before the call goes', async () => {
    const sip = await readySip(program, world.peter, [{ colleague: world.karin, ground: true }])
    const peters = peterOn(sip)
    const { unit } = world.karin.viewer
    const leads = (decide: Parameters<typeof act>[3]) => act(program, world.peter, sip, decide)
    await leads((s, ctx) => excludeRecipient(s, { who: { kind: 'unit', unit }, scope: 'each-text' }, ctx))
    await leads((s, ctx) =>
      addQuestion(
        s,
        {
          body: 'Hur går det med syskonen?',
          audience: { notFor: [`unit:${unit}`], answered: s.exclusions.map((x) => x.id) },
        },
        ctx,
      ),
    )
    await peters.send('/calls/meeting', theMeeting)
    const form = await peters.open('/calls/new')
    const aside = form.html.slice(form.html.indexOf('<aside'))
    expect(aside).toContain('Vem ger medicinen?')
    expect(aside).toContain('Texten får de inte läsa')
    expect(aside).not.toContain('syskonen')
    // Called all the same, they find it neither on paper nor on the page.
    await peters.send('/calls/new', {})
    const call = /\/calls\/([\w-]{22})"/.exec((await peters.open('/calls')).html)?.[1] ?? ''
    const letter = await peters.open(`/calls/${call}/letter`)
    expect(letter.text).toContain('Vem ger medicinen?')
    expect(letter.text).not.toContain('syskonen')
  })

  test('somebody excluded cannot be called, and the list says so only to those who lead', async () => {
    const { sip, peters, karins } = await calledSip(world)
    await act(program, world.peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: world.lena.viewer.unit }, scope: 'everything' }, ctx),
    )
    expect((await peters.open('/calls')).text).toContain('Biståndsenheten Elsa har sagt att de inte får veta')
    const theirs = await karins.open('/calls')
    expect(theirs.status).toBe(200)
    expect(theirs.text).not.toContain('Biståndsenheten')
    // Another unit’s letter, its talks and who told it are for those who lead.
    expect(theirs.text).not.toContain('Fått veta')
    expect(theirs.html).not.toContain('/letter')
  })

  test('without anybody from health care the primary care centre is proposed', async () => {
    const sip = await readySip(program, world.karin, [{ colleague: world.lena, ground: true }])
    const karins = browse(program, world.karin, sip)
    const list = await karins.open('/calls')
    // Home health care is the municipality’s: the region’s part is missing.
    expect(list.text).toContain('Ingen från hälso- och sjukvården är med')
    expect(list.html).toContain('/prepare/people/unit/Regionen')
    expect((await peterOn(await listedSip(world)).open('/calls')).text).not.toContain('Ingen från hälso-')
  })
})

describe('telling', () => {
  test('whoever has no Kugghjul gets a letter, and it is noted who told and when', async () => {
    const { peters, paperCall } = await calledSip(world)
    const list = await peters.open('/calls')
    keep('calls', list)
    expect(list.text).toContain(`Berätta för ${paperUnit}`)
    expect(list.text).toMatch(/Bostadsanpassningen inbjuden, får brev Inte än, skriv när/)
    const early = await peters.send(`${paperCall}/told`, { how: 'letter', on: '2026-11-30' })
    expect(early.status).toBe(422)
    expect((await peters.send(`${paperCall}/told`, { how: 'letter', on: '2026-11-23' })).status).toBe(303)
    expect((await peters.open('/calls')).text).toMatch(/Med brev, 23 nov\. 2026 av Peter Åberg/)
    expect((await peters.send(`${paperCall}/spoke`, { on: '2026-11-22' })).status).toBe(303)
    const one = await peters.open(paperCall)
    keep('one-leading', one)
    expect(one.text).toContain('Har ni talats vid? Ja, söndag 22 november 2026')
  })

  test('when the day moves everybody who knew it is told again, and asked again', async () => {
    const { peters, karins, karinsCall, paperCall } = await calledSip(world)
    await peters.send(`${paperCall}/told`, { how: 'letter' })
    await peters.send('/calls/person', { how: 'in-person' })
    await karins.send(karinsCall, { kind: 'coming', coming: 'Karin', comingMandate: 'yes' })
    const form = await peters.open('/calls/meeting')
    keep('meeting-moving', form)
    expect(form.text).toContain('2 personer eller verksamheter på listan har redan fått veta dagen')
    expect(form.text).toContain('Elsa har fått veta')
    await peters.send('/calls/meeting', { on: '2026-12-03' })
    const list = await peters.open('/calls')
    keep('calls-moved', list)
    expect(list.text).toContain('Behöver få veta igen, dagen är ändrad')
    expect(list.text).toContain('Sa ja till den förra dagen')
    expect(list.text).toContain('Elsa behöver få veta igen')
    const theirs = await karins.open(karinsCall)
    expect(theirs.text).toContain('Mötet har fått en annan dag eller tid sedan ni svarade')
    expect(theirs.html).not.toMatch(/value="coming"[^>]*checked/)
    await karins.send(karinsCall, { kind: 'coming' })
    expect((await peters.open('/calls')).text).not.toContain('Sa ja till den förra dagen')
  })

  test('whoever the person has shut out since is neither told nor waited for', async () => {
    const { sip, peters } = await calledSip(world)
    await act(program, world.peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: paperUnit }, scope: 'everything' }, ctx),
    )
    const list = await peters.open('/calls')
    expect(list.text).toMatch(
      /Bostadsanpassningen inbjuden, får brev .* Elsa har sagt att de inte får veta något/,
    )
    expect(list.text).not.toContain(`Berätta för ${paperUnit}`)
  })

  test('Elsa gets a letter in plain words, and that she has been told is noted', async () => {
    const { peters, karins, karinsCall } = await calledSip(world)
    await karins.send(karinsCall, {
      kind: 'coming',
      coming: 'Karin Lindh, sjuksköterska',
      comingMandate: 'yes',
    })
    const letter = await peters.open('/calls/person')
    keep('person', letter)
    expect(letter.text).toContain('Hej Elsa!')
    expect(letter.text).toContain('Hemsjukvården. Kommer: Karin Lindh, sjuksköterska')
    expect(letter.text).toContain('Leila Berg')
    expect(letter.text).toContain('Du får ta med någon')
    expect(letter.text).toContain('Du får säga nej')
    expect(letter.html).toMatch(/<title>[^<]*Personens brev[^<]*<\/title>/)
    expect(letter.html.match(/<title>[^<]*<\/title>/)?.[0]).not.toContain('Elsa')
    expect((await peters.send('/calls/person', { on: '2026-11-23' })).status).toBe(422)
    expect((await peters.send('/calls/person', { how: 'phone', on: '2026-11-23' })).status).toBe(303)
    expect((await peters.open('/calls')).text).toContain('Elsa har fått veta: per telefon, 23 nov. 2026')
  })

  test('silence becomes late, with a number to ring; the invited are not chased', async () => {
    const { sip, leilasCall } = await calledSip(world)
    const peters = await peterOnDay('2026-12-01T06:00:00.000Z', sip)
    await peters.send('/calls/meeting', { on: '2026-12-14' })
    await peters.send(`${leilasCall}/told`, { how: 'phone' })
    const later = await peterOnDay('2026-12-10T06:00:00.000Z', sip)
    const list = await later.open('/calls')
    keep('calls-late', list)
    expect(list.text).toMatch(
      /Hemsjukvården kallad, i Kugghjul .*Har inte svarat, 2 dagar sen Ring 010-555 01 44/,
    )
    expect(list.html).toContain('href="tel:0105550144"')
    expect(list.text).toContain('Har inte svarat. Den som är inbjuden väljer själv.')
  })
})

describe('an earlier day', () => {
  test('is asked for, and gets a reason or an earlier day', async () => {
    const { peters } = await calledSip(world)
    const form = await peters.open('/calls/sooner')
    keep('sooner', form)
    const notSooner = await peters.send('/calls/sooner', { wanted: '2026-12-05' })
    expect([notSooner.status, notSooner.html.includes('value="2026-12-05"')]).toEqual([422, true])
    expect((await peters.send('/calls/sooner', { wanted: '2026-11-26' })).status).toBe(303)
    expect((await peters.open('/calls')).text).toContain('Elsa vill träffas senast torsdag 26 november 2026')
    const waits = await peters.open('/calls/sooner')
    keep('sooner-waits', waits)
    expect((await peters.send('/calls/sooner', { reason: ' ' })).status).toBe(422)
    expect((await peters.send('/calls/sooner', { reason: 'Läkaren kommer först den 1' })).status).toBe(303)
    const list = await peters.open('/calls')
    expect(list.text).toContain('Läkaren kommer först den 1')
    expect(list.text).not.toContain('Elsa vill träffas senast')
  })
})

test('speaks English', async () => {
  const { sip, peters, paperCall } = await calledSip(world)
  const english = browse(program, world.peter, sip, `${world.peter.cookie}; lang=en`)
  expect((await english.open('/calls')).text).toContain("Who is coming to Elsa's meeting?")
  for (const below of ['/calls/meeting', '/calls/sooner', '/calls/person', `${paperCall}/told`, paperCall])
    expect((await english.open(below)).status, below).toBe(200)
  expect((await peters.open('/calls')).text).toContain('Vilka kommer till Elsas möte?')
})
