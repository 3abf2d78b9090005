import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { establish, plannedSip, viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, valuesOf } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { allow } from '../../domain/result.ts'
import { noteMeasureAnswer } from '../../domain/sip/answer-measure.ts'
import { change } from '../../domain/sip/context.ts'
import { startFollowUp } from '../../domain/sip/follow-up.ts'
import { reportHappening } from '../../domain/sip/report-happening.ts'
import { reportMeasure } from '../../domain/sip/report-measure.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { beginSession } from '../../storage/session-store.ts'
import { followUp as en } from '../../text/en/follow-up.ts'
import { followUp as sv } from '../../text/sv/follow-up.ts'

const start = '2026-11-23T09:00:00.000Z'
/** The day that the plan says: 22 January 2027. */
const theDay = '2027-01-22T09:00:00.000Z'
let program: Program
let peter: Colleague
let karin: Colleague
let stig: Colleague

beforeAll(async () => {
  program = await startProgram(start)
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())
beforeEach(() => program.setClock(start))

/** A plan that holds, of one goal and two measures that are both agreed. */
async function running() {
  program.setClock(start)
  const sip = await plannedSip(program, peter, [karin])
  await act(program, peter, sip, (s, ctx) => {
    const m = s.plan.measures.find((one) => one.acceptance.state === 'proposed')
    const act = { measure: m?.id ?? '', expects: m?.version ?? 0, accepts: true, why: '' }
    return noteMeasureAnswer(s, { ...act, noted: 'at-meeting' }, ctx)
  })
  await establish(program, peter, sip)
  return sip
}

/** Everybody logs in on this day. */
async function onDay(instant: string, sip: string) {
  program.setClock(instant)
  const of = async (who: Colleague, more = '') => {
    const token = await beginSession(program.house.database, who.viewer.staff, 'demo', instant)
    return browse(program, who, sip, `session=${token}${more}`)
  }
  return {
    peters: await of(peter),
    karins: await of(karin),
    stigs: await of(stig),
    english: await of(peter, '; lang=en'),
  }
}

async function begun(instant = theDay) {
  const sip = await running()
  const browsers = await onDay(instant, sip)
  await act(program, peter, sip, (s, ctx) => startFollowUp(s, { on: ctx.on }, ctx))
  const { plan } = await viewOf(program, peter, sip)
  const [first = '', second = ''] = plan.measures.map((m) => m.id)
  const goal = plan.goals[0]?.id ?? ''
  return { sip, first, second, goal, ...browsers }
}

/** Everything answered in the same way. */
async function goneThrough(instant = theDay) {
  const world = await begun(instant)
  const { peters, first, second, goal } = world
  for (const id of [first, second])
    await peters.send(`/follow-up/measure/${id}`, { done: 'yes', yesShort: 'much' })
  await peters.send(`/follow-up/goal/${goal}`, { person: '2', team: '1' })
  await peters.send('/follow-up/facts', { longTerm: 'none' })
  return world
}

const titleOf = (html: string) => html.match(/<title>[^<]*/)?.[0] ?? ''

describe('a follow-up from its day to the next', () => {
  test('one thing at a time: measures, the goal with the person first, what is new, and then it ends', async () => {
    const sip = await running()
    const { peters, karins } = await onDay(theDay, sip)
    const due = await peters.open('/follow-up')
    expect(due.text).toContain('Planen följs upp i dag klockan 10:00.')
    expect(due.text).toContain('2 insatser och 1 mål att gå igenom')
    expect(due.html).toMatch(/class="btn big" href="[^"]*\/follow-up\/start"/)
    const { plan } = await viewOf(program, peter, sip)
    const [first = '', second = ''] = plan.measures.map((m) => m.id)
    const goal = plan.goals[0]?.id ?? ''
    const below = (path: string) => peter.as(`/sip/${sip}${path}`)

    const started = await peters.send('/follow-up/start', {})
    expect([started.status, started.location]).toEqual([303, below(`/follow-up/measure/${first}`)])
    const page = await peters.open(`/follow-up/measure/${first}`)
    expect(page.text).toContain('Insats 1 av 2')
    expect(page.text).toContain('Hjälp av Vårdcentralen Björken')
    const one = await peters.send(`/follow-up/measure/${first}`, {
      done: 'partly',
      partlyShort: 'little',
      partlyLong: 'too-early',
      note: 'Två besök av tre',
    })
    expect(one.location).toBe(below(`/follow-up/measure/${second}`))
    const half = await peters.open('/follow-up')
    expect(half.text).toContain('1 av 2 insatser genomgångna')
    expect(half.text).toContain('Delvis gjord, hjälpte lite, på längre sikt: för tidigt att säga')
    expect(half.text).toContain(
      'Innan uppföljningen kan avslutas är det här kvar: 1 insats, 1 mål och vad som är nytt.',
    )
    expect(half.text).toContain('Gå igenom insats 2 av 2')
    expect(half.html).not.toContain('/follow-up/end"')
    expect((await peters.open('/follow-up/end')).text).toContain(sv.end.left)
    // The called read along, and change nothing.
    const read = await karins.open('/follow-up')
    expect(read.text).toContain('1 av 2 insatser genomgångna')
    expect(read.html).not.toMatch(/href="[^"]*\/follow-up\/(measure|goal|facts|start|end|move)/)

    // The questions about help stand inside the answers that have any.
    expect(page.html).not.toContain('name="short"')
    expect((await peters.open(`/follow-up/measure/${first}`)).html).toMatch(
      /name="partlyShort" value="little" checked/,
    )
    const two = await peters.send(`/follow-up/measure/${second}`, { done: 'no', note: 'Ingen tid kom' })
    expect(two.location).toBe(below(`/follow-up/goal/${goal}`))
    const scoring = await peters.open(`/follow-up/goal/${goal}`)
    expect(scoring.html.indexOf('name="person"')).toBeLessThan(scoring.html.indexOf('name="team"'))
    expect(scoring.html).toMatch(/<figure class="voice"><blockquote dir="auto">Gå ut själv/)
    const scored = await peters.send(`/follow-up/goal/${goal}`, {
      person: '2',
      team: '1',
      words: 'Jag vågar ut på gården.',
    })
    expect(scored.location).toBe(below('/follow-up/facts'))
    const facts = await peters.send('/follow-up/facts', {
      facts: 'Elsa har fått ny granne',
      more: ['measure'],
      longTerm: 'some',
    })
    expect(facts.location).toBe(below('/follow-up'))
    const all = await peters.open('/follow-up')
    expect(all.text).toContain('Elsa: En bit på väg. Teamet: Långt kvar.')
    expect(all.html).toMatch(/class="btn big" href="[^"]*\/follow-up\/end"/)

    const end = await peters.open('/follow-up/end')
    for (const why of ['undone', 'measure', 'some'] as const) expect(end.text).toContain(sv.end.why[why])
    expect(end.text).toContain(sv.end.proposal.revise)
    expect(end.html).not.toMatch(/name="next"[^>]*checked/)
    const ended = await peters.send('/follow-up/end', {
      next: 'continue',
      nextOn: '2027-05-03',
      nextTime: '14.30',
      nextPlace: 'På vårdcentralen',
    })
    expect([ended.status, ended.location]).toEqual([303, below('/follow-up')])
    const after = await peters.open('/follow-up')
    expect(after.text).toContain('Planen följs upp måndag 3 maj 2027 klockan 14:30.')
    expect(after.text).toContain('Plats: På vårdcentralen')
    expect((await karins.open('/plan')).text).toContain('Måndag 3 maj 2027 klockan 14:30')

    const held = await karins.open('/follow-up/held/1')
    for (const words of [
      'Uppföljningen fredag 22 januari 2027',
      'Två besök av tre',
      'Ingen tid kom',
      'Hjälpte lite',
      'En bit på väg',
      'Jag vågar ut på gården.',
      'Elsa har fått ny granne',
      'En annan insats',
      'Ni fortsätter som förut',
    ])
      expect(held.text).toContain(words)
    for (const n of ['0', '2', 'x', '1e0'])
      expect((await karins.open(`/follow-up/held/${n}`)).status, n).toBe(404)

    // At the next one, what was said before stands beside.
    const next = await onDay('2027-05-03T09:00:00.000Z', sip)
    await next.peters.send('/follow-up/start', {})
    const again = await next.peters.open(`/follow-up/measure/${first}`)
    expect(again.text).toMatch(/22 jan\. 2027 Delvis gjord.*Två besök av tre/)
    expect(again.html).not.toMatch(/name="done"[^>]*checked/)
    expect((await next.peters.open(`/follow-up/goal/${goal}`)).text).toMatch(
      /22 jan\. 2027 En bit på väg Långt kvar Jag vågar ut på gården\./,
    )
  })

  test('each way of ending leads on to its own page', async () => {
    for (const [next, below] of [
      ['revise', '/plan'],
      ['close', '/close'],
      ['close-and-new', '/close'],
    ] as const) {
      const { peters, sip } = await goneThrough()
      const nextOn = next === 'revise' ? '2027-03-01' : ''
      const ended = await peters.send('/follow-up/end', { next, nextOn, nextPlace: 'Hemma' })
      expect(ended.location, next).toBe(peter.as(`/sip/${sip}${below}`))
      const page = await peters.open('/follow-up')
      expect(page.html.includes('/close"'), next).toBe(next !== 'revise')
      const beforeClosing = (await peters.open('/close')).text
      expect(beforeClosing).toMatch(
        /Uppföljningen .*: 2 insatser blev av\. 0 av 1 mål är framme, tycker Elsa\./,
      )
      // A revision in which nothing has changed yet loses nothing.
      expect(beforeClosing, next).not.toContain('En ändring av planen är inte klar.')
      expect(page.text.includes('får Elsa frågan om en ny'), next).toBe(next === 'close-and-new')
    }
  })

  test('every score there is proposes to close, and a large change a new plan', async () => {
    const { peters, goal } = await goneThrough()
    await peters.send(`/follow-up/goal/${goal}`, { person: '4', team: '4' })
    expect((await peters.open('/follow-up/end')).text).toContain('tycker både Elsa och teamet')
    await peters.send('/follow-up/facts', { longTerm: 'large' })
    expect((await peters.open('/follow-up/end')).text).toContain(sv.end.proposal['close-and-new'])
    await peters.send(`/follow-up/goal/${goal}`, { person: 'not-answered', team: '4' })
    await peters.send('/follow-up/facts', { longTerm: 'none' })
    expect((await peters.open('/follow-up/end')).text).toContain(sv.end.why.nothing)
    expect((await peters.open('/follow-up')).text).toContain(`Elsa: ${sv.notAnswered}.`)
  })

  test('a plan that needs much is proposed a near day, and a later one takes a reason', async () => {
    const { peters, sip } = await goneThrough()
    const drivers = { actors: 2, influence: 2, predictability: 2 } as const
    const level = {
      drivers,
      proposed: 'sip-plus',
      decided: 'sip-plus',
      on: '2026-11-23' as LocalDate,
    } as const
    await act(program, peter, sip, () => allow(change([{ type: 'LevelDecided', level }])))
    const end = await peters.open('/follow-up/end')
    expect(end.text).toContain('Elsas plan följs upp ofta: senast fredag 19 februari 2027.')
    expect(valuesOf(end.html)).toMatchObject({ nextOn: '2027-02-19', nextPlace: 'Hemma hos Elsa' })
    const late = await peters.send('/follow-up/end', { next: 'continue', nextOn: '2027-02-20' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('<a href="#f-reason">')
    const said = await peters.send('/follow-up/end', {
      next: 'continue',
      nextOn: '2027-02-20',
      reason: 'Elsa är bortrest',
    })
    expect(said.status).toBe(303)
  })
})

describe('before it', () => {
  test('planned, time to call, and overdue in words; moved with the first day kept', async () => {
    const sip = await running()
    const early = (await onDay(start, sip)).peters
    const planned = await early.open('/follow-up')
    expect(planned.text).toContain('Planen följs upp fredag 22 januari 2027 klockan 10:00. om 60 dagar')
    expect(planned.text).toContain('Ingen är kallad till uppföljningen än.')
    const late = await early.send('/follow-up/move', { on: '2027-02-01', reason: '' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('value="2027-02-01"')
    expect(late.html).toContain('<a href="#f-reason">')
    const moved = await early.send('/follow-up/move', { on: '2027-02-01', reason: 'Läkaren är bortrest' })
    expect(moved.location).toBe(peter.as(`/sip/${sip}/follow-up`))
    const after = await early.open('/follow-up')
    expect(after.text).toContain('Flyttad 1 gång. Först var den bestämd till fredag 22 januari 2027.')
    expect(after.text).toContain('Läkaren är bortrest')
    const near = (await onDay('2027-01-20T09:00:00.000Z', sip)).peters
    expect((await near.open('/follow-up')).html).toMatch(/class="btn big" href="[^"]*\/calls\/meeting"/)
    const past = await (await onDay('2027-02-04T09:00:00.000Z', sip)).peters.open('/follow-up')
    expect(past.text).toContain(
      'Planen skulle ha följts upp måndag 1 februari 2027 klockan 10:00. 3 dagar sen',
    )
    expect(past.html).toContain('class="status late"')
  })

  test('the call is filled in from the plan, and its words say follow-up', async () => {
    const sip = await running()
    const { peters } = await onDay('2027-01-10T09:00:00.000Z', sip)
    const arrange = await peters.open('/calls/meeting')
    expect(valuesOf(arrange.html)).toMatchObject({ on: '2027-01-22', time: '10.00', place: 'Hemma hos Elsa' })
    expect(arrange.text).toContain('När och var följer ni upp Elsas plan?')
    expect((await peters.send('/calls/meeting', {})).status).toBe(303)
    const called = await peters.open('/follow-up')
    expect(called.text).toContain('Mötet är fredag 22 januari 2027 klockan 10:00: Hemma hos Elsa.')
    expect(called.text).toContain('0 av 2 har svarat.')
    expect(called.text).not.toContain(sv.called.otherDay)
    await peters.send('/follow-up/move', { on: '2027-01-25', reason: 'Snö' })
    expect((await peters.open('/follow-up')).text).toContain(sv.called.otherDay)
  })

  test('the meeting that was for it leads on to it', async () => {
    const sip = await running()
    const { peters } = await onDay(theDay, sip)
    await peters.send('/calls/meeting', {})
    const { calls } = await viewOf(program, peter, sip)
    const attendance = Object.fromEntries(calls.map((c) => [`attendance-${c.id}`, 'in-room']))
    const held = await peters.send('/meeting/record', { person: 'in-room', ...attendance })
    expect([held.status, held.location]).toEqual([303, peter.as(`/sip/${sip}/follow-up`)])
    expect((await peters.open('/meeting')).html).toContain(`href="${peter.as(`/sip/${sip}/follow-up`)}"`)
  })

  test('what is new since last: how it goes, why it is hindered, and what has happened', async () => {
    const sip = await running()
    await act(program, karin, sip, (s, ctx, texts) => {
      const m = s.plan.measures.find(
        (one) => one.responsible.kind === 'unit' && one.responsible.unit === karin.viewer.unit,
      )
      const said = { measure: m?.id ?? '', expects: m?.version ?? 0, state: 'hindered', on: ctx.on } as const
      return reportMeasure(s, { ...said, why: 'Ingen personal i december' }, ctx, texts)
    })
    await act(program, karin, sip, (s, ctx) =>
      reportHappening(s, { source: 'relative', body: 'Elsa har ramlat' }, ctx),
    )
    const { peters, karins } = await onDay(start, sip)
    const page = await peters.open('/follow-up')
    expect(page.text).toMatch(/Hemsjukvården säger att den inte blir av .*Ingen personal i december/)
    expect(page.html).toMatch(/href="[^"]*\/happened\/[^"]+"/)
    expect(page.text).toContain(sv.since.waits)
    expect((await karins.open('/follow-up')).text).toContain('säger att den inte blir av')
    const { happenings, plan } = await viewOf(program, peter, sip)
    await act(program, peter, sip, (s, ctx) => startFollowUp(s, { on: ctx.on }, ctx))
    const karins2 = plan.measures.find((m) => plan.progress[m.id] !== undefined)?.id ?? ''
    expect((await peters.open(`/follow-up/measure/${karins2}`)).text).toMatch(
      /Så säger Hemsjukvården Blir inte av .*Ingen personal i december/,
    )
    for (const { id } of plan.measures) await peters.send(`/follow-up/measure/${id}`, { done: 'no' })
    await peters.send(`/follow-up/goal/${plan.goals[0]?.id ?? ''}`, { person: '1', team: '1' })
    await peters.send('/follow-up/facts', { longTerm: 'none' })
    const end = await peters.open('/follow-up/end')
    expect(end.html).toContain(`/happened/${happenings[0]?.id ?? ''}"`)
    const refused = await peters.send('/follow-up/end', {
      next: 'continue',
      nextOn: '2027-03-01',
      nextPlace: 'Hemma',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#f-next">')
  })
})

describe('what comes back when something is wrong', () => {
  test('nothing typed is lost, and each error leads to its field', async () => {
    const { peters, first, goal } = await begun()
    const long = 'å'.repeat(10_001)
    for (const [below, form, field] of [
      [`/follow-up/measure/${first}`, { note: 'Ingen tid kom' }, 'done'],
      [`/follow-up/measure/${first}`, { done: 'yes', note: 'Ingen tid kom' }, 'yesShort'],
      [`/follow-up/measure/${first}`, { done: 'no', note: long }, 'note'],
      [`/follow-up/goal/${goal}`, { team: '1', words: 'Ingen tid kom' }, 'person'],
      [`/follow-up/goal/${goal}`, { person: '1', words: 'Ingen tid kom' }, 'team'],
      ['/follow-up/facts', { facts: 'Ingen tid kom' }, 'longTerm'],
    ] as const) {
      const page = await peters.send(below, form)
      expect(page.status, field).toBe(422)
      expect(page.html, field).toContain(`<a href="#f-${field}">`)
      expect(page.html, field).toContain(`>${'note' in form ? form.note : 'Ingen tid kom'}</textarea>`)
    }
    const { peters: done } = await goneThrough()
    const end = await done.send('/follow-up/end', { nextOn: '2027-02-31', nextPlace: 'Biblioteket' })
    expect(end.status).toBe(422)
    expect(end.html).toContain('value="2027-02-31"')
    expect(end.html).toContain('value="Biblioteket"')
    const unchosen = await done.send('/follow-up/end', { nextOn: '2027-03-01' })
    expect(unchosen.html).toContain('<a href="#f-next">')
  })

  test('somebody answered the same meanwhile: both stand, and the second look saves', async () => {
    const { peters, first, goal } = await begun()
    const measure = valuesOf((await peters.open(`/follow-up/measure/${first}`)).html)
    const score = valuesOf((await peters.open(`/follow-up/goal/${goal}`)).html)
    const facts = valuesOf((await peters.open('/follow-up/facts')).html)
    await peters.send(`/follow-up/measure/${first}`, { done: 'yes', yesShort: 'much', note: 'Allt blev av' })
    await peters.send(`/follow-up/goal/${goal}`, { person: '4', team: '3', words: 'Det går bra' })
    await peters.send('/follow-up/facts', { facts: 'Ny adress', longTerm: 'none' })
    for (const [below, form, theirs, mine] of [
      [
        `/follow-up/measure/${first}`,
        { ...measure, done: 'no', note: 'Ingen kom' },
        ['Allt blev av', 'Ja, mycket'],
        'Ingen kom',
      ],
      [
        `/follow-up/goal/${goal}`,
        { ...score, person: '1', team: '1', words: 'Det går inte' },
        ['Nästan framme', 'Framme', 'Så står det nu Det går borttaget bra'],
        'Det går inte',
      ],
      [
        '/follow-up/facts',
        { ...facts, facts: 'Ny skola', more: ['actor'], longTerm: 'large' },
        ['Ny borttaget adress', 'Inte alls'],
        'Ny skola',
      ],
    ] as const) {
      const stale = await peters.post(below, form as Record<string, string | string[]>)
      expect(stale.status, below).toBe(422)
      for (const words of theirs) expect(stale.text).toContain(words)
      expect(stale.html).toContain(`>${mine}</textarea>`)
      const kept = await peters.post(below, valuesOf(stale.html))
      expect(kept.status, below).toBe(303)
      expect((await peters.open(below)).html).toContain(`>${mine}</textarea>`)
    }
  })

  test('it was ended meanwhile: the words come back', async () => {
    const { peters, first } = await goneThrough()
    const form = valuesOf((await peters.open(`/follow-up/measure/${first}`)).html)
    const ending = valuesOf((await peters.open('/follow-up/end')).html)
    await peters.send('/follow-up/end', { next: 'continue', nextOn: '2027-03-01', nextPlace: 'Hemma' })
    const late = await peters.post(`/follow-up/measure/${first}`, { ...form, note: 'Skrivet länge' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('>Skrivet länge</textarea>')
    const twice = await peters.post('/follow-up/end', { ...ending, next: 'close', nextPlace: 'Biblioteket' })
    expect([409, 422]).toContain(twice.status)
    expect(twice.html).toContain('value="Biblioteket"')
    expect((await peters.open('/follow-up/end')).text).toContain(sv.closed.notStarted)
  })

  test('after a withdrawn yes there is nothing to go through, and what was held stays', async () => {
    const { peters, sip, first } = await goneThrough()
    await peters.send('/follow-up/end', { next: 'continue', nextOn: '2027-03-01', nextPlace: 'Hemma' })
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const page = await peters.open('/follow-up')
    expect(page.text).toContain('Elsa har tagit tillbaka sitt ja')
    expect(page.html).toContain('/follow-up/held/1"')
    expect(page.html).not.toMatch(/href="[^"]*\/follow-up\/start"/)
    for (const below of ['start', 'move', 'facts', 'end', `measure/${first}`])
      expect((await peters.open(`/follow-up/${below}`)).html, below).not.toContain('<form action="/as')
  })
})

describe('who it is for', () => {
  test('only those who lead write, the called read, and nobody else finds it', async () => {
    const { karins, stigs, peters, first, goal } = await begun()
    const writing = ['start', 'move', 'facts', 'end', `measure/${first}`, `goal/${goal}`]
    for (const below of writing) {
      expect((await karins.open(`/follow-up/${below}`)).status, below).toBe(404)
      expect((await karins.post(`/follow-up/${below}`, {})).status, below).toBe(404)
    }
    expect((await karins.open('/follow-up')).status).toBe(200)
    for (const below of ['', '/held/1', ...writing.map((w) => `/${w}`)])
      expect((await stigs.open(`/follow-up${below}`)).status, below).toBe(404)
    for (const below of ['measure/x', 'goal/x', `goal/${first}`, 'measure/constructor'])
      expect((await peters.open(`/follow-up/${below}`)).status, below).toBe(404)
  })

  test('before the plan holds there is nothing to follow up', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const { peters } = await onDay(start, sip)
    for (const below of ['', '/start', '/move', '/facts', '/end'])
      expect((await peters.open(`/follow-up${below}`)).text, below).toContain(sv.notYet)
  })

  test('in English, and no title names the person or repeats', async () => {
    const { english, first, goal } = await goneThrough()
    expect((await english.open('/follow-up')).text).toContain(en.through.measures)
    expect((await english.open(`/follow-up/measure/${first}`)).text).toContain('Measure 1 of 2')
    expect((await english.open('/follow-up/end')).text).toContain(en.end.proposal.continue)
    const pages = ['', '/start', '/move', '/facts', '/end', `/measure/${first}`, `/goal/${goal}`]
    const titles = await Promise.all(
      pages.map(async (below) => titleOf((await english.open(`/follow-up${below}`)).html)),
    )
    for (const title of titles) expect(title).not.toContain('Elsa')
    expect(new Set(titles).size).toBe(pages.length)
  })
})
