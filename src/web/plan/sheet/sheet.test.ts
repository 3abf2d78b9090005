import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establish, measureOf, metSip, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { answerMeasure, answerPlan, notePlanAnswer } from '../../../domain/sip/answer-measure.ts'
import type { Sip } from '../../../domain/sip/sip.ts'
import { everybody } from '../../../domain/sip/text.ts'
import { addMeasure, changeMeasure } from '../../../domain/sip/write-measure.ts'
import {
  addGoal,
  setContact,
  setLongTermGoal,
  startRevision,
  writeSheet,
} from '../../../domain/sip/write-plan.ts'

let program: Program
let peter: Colleague
let karin: Colleague
let stig: Colleague

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
    title: 'fast vårdkontakt',
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())

const theirs = (sip: Sip) => {
  const found = sip.plan.measures.find(
    (m) => m.responsible.kind === 'unit' && m.responsible.unit === 'Hemsjukvården',
  )
  if (found === undefined) throw new Error('no measure of theirs')
  return found
}
const karinAnswers = (sip: string, accepts: boolean, why = '') =>
  act(program, karin, sip, (s, ctx) =>
    answerMeasure(s, { measure: theirs(s).id, expects: theirs(s).version, accepts, why }, ctx),
  )

describe('the plan as a document', () => {
  test('the person first, then five columns, and a proposal apart from what is agreed', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const { html, text } = await browse(program, peter, sip).open('/plan')
    expect(text).toMatch(/Elsas plan Att kunna bo i sommarstugan Elsa, om vad som är viktigt/)
    expect(text).toContain('Långsiktigt mål: Bo i stugan i juli')
    expect(text).toMatch(/Delmål 1 Gå ut själv Elsa Klara trappan före juni/)
    const columns = [...html.matchAll(/<th scope="col">([^<]*)<\/th>/g)].map(([, c]) => c)
    expect(columns.slice(0, 5)).toEqual(['Vad', 'Vem', 'När', 'Hur ofta', 'Var'])
    const [agreed = '', open = ''] = text.split('Föreslaget, inte överenskommet')
    expect(agreed).toContain('Hjälp av Vårdcentralen Björken')
    expect(agreed).not.toContain('Hjälp av Hemsjukvården')
    expect(open).toMatch(
      /Hjälp av Hemsjukvården .*Johan Berg Hemsjukvården, Kommunen .*Föreslagen, väntar på Hemsjukvården från 23 nov. 2026 två gånger i veckan hemma/,
    )
  })

  test('a no stays with its reason', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await karinAnswers(sip, false, 'Vi har ingen som kan träna')
    const { text } = await browse(program, peter, sip).open('/plan')
    expect(text).toMatch(/Föreslaget, inte överenskommet .*Nej, 23 nov. 2026 Vi har ingen som kan träna/)
  })

  test('what nobody has said yet is a question for those who write, and a dash for others', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await act(program, peter, sip, (s, ctx) =>
      addMeasure(s, measureOf(s, { unit: 'Hemsjukvården', what: 'Duscha', often: '', where: '' }), ctx),
    )
    const id = (await viewOf(program, peter, sip)).plan.measures.at(-1)?.id
    const peters = await browse(program, peter, sip).open('/plan')
    expect(peters.html).toContain(`/plan/measure/${id}#f-often`)
    expect(peters.text).toContain('hur ofta? var?')
    const karins = await browse(program, karin, sip).open('/plan')
    expect(karins.html).not.toContain('/plan/measure')
    expect(karins.text).not.toContain('hur ofta?')
    expect(karins.text).toContain('Duscha')
  })

  test('own part, signs and what to do stand in the order of their list', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await act(program, peter, sip, (s, ctx) =>
      writeSheet(
        s,
        {
          fields: [
            { key: 'crisis-signs', body: 'Vikten går upp', expects: 0 },
            { key: 'own-part', body: 'Jag väger mig', expects: 0 },
            { key: 'follow-up-questions', body: 'Hur går det i trappan?', expects: 0 },
          ],
          audience: everybody,
        },
        ctx,
      ),
    )
    const { text, html } = await browse(program, peter, sip).open('/plan')
    expect(text).toMatch(
      /Jag väger mig Elsa .*Ingen annan gör något i planen.*Vikten går upp.*Vem som ansvarar.*Då svarar vi på: Hur går det i trappan/,
    )
    expect(html).toMatch(/<blockquote[^>]*>Jag väger mig/)
    expect(html).not.toMatch(/<blockquote[^>]*>Vikten/)
  })

  test('whom to ring in each unit, and who has none yet', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await act(program, karin, sip, (s, ctx) =>
      setContact(s, { unit: 'Hemsjukvården', name: 'Amina Yusuf', phone: '010-555 01 51' }, ctx),
    )
    const { text, html } = await browse(program, peter, sip).open('/plan')
    expect(text).toContain('Hemsjukvården Amina Yusuf, 010-555 01 51')
    expect(text).toContain('vem ringer man?')
    expect(html).toContain(`/plan/contacts/${encodeURIComponent('Vårdcentralen Björken')}`)
  })

  test('what each says: the person first, a no with its reason, and one who could not answer', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await karinAnswers(sip, true)
    await act(program, karin, sip, (s, ctx) =>
      answerPlan(s, { answer: 'disagrees', why: 'Två gånger räcker inte' }, ctx),
    )
    await act(program, peter, sip, (s, ctx) => {
      const call = s.calls.find((c) => c.to.kind === 'party')?.id ?? ''
      return notePlanAnswer(s, { call, answer: 'could-not-answer', why: '', noted: 'phone' }, ctx)
    })
    const draft = await browse(program, karin, sip).open('/plan')
    const says = draft.text.slice(draft.text.indexOf('Vad var och en säger'))
    expect(says).toMatch(
      /Elsa Har inte svarat än Vårdcentralen Björken Har inte svarat än Hemsjukvården Karin Lindh, 23 nov. 2026 Två gånger räcker inte Håller inte med, och varför Barn per telefon, 23 nov. 2026 Kunde inte svara/,
    )
    // Who Birgit is by name is the leading unit's to know.
    expect(draft.text).not.toContain('Birgit')
    expect((await browse(program, peter, sip).open('/plan')).text).toContain('Birgit')
    await establish(program, peter, sip)
    const holds = await browse(program, karin, sip).open('/plan')
    expect(holds.text).toMatch(/Elsa Elsa har sagt ja till planen. 23 nov. 2026. Ja/)
    expect(holds.text).toContain('klockan 10:00 , Hemma hos Elsa')
    expect(holds.text).toContain('Huvudansvarig: Peter Åberg , fast vårdkontakt')
  })
})

