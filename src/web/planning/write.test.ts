import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establish, measureOf, metSip, plannedSip, viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf, valuesOf } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { answerMeasure } from '../../domain/sip/answer-measure.ts'
import type { Change } from '../../domain/sip/context.ts'
import { evolve } from '../../domain/sip/evolve.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { everybody } from '../../domain/sip/text.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { addMeasure, removeMeasure } from '../../domain/sip/write-measure.ts'
import { addGoal, removeGoal } from '../../domain/sip/write-plan.ts'

let program: Program
let peter: Colleague
let karin: Colleague
let lena: Colleague

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
})
afterAll(() => program.close())

const met = () => metSip(program, peter, [karin])
const planned = () => plannedSip(program, peter, [karin])
const goalWords = { own: 'Gå ut själv', ours: 'Går till postlådan själv före påsk' }

describe('goals', () => {
  test('the long-term goal begins as what matters, and two who write it at once lose nothing', async () => {
    const peters = browse(program, peter, await met())
    const first = valuesOf((await peters.open('/plan/long-term-goal')).html)
    expect(first.goal).toBe('Att kunna bo i sommarstugan')
    expect((await peters.send('/plan/long-term-goal', { goal: 'Bo i stugan hela juli' })).status).toBe(303)

    const stale = await peters.post('/plan/long-term-goal', { ...first, goal: 'Två veckor i stugan' })
    expect(stale.status).toBe(422)
    expect(valuesOf(stale.html).goal).toBe('Två veckor i stugan')
    expect(stale.text).toContain('Någon har ändrat medan du skrev')
    expect(stale.text).toMatch(/Så står det nu Skrivet av Peter Åberg .*hela juli/)
    const again = await peters.post('/plan/long-term-goal', valuesOf(stale.html))
    expect(again.status).toBe(303)
    expect(valuesOf((await peters.open('/plan/long-term-goal')).html).goal).toBe('Två veckor i stugan')
  })

  test('both words are kept, and come back when nothing is written in either', async () => {
    const sip = await met()
    const peters = browse(program, peter, sip)
    const empty = await peters.send('/plan/goal', { own: '', ours: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('<title>Fel: Nytt delmål')
    expect((await peters.send('/plan/goal', goalWords)).location).toBe(peter.as(`/sip/${sip}/plan`))
    const { plan } = await viewOf(program, peter, sip)
    const path = `/plan/goal/${plan.goals[0]?.id}`
    expect(valuesOf((await peters.open(path)).html)).toMatchObject(goalWords)
    const long = await peters.send(path, { own: 'å'.repeat(10_001) })
    expect(long.status).toBe(422)
    expect(valuesOf(long.html).own).toHaveLength(10_001)
  })

  test('a goal that somebody changed meanwhile is shown beside what was typed', async () => {
    const sip = await met()
    const peters = browse(program, peter, sip)
    await peters.send('/plan/goal', goalWords)
    const { plan } = await viewOf(program, peter, sip)
    const path = `/plan/goal/${plan.goals[0]?.id}`
    const opened = valuesOf((await peters.open(path)).html)
    await peters.send(path, { ours: 'Går runt kvarteret före påsk' })
    const stale = await peters.post(path, { ...opened, ours: 'Går till affären före påsk' })
    expect(stale.status).toBe(422)
    expect(valuesOf(stale.html).ours).toBe('Går till affären före påsk')
    expect(stale.text).toMatch(/Så står det nu .*runt/)
    expect((await peters.post(path, valuesOf(stale.html))).status).toBe(303)
  })

  test('a goal with measures is not removed; without, it goes, and a stranger to the plan finds nothing', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const { plan } = await viewOf(program, peter, sip)
    const path = `/plan/goal/${plan.goals[0]?.id}`
    const asked = await peters.open(`${path}/remove`)
    expect(asked.text).toContain('Delmålet har insatser')
    expect(asked.html).not.toContain('data-guard')
    expect((await peters.post(`${path}/remove`, {})).status).toBe(422)
    await act(program, peter, sip, (s, ctx) => addGoal(s, { ...goalWords, audience: everybody }, ctx))
    const added = (await viewOf(program, peter, sip)).plan.goals[1]?.id
    expect((await peters.send(`/plan/goal/${added}/remove`, {})).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.goals).toHaveLength(1)
    for (const below of [path, `${path}/remove`, '/plan/goal', '/plan/goal/constructor']) {
      expect((await browse(program, karin, sip).open(below)).status, below).toBe(404)
      expect((await browse(program, lena, sip).open(below)).status, below).toBe(404)
    }
    expect((await peters.open('/plan/goal/constructor')).status).toBe(404)
  })

  test('words for a goal that was removed meanwhile can be saved as a new one', async () => {
    const sip = await met()
    const peters = browse(program, peter, sip)
    await peters.send('/plan/goal', goalWords)
    const goal = (await viewOf(program, peter, sip)).plan.goals[0]?.id ?? ''
    const opened = valuesOf((await peters.open(`/plan/goal/${goal}`)).html)
    await act(program, peter, sip, (s, ctx) => removeGoal(s, { goal }, ctx))
    const gone = await peters.post(`/plan/goal/${goal}`, { ...opened, ours: 'Går ut före jul' })
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('Delmålet är borttaget')
    expect(gone.html).toContain(`formaction="${peter.as(`/sip/${sip}/plan/goal`)}"`)
    expect((await peters.post('/plan/goal', valuesOf(gone.html))).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.goals).toHaveLength(1)
  })
})

const words = {
  what: 'Hembesök av läkare',
  who: 'Nils Hall',
  starts: '2026-12-11',
  ends: '2027-06-30',
  often: 'var tredje månad',
  where: 'hemma',
  how: 'Ringer dagen innan',
}

describe('measures', () => {
  test('a unit is asked, one’s own answers at once, and the person answers with the plan', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const form = await peters.open('/plan/measure')
    expect(form.text).toMatch(/Hemsjukvården Kommunen\. De får frågan när du sparar/)
    expect(form.text).toMatch(/Vårdcentralen Björken Din egen verksamhet\. Ni säger ja när du sparar/)
    expect(form.text).toMatch(/Elsa själv Elsa svarar när ni frågar om hela planen/)
    for (const [label, state] of [
      ['Hemsjukvården', 'proposed'],
      ['Vårdcentralen', 'accepted'],
      ['Elsa själv', 'own'],
      ['Någon annan', 'proposed'],
    ] as const) {
      const responsible = choiceOf(form.html, label)
      const saved = await peters.send('/plan/measure', { ...words, responsible, other: 'Birgit' })
      expect(saved.status, label).toBe(303)
      const { plan } = await viewOf(program, peter, sip)
      expect(plan.measures.at(-1)?.acceptance.state, label).toBe(state)
      const path = `/plan/measure/${plan.measures.at(-1)?.id}`
      expect(valuesOf((await peters.open(path)).html)).toMatchObject({ ...words, responsible })
    }
    expect((await browse(program, karin, sip).open('/plan/measure')).status).toBe(404)
    expect((await browse(program, lena, sip).open('/plan/measure')).status).toBe(404)
  })

  test('what is wrong is said at its field, and every word comes back', async () => {
    const peters = browse(program, peter, await planned())
    const nobody = await peters.send('/plan/measure', words)
    expect(nobody.status).toBe(422)
    expect(nobody.html).toContain('href="#f-responsible"')
    expect(valuesOf(nobody.html)).toMatchObject(words)
    const reversed = await peters.send('/plan/measure', {
      ...words,
      responsible: 'other',
      other: 'Birgit',
      ends: '2026-12-01',
    })
    expect(reversed.status).toBe(422)
    expect(reversed.html).toContain('href="#f-ends"')
    expect(valuesOf(reversed.html)).toMatchObject({ ...words, other: 'Birgit', ends: '2026-12-01' })
  })

  test('a measure that was changed meanwhile is shown beside, and the declined tells why', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const [, theirs] = (await viewOf(program, peter, sip)).plan.measures
    const path = `/plan/measure/${theirs?.id}`
    await act(program, karin, sip, (s, ctx) =>
      answerMeasure(
        s,
        { measure: theirs?.id ?? '', expects: 1, accepts: false, why: 'Vi har ingen på helger' },
        ctx,
      ),
    )
    const opened = await peters.open(path)
    expect(opened.text).toMatch(/Hemsjukvården har sagt nej\. Vi har ingen på helger/)
    const before = valuesOf(opened.html)
    expect((await peters.send(path, { often: 'varje tisdag' })).status).toBe(303)
    expect((await peters.open(path)).text).toContain('Väntar på svar från Hemsjukvården')

    const stale = await peters.post(path, { ...before, often: 'varje fredag', where: 'på telefon' })
    expect(stale.status).toBe(422)
    expect(valuesOf(stale.html)).toMatchObject({ often: 'varje fredag', where: 'på telefon', expects: '2' })
    expect(stale.text).toMatch(/Hur ofta\? Så står det nu Skrivet av Peter Åberg varje .*tisdag/)
    expect(stale.text).not.toMatch(/Vad ska göras\? Så står det nu/)
    expect((await peters.post(path, valuesOf(stale.html))).status).toBe(303)
  })

  test('a measure is removed as it was read, and words for one that is gone can be saved anew', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const measure = (await viewOf(program, peter, sip)).plan.measures[0]?.id ?? ''
    const opened = valuesOf((await peters.open(`/plan/measure/${measure}`)).html)
    const removing = valuesOf((await peters.open(`/plan/measure/${measure}/remove`)).html)
    await peters.send(`/plan/measure/${measure}`, { how: 'Något mer' })
    expect((await peters.post(`/plan/measure/${measure}/remove`, removing)).status).toBe(422)
    expect((await peters.send(`/plan/measure/${measure}/remove`, {})).status).toBe(303)
    expect((await peters.open(`/plan/measure/${measure}`)).status).toBe(404)
    const gone = await peters.post(`/plan/measure/${measure}`, { ...opened, what: 'Lång egen text' })
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('Insatsen är borttagen')
    expect((await peters.post('/plan/measure', valuesOf(gone.html))).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.measures).toHaveLength(2)
  })

  test('measure number 101 is refused with all its words', async () => {
    const sip = await planned()
    await act(program, peter, sip, (s, ctx) => {
      const all: { -readonly [K in keyof Change]: Change[K][number][] } = { events: [], texts: [] }
      let now = s
      while (now.plan.measures.length < 100) {
        const one = addMeasure(now, measureOf(now, { unit: peter.viewer.unit }), ctx)
        if (!one.ok) return one
        all.events.push(...one.value.events)
        all.texts.push(...one.value.texts)
        now = one.value.events.reduce(evolve, now)
      }
      return { ok: true, value: all }
    })
    const refused = await browse(program, peter, sip).send('/plan/measure', {
      ...words,
      responsible: 'person',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#f-what"')
    expect(valuesOf(refused.html)).toMatchObject({ ...words, responsible: 'person' })
  })

  test('whoever is to be asked about is asked about for each measure, and the no is remembered', async () => {
    const sip = await planned()
    await act(program, peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'other', name: 'Brodern' }, scope: 'each-text' }, ctx),
    )
    const peters = browse(program, peter, sip)
    const form = await peters.open('/plan/measure')
    expect(form.text).toContain('Får Brodern läsa det här?')
    const unanswered = await peters.send('/plan/measure', { ...words, responsible: 'person' })
    expect(unanswered.status).toBe(422)
    const field = /name="(mayRead-[^"]+)"/.exec(form.html)?.[1] ?? ''
    expect(
      (await peters.send('/plan/measure', { ...words, responsible: 'person', [field]: 'no' })).status,
    ).toBe(303)
    const measure = (await viewOf(program, peter, sip)).plan.measures.at(-1)?.id
    expect(valuesOf((await peters.open(`/plan/measure/${measure}`)).html)[field]).toBe('no')
  })

  test('a unit that is to learn nothing is no choice', async () => {
    const sip = await metSip(program, peter, [karin, lena])
    const peters = browse(program, peter, sip)
    await peters.send('/plan/goal', goalWords)
    expect((await peters.open('/plan/measure')).text).toContain('Biståndsenheten')
    await act(program, peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: lena.viewer.unit }, scope: 'everything' }, ctx),
    )
    expect((await peters.open('/plan/measure')).text).not.toContain('Biståndsenheten')
  })
})

