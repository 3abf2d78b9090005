import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallingWorld, calledSip, callingWorld, keep } from '../../../test/support/calling.ts'
import { establish, measureOf } from '../../../test/support/planned-sip.ts'
import { type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { noteAnswer } from '../../domain/sip/answer-call.ts'
import { noteOralContact, noteTold } from '../../domain/sip/call.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { everybody } from '../../domain/sip/text.ts'
import { addMeasure } from '../../domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, stateNobodyElse } from '../../domain/sip/write-plan.ts'
import { beginSession } from '../../storage/session-store.ts'

const start = '2026-11-23T09:00:00.000Z'
const later = '2027-01-10T09:00:00.000Z'
const theFollowUp = { on: '2027-01-22', time: '10.00', place: 'Hemma hos Elsa' }
const firstQuestion = 'Vem ger medicinen?'
const plan = ['Blev det som vi sa?', 'Hjälpte det?', 'Hur går vi vidare?']
let program: Program
let world: CallingWorld

beforeAll(async () => {
  program = await startProgram(start)
  world = await callingWorld(program)
})
afterAll(() => program.close())

/** Everybody was spoken with, told and said no; the meeting was held all the same, and the plan runs. */
async function running() {
  program.setClock(start)
  const called = await calledSip(world)
  const { peter } = world
  const next = (decide: Parameters<typeof act>[3]) => act(program, peter, called.sip, decide)
  const [karins = '', ...others] = [called.karinsCall, called.paperCall, called.leilasCall].map((c) =>
    c.replace('/calls/', ''),
  )
  for (const call of [karins, ...others]) {
    await next((s, ctx) => noteOralContact(s, { call, on: ctx.on }, ctx))
    if (call !== karins) await next((s, ctx) => noteTold(s, { call, how: 'letter', on: ctx.on }, ctx))
    await next((s, ctx) =>
      noteAnswer(s, { call, kind: 'no', text: 'Snö den dagen', expects: 0, noted: 'phone' }, ctx),
    )
  }
  await next((s, ctx) => {
    const attendance = Object.fromEntries(s.calls.map((c) => [c.id, 'in-room' as const]))
    const rest = { spokesperson: '', film: '', filmAgreed: false }
    return holdMeeting(s, { on: ctx.on, person: 'in-room', attendance, ...rest }, ctx)
  })
  await next((s, ctx) => setLongTermGoal(s, { body: 'Bo i stugan i juli', audience: everybody }, ctx))
  await next((s, ctx) =>
    addGoal(s, { own: 'Gå ut själv', ours: 'Klara trappan före juni', audience: everybody }, ctx),
  )
  await next((s, ctx) => addMeasure(s, measureOf(s, { unit: peter.viewer.unit }), ctx))
  await next((s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx))
  await establish(program, peter, called.sip)
  return called
}

async function onDay(who: Colleague, sip: string, more = '') {
  program.setClock(later)
  const token = await beginSession(program.house.database, who.viewer.staff, 'demo', later)
  return browse(program, who, sip, `session=${token}${more}`)
}

async function calledToFollowUp() {
  const called = await running()
  const peters = await onDay(world.peter, called.sip)
  const sent = await peters.send('/calls/meeting', theFollowUp)
  if (sent.status !== 303) throw new Error(`not planned: ${sent.text}`)
  return { ...called, peters, karins: await onDay(world.karin, called.sip) }
}

test('the letters to the called say follow-up, and ask nothing from the first meeting', async () => {
  const { peters, karinsCall, paperCall, leilasCall } = await calledToFollowUp()
  const letter = await peters.open(`${karinsCall}/letter`)
  keep('follow-up-letter', letter)
  expect(letter.text).toContain('Kallelse till uppföljning av SIP')
  expect(letter.text).toContain('Ni kallas till uppföljningen av Elsas plan.')
  expect(letter.text).toContain('Ta med hur det har gått med det ni lovade.')
  const invited = await peters.open(`${paperCall}/letter`)
  expect(invited.text).toContain('Ni är välkomna till uppföljningen av Elsas plan.')
  const leilas = await peters.open(`${leilasCall}/letter`)
  expect(leilas.text).toContain('Du är välkommen till uppföljningen av Elsas plan.')
  expect(leilas.text).toContain('Berätta gärna hur du tycker att det har gått.')
  for (const { text } of [letter, invited, leilas]) {
    for (const asked of plan) expect(text).toContain(asked)
    expect(text).not.toContain(firstQuestion)
    expect(text).not.toContain('gör vi en samordnad individuell plan')
  }
})

test('the letter to the person says follow-up in plain words', async () => {
  const { peters } = await calledToFollowUp()
  const letter = await peters.open('/calls/person')
  keep('follow-up-person', letter)
  expect(letter.text).toContain('Elsas brev om uppföljningen')
  expect(letter.text).toContain('Vi följer upp din plan')
  for (const asked of plan) expect(letter.text).toContain(asked)
  expect(letter.text).not.toContain('Där gör ni en plan')
  expect(letter.text).not.toContain(firstQuestion)
})

test('the overview is that of a new call until the follow-up itself is moved', async () => {
  const { peters, karins, paperCall, karinsCall } = await calledToFollowUp()
  const list = await peters.open('/calls')
  keep('follow-up-calls', list)
  expect(list.text).toContain('Vilka kommer till uppföljningen av Elsas plan?')
  expect(list.text).toMatch(/Nästa steg Berätta för \S+ om uppföljningen/)
  expect(list.text.match(/Inte än, skriv när/g)).toHaveLength(3)
  for (const page of [list, await karins.open('/calls'), await peters.open(paperCall)])
    expect(page.text).not.toMatch(/ändrad|förra dagen|Snö den dagen/)
  // They answer anew, though the same call was answered before; the old answer is in no field.
  const ours = await karins.open(karinsCall)
  expect(ours.text).toContain('Ni är kallade till uppföljningen av Elsas plan')
  expect(ours.text).toContain('Det här tar ni med Ta med hur det har gått med det ni lovade.')
  expect(ours.html).not.toContain('Snö den dagen')
  const answer = { kind: 'coming', coming: 'Karin Lindh', comingMandate: 'yes' }
  expect((await karins.send(karinsCall, answer)).status).toBe(303)
  expect((await peters.open('/calls')).text).toContain('Kommer Karin Lindh')
  await peters.send(`${paperCall}/told`, { how: 'letter' })
  await peters.send('/calls/meeting', { on: '2027-01-25' })
  const moved = await peters.open('/calls')
  expect(moved.text).toContain('Sa ja till den förra dagen')
  expect(moved.text).toContain('Behöver få veta igen, dagen är ändrad')
})

test('the page of the SIP asks a called unit nothing of a meeting that has been', async () => {
  const { sip } = await running()
  const karins = await onDay(world.karin, sip)
  const between = await karins.open('')
  keep('follow-up-between', between)
  expect(between.text).toContain('Mötet har varit Öppna kallelsen')
  expect(between.text).not.toMatch(/Ni är kallade|Svara senast/)
  expect(between.text).not.toContain(firstQuestion)
  await (await onDay(world.peter, sip)).send('/calls/meeting', theFollowUp)
  const page = await karins.open('')
  expect(page.text).toContain('Ni är kallade till uppföljningen')
  expect(page.text).toContain('Ta med hur det har gått med det ni lovade.')
  expect(page.text).not.toContain(firstQuestion)
})

test('speaks English', async () => {
  const { sip, karinsCall } = await calledToFollowUp()
  const english = await onDay(world.peter, sip, '; lang=en')
  expect((await english.open('/calls')).text).toContain("Who is coming to the follow-up of Elsa's plan?")
  for (const below of [`${karinsCall}/letter`, '/calls/person'])
    expect((await english.open(below)).text).toContain('Did it turn out as we said?')
})