describe('what the plan waits for', () => {
  const next = async (sip: string) => {
    const { html, text } = await browse(program, peter, sip).open('/plan')
    const box = html.match(/<div class="warn">[\s\S]*?<\/div>\s*<\/div>/)?.[0] ?? ''
    return {
      text,
      buttons: [...box.matchAll(/class="btn" href="[^"]*\/sip\/[^/]+([^"]*)"/g)].map(([, h]) => h),
    }
  }

  test('one next thing at a time, from the long-term goal to the answer', async () => {
    const sip = await metSip(program, peter, [karin])
    expect((await next(sip)).buttons).toEqual(['/plan/long-term-goal'])
    await act(program, peter, sip, (s, ctx) =>
      setLongTermGoal(s, { body: 'Bo i stugan', audience: everybody }, ctx),
    )
    expect((await next(sip)).buttons).toEqual(['/plan/goal'])
    await act(program, peter, sip, (s, ctx) =>
      addGoal(s, { own: '', ours: 'Klara trappan', audience: everybody }, ctx),
    )
    expect((await next(sip)).buttons).toEqual(['/plan/measure'])
    await act(program, peter, sip, (s, ctx) => addMeasure(s, measureOf(s, { unit: 'Hemsjukvården' }), ctx))
    const waits = await next(sip)
    expect(waits.buttons).toEqual(['/plan/note-answers'])
    expect(waits.text).toContain('1 insats är föreslagen och väntar på svar')
    await karinAnswers(sip, true)
    expect((await next(sip)).buttons).toEqual(['/plan/others'])
  })

  test('a unit that is waited for finds the way to its answer', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const { text, html } = await browse(program, karin, sip).open('/plan')
    expect(text).toContain('1 insats väntar på svar från er.')
    expect(html).toMatch(/class="btn" href="[^"]*\/plan\/our-part"/)
    await karinAnswers(sip, true)
    expect((await browse(program, karin, sip).open('/plan')).html).not.toMatch(
      /class="btn" href="[^"]*\/plan\/our-part"/,
    )
  })

  test('a plan being changed says what is new, and that the earlier version holds', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await karinAnswers(sip, true)
    await establish(program, peter, sip)
    const holds = await browse(program, peter, sip).open('/plan')
    expect(holds.html).toContain('/plan/revise')
    expect(holds.html).not.toContain('/plan/measure')
    await act(program, peter, sip, startRevision)
    expect((await browse(program, peter, sip).open('/plan')).text).toContain('Inget är ändrat än')
    await act(program, peter, sip, (s, ctx) =>
      changeMeasure(
        s,
        {
          ...measureOf(s, { unit: 'Hemsjukvården', what: 'Hjälp av Hemsjukvården', often: 'varje dag' }),
          measure: theirs(s).id,
          expects: theirs(s).version,
        },
        ctx,
      ),
    )
    const { text } = await browse(program, peter, sip).open('/plan')
    expect(text).toContain('Version 1 gäller tills ändringen har fått svar')
    expect(text).toMatch(/Elsa .*Det gällde version 1, 23 nov. 2026. Ska få frågan igen/)
    expect(text).toMatch(/Vad är nytt\? Insats: hur ofta/)
  })
})