describe('the words are looked at', () => {
  const vague = { what: 'Fortsatt kontakt vid behov', starts: '2026-12-11', responsible: '' }

  test('on request, with every word kept and nothing saved', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const before = (await viewOf(program, peter, sip)).plan.measures.length
    const form = await peters.open('/plan/measure')
    expect(form.text).not.toContain('Frågor till det du skrev')
    const responsible = choiceOf(form.html, 'Hemsjukvården')
    const looked = await peters.send('/plan/measure', { ...vague, responsible, _show: 'words' })
    expect(looked.status).toBe(200)
    expect(valuesOf(looked.html)).toMatchObject({ ...vague, responsible })
    expect(looked.text).toMatch(
      /Frågor till det du skrev Vem gör det\?.* Hur ofta\? Var\? Fortsatt kontakt Vem hör av sig.* vid behov Hur märks/,
    )
    expect((await viewOf(program, peter, sip)).plan.measures).toHaveLength(before)
    const fine = await peters.send('/plan/measure', { ...words, responsible, _show: 'words' })
    expect(fine.text).toContain('allt finns med')
    expect(fine.text).not.toContain('Frågor till det du skrev')
  })

  test('when the form comes back, and on the measure’s own page, but it stops nobody', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    expect((await peters.send('/plan/measure', vague)).text).toContain('Hur märks det att det behövs')
    expect((await peters.send('/plan/measure', { ...vague, responsible: 'person' })).status).toBe(303)
    const measure = (await viewOf(program, peter, sip)).plan.measures.at(-1)?.id
    const own = await peters.open(`/plan/measure/${measure}`)
    expect(own.text).toContain('Frågor till det du skrev')
    // The person is not asked who there does it.
    expect(own.text).not.toContain('Vem gör det? Ett namn')
  })

  test('of a goal only the professionals’ words, never the person’s own', async () => {
    const peters = browse(program, peter, await met())
    const looked = await peters.send('/plan/goal', {
      own: 'Mer stöd vid behov',
      ours: 'Sover',
      _show: 'words',
    })
    expect(looked.text).toContain('När ska det vara nått?')
    expect(looked.text).not.toContain('Hur märks det att det behövs')
    const fine = await peters.send('/plan/goal', {
      own: '',
      ours: 'Sover sex timmar före påsk',
      _show: 'words',
    })
    expect(fine.text).toContain('Målet går att följa upp.')
  })

  test('examples are folded beside the forms, and all of them a link away', async () => {
    const peters = browse(program, peter, await planned())
    for (const below of ['/plan/goal', '/plan/measure']) {
      const { html, text } = await peters.open(below)
      expect(text).toContain('I stället för')
      expect(html).toContain('href="/phrases"')
    }
  })
})