describe('the law’s four', () => {
  test('ticked when there, with the way to the text, and a proposal does not count', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const { html } = await browse(program, peter, sip).open('/plan')
    expect(html).toMatch(/<a href="#what">vilka insatser som behövs/)
    expect(html).toMatch(/<a href="#field-network-part">ingen annan gör något/)
    for (const [, id = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(html, id).toContain(`id="${id}"`)
    expect((await browse(program, peter, sip).open('/plan')).text).toContain(
      'vem som har huvudansvaret (saknas än)',
    )
    const onlyProposed = await metSip(program, peter, [karin])
    await act(program, peter, onlyProposed, (s, ctx) =>
      addGoal(s, { own: '', ours: 'Klara trappan', audience: everybody }, ctx),
    )
    await act(program, peter, onlyProposed, (s, ctx) =>
      addMeasure(s, measureOf(s, { unit: 'Hemsjukvården' }), ctx),
    )
    expect((await browse(program, peter, onlyProposed).open('/plan')).text).toContain(
      'vad varje huvudman svarar för (saknas än)',
    )
  })
})

test('a long plan begins with where things are; a short one does not', async () => {
  const sip = await plannedSip(program, peter, [karin])
  expect((await browse(program, peter, sip).open('/plan')).text).not.toContain('På den här sidan')
  for (let n = 0; n < 40; n += 1)
    await act(program, peter, sip, (s, ctx) =>
      addMeasure(s, measureOf(s, { unit: 'Hemsjukvården', what: `Insats nummer ${n}` }), ctx),
    )
  const { html, text } = await browse(program, peter, sip).open('/plan')
  expect(text).toContain('På den här sidan')
  expect(html).toContain('<a href="#goal-1"')
})

test('every link on the plan leads somewhere, for those who lead and for a called unit', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const follow = async () => {
    for (const who of [peter, karin]) {
      const { html } = await browse(program, who, sip).open('/plan')
      const links = [...html.matchAll(/href="(\/as\/[^"#]*\/sip\/[^"#]*)/g)].map(([, href = '']) => href)
      for (const href of new Set(links)) {
        const { status } = await program.request(href.replaceAll('&amp;', '&'), { cookie: who.cookie })
        expect(status, href).toBe(200)
      }
    }
  }
  await follow()
  await karinAnswers(sip, true)
  await establish(program, peter, sip)
  await follow()
  await act(program, peter, sip, startRevision)
  await follow()
})

test('for nobody else, in English, and with no name in the title', async () => {
  const sip = await plannedSip(program, peter, [karin])
  for (const below of ['/plan', '/plan/our-part', '/plan/note-answers', '/plan/versions', '/plan/changes'])
    expect((await browse(program, stig, sip).open(below)).status, below).toBe(404)
  const english = await browse(program, peter, sip, `${peter.cookie}; lang=en`).open('/plan')
  expect(english.text).toContain('Proposed, waits for Hemsjukvården')
  expect(english.text).toContain('Draft. The plan does not hold yet')
  expect(english.html.match(/<title>[^<]*/)?.[0]).not.toContain('Elsa')
})