describe('when the plan is not to be written in', () => {
  test('it says so instead of a form: before the meeting, when it holds, and when the yes is withdrawn', async () => {
    const sip = await planned()
    const peters = browse(program, peter, sip)
    const opened = valuesOf((await peters.open('/plan/goal')).html)
    await establish(program, peter, sip)
    const holds = await peters.open('/plan/goal')
    expect(holds.text).toMatch(/Version 1 av planen gäller\. .*Ändra planen/)
    expect(holds.html).not.toContain('data-guard')
    const typed = await peters.post('/plan/goal', { ...opened, ...goalWords })
    expect(typed.status).toBe(422)
    expect(valuesOf(typed.html)).toMatchObject(goalWords)

    expect((await peters.send('/plan/revise', {})).status).toBe(303)
    expect((await peters.open('/plan/goal')).text).toContain('Version 1 gäller tills Elsa har svarat')
    expect((await peters.send('/plan/goal', goalWords)).status).toBe(303)

    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'in-person' }, ctx))
    const stopped = await peters.open('/plan/measure')
    expect(stopped.text).toContain('Elsa har tagit tillbaka sitt ja')
    expect(stopped.html).not.toContain('data-guard')

    const early = browse(program, peter, await readySip(program, peter, []))
    expect((await early.open('/plan/measure')).text).toContain('Mötet har inte varit än.')
  })

  test('in English', async () => {
    const sip = await planned()
    const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
    const form = await english.open('/plan/measure')
    expect(form.text).toContain('Who is responsible?')
    const looked = await english.send('/plan/measure', { what: 'Support, vid behov', _show: 'words' })
    expect(looked.text).toMatch(/Support What does somebody do, .*vid behov How does one notice/)
    const removed = (await viewOf(program, peter, sip)).plan.measures[0]
    await act(program, peter, sip, (s, ctx) =>
      removeMeasure(s, { measure: removed?.id ?? '', expects: 1 }, ctx),
    )
    expect((await english.post(`/plan/measure/${removed?.id}`, words)).text).toContain(
      'The measure has been removed',
    )
  })
})

test('the examples are open to everybody, in both languages', async () => {
  const swedish = await (await program.request('/phrases')).text()
  expect(swedish).toContain('Mål och insatser som går att följa upp')
  expect(swedish).toContain('Fortsatt kontakt')
  const english = await (await program.request('/phrases', { cookie: 'lang=en' })).text()
  expect(english).toContain('Goals and measures that can be followed up')
})
