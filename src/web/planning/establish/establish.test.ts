import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sipToAsk } from '../../../../test/support/asked-sip.ts'
import { measureOf, metSip, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, choiceOf, valuesOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { partyOf, thePlannedMeeting } from '../../../../test/support/thread.ts'
import { localDate } from '../../../domain/calendar/local-date.ts'
import { answerMeasure } from '../../../domain/sip/answer-measure.ts'
import { callSomebody } from '../../../domain/sip/call.ts'
import { hearChild } from '../../../domain/sip/hear-child.ts'
import { holdMeeting } from '../../../domain/sip/hold-meeting.ts'
import { addQuestion } from '../../../domain/sip/list-questions.ts'
import { planMeeting } from '../../../domain/sip/plan-meeting.ts'
import { proposeGround } from '../../../domain/sip/propose-ground.ts'
import { recordAnswer } from '../../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../../domain/sip/register-representative.ts'
import { informedItems } from '../../../domain/sip/sip.ts'
import { everybody } from '../../../domain/sip/text.ts'
import { addMeasure } from '../../../domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, stateNobodyElse } from '../../../domain/sip/write-plan.ts'
import { writePreparation } from '../../../domain/sip/write-preparation.ts'

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
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, {
    name: 'Stig Dal',
    unit: 'Hyresvärden',
    authority: 'Bostadsbolaget',
    kind: 'other',
  })
})
afterAll(() => program.close())

const agreed = {
  agreement: 'yes',
  followUpOn: '2027-01-28',
  followUpTime: '10.00',
  followUpPlace: 'Hemma hos Elsa',
  mainWish: 'Peter, som jag känner',
}
const mainIn = (html: string) => choiceOf(html, 'Peter Åberg')
const establishedOf = async (sip: string) => (await viewOf(program, peter, sip)).plan.established

describe('before anybody is asked', () => {
  test('each thing that the plan lacks is said, with where to mend it, and there is no form', async () => {
    const sip = await metSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    const page = await peters.open('/plan/establish')
    expect(page.text).toMatch(/saknas: ett långsiktigt mål\. .* minst ett delmål\. .* minst en insats\./)
    for (const below of ['/plan/long-term-goal', '/plan/goal', '/plan/measure'])
      expect(page.html).toContain(`href="${peter.as(`/sip/${sip}${below}`)}"`)
    expect(page.html).not.toContain('data-guard')
    await act(program, peter, sip, (s, ctx) =>
      setLongTermGoal(s, { body: 'Bo i stugan', audience: everybody }, ctx),
    )
    await act(program, peter, sip, (s, ctx) =>
      addGoal(s, { own: '', ours: 'Klara trappan före juni', audience: everybody }, ctx),
    )
    await act(program, peter, sip, (s, ctx) => addMeasure(s, measureOf(s, { unit: karin.viewer.unit }), ctx))
    const later = await peters.open('/plan/establish')
    expect(later.text).toMatch(/saknas: ett ja från någon verksamhet till en insats\. .* vad andra gör/)
    expect(later.html).toContain('/plan/note-answers"')
    expect(later.html).toContain('/plan/others"')
    expect((await browse(program, karin, sip).open('/plan/establish')).status).toBe(404)
  })

  test('open proposals are told as proposals that do not count, and a no with its reason', async () => {
    const sip = await plannedSip(program, peter, [karin, stig])
    const peters = browse(program, peter, sip)
    const { plan } = await viewOf(program, peter, sip)
    const declined = plan.measures.find(
      (m) => m.responsible.kind === 'unit' && m.responsible.unit === stig.viewer.unit,
    )
    await act(program, stig, sip, (s, ctx) =>
      answerMeasure(s, { measure: declined?.id ?? '', expects: 1, accepts: false, why: 'Inte vår sak' }, ctx),
    )
    const page = await peters.open('/plan/establish')
    expect(page.text).toMatch(
      /Väntar på svar De står i planen som förslag, och räknas inte .*Hjälp av Hemsjukvården Förslag till Hemsjukvården/,
    )
    expect(page.text).toMatch(/Har fått nej .*Inte vår sak Hyresvärden sa nej/)
    expect(page.html).toContain('data-guard')
  })
})

describe('the answer', () => {
  test('a yes makes the plan hold, with the person’s wish, and leads to the plan', async () => {
    const sip = await plannedSip(program, peter, [karin, stig])
    const peters = browse(program, peter, sip)
    const page = await peters.open('/plan/establish')
    expect(page.text).toMatch(/kan inte ha huvudansvaret.*Stig Dal, handläggare, Hyresvärden, Bostadsbolaget/)
    expect(() => choiceOf(page.html, 'Stig Dal')).toThrow()
    const filled = { ...agreed, mainResponsible: mainIn(page.html) }

    const wrong = await peters.send('/plan/establish', {
      ...filled,
      mainResponsible: stig.viewer.assignment,
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#f-mainResponsible"')
    expect(valuesOf(wrong.html)).toMatchObject({ mainWish: agreed.mainWish, followUpTime: '10.00' })

    const done = await peters.send('/plan/establish', filled)
    expect([done.status, done.location]).toEqual([303, peter.as(`/sip/${sip}/plan`)])
    const view = await viewOf(program, peter, sip)
    expect(view.plan.established).toMatchObject({ version: 1, agreement: 'yes', followUpTime: '10:00' })
    expect(view.texts[view.plan.mainWish ?? '']?.body).toBe(agreed.mainWish)
    expect((await peters.open('/plan/establish')).text).toContain('Version 1 av planen gäller.')
  })

  test('a no takes her words, and that the plan may stand; could not answer takes why', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    const mainResponsible = mainIn((await peters.open('/plan/establish')).html)
    const no = { ...agreed, mainResponsible, agreement: 'no' }
    const silent = await peters.send('/plan/establish', no)
    expect(silent.html).toContain('href="#f-whyNo"')
    const against = await peters.send('/plan/establish', { ...no, whyNo: 'Det är för lite' })
    expect(against.status).toBe(422)
    expect(against.html).toContain('href="#f-mayStand"')
    expect(valuesOf(against.html)).toMatchObject({ whyNo: 'Det är för lite', agreement: 'no' })
    const could = await peters.send('/plan/establish', { ...no, agreement: 'could-not-answer' })
    expect(could.html).toContain('href="#f-whyNot"')
    expect(await establishedOf(sip)).toBeUndefined()
    const stands = { ...no, whyNo: 'Det är för lite', mayStand: 'yes' }
    expect((await peters.send('/plan/establish', stands)).status).toBe(303)
    expect(await establishedOf(sip)).toMatchObject({ agreement: 'no-may-stand' })
  })

  test('two who establish at once: the second sees it, and keeps her words', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    const opened = await peters.open('/plan/establish')
    const filled = { ...valuesOf(opened.html), ...agreed, mainResponsible: mainIn(opened.html) }
    expect((await peters.post('/plan/establish', filled)).status).toBe(303)
    const second = await peters.post('/plan/establish', { ...filled, _key: 'another' })
    expect(second.status).toBe(409)
    expect(valuesOf(second.html)).toMatchObject({ followUpPlace: agreed.followUpPlace })
  })

  test('the day it was agreed on paper, and a follow-up without a place, are minded', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    const mainResponsible = mainIn((await peters.open('/plan/establish')).html)
    const early = await peters.send('/plan/establish', { ...agreed, mainResponsible, agreedOn: '2026-11-01' })
    expect(early.html).toContain('href="#f-agreedOn"')
    expect(early.html).toMatch(/<details class="why" open/)
    const nowhere = await peters.send('/plan/establish', { ...agreed, mainResponsible, followUpPlace: ' ' })
    expect(nowhere.html).toContain('href="#f-followUpPlace"')
    expect((await peters.send('/plan/establish', { ...agreed, mainResponsible })).status).toBe(303)
  })
})

test('for a child the guardians answer, and what the child says is noted', async () => {
  const sip = await sipToAsk(program, peter, { name: 'Liam Berg', born: localDate('2015-04-02') }, [karin])
  const next = (decide: Parameters<typeof act>[3]) => act(program, peter, sip, decide)
  const matters = [{ key: 'matters', body: 'Spela fotboll', expects: 0 }]
  const { unit, functions } = karin.viewer
  await next((s, ctx) => writePreparation(s, { fields: matters, audience: everybody }, ctx))
  await next((s, ctx) => addQuestion(s, { body: 'Vem skjutsar?', audience: everybody }, ctx))
  const to = { kind: 'unit', unit } as const
  const until = localDate('2027-05-01')
  await next((s, ctx) => proposeGround(s, { from: ['Regionen'], to, contents: ['plan'], until }, ctx))
  for (const name of ['Anna', 'Erik'])
    await next((s, ctx) => registerRepresentative(s, { kind: 'guardian', name, evidence: '' }, ctx))
  await next((s, ctx) => hearChild(s, { on: ctx.on, view: 'Jag vill spela' }, ctx))
  await next((s, ctx) => {
    const by = { kind: 'guardians' as const, agreed: s.representatives.map((r) => r.id) }
    const form = { form: 'oral' as const }
    return recordAnswer(s, { answer: 'yes', by, form, informed: informedItems, grounds: [] }, ctx)
  })
  await next((s, ctx) => planMeeting(s, thePlannedMeeting(), ctx))
  await next((s, ctx) => {
    const { questions } = s.preparation
    return callSomebody(s, { party: partyOf(s, unit), questions, functions, reach: 'kugghjul' }, ctx)
  })
  await next((s, ctx) => {
    const attendance = Object.fromEntries(s.calls.map((c) => [c.id, 'in-room' as const]))
    const rest = { spokesperson: '', film: '', filmAgreed: false }
    return holdMeeting(s, { on: ctx.on, person: 'in-room', attendance, ...rest }, ctx)
  })
  await next((s, ctx) => setLongTermGoal(s, { body: 'Spela i laget', audience: everybody }, ctx))
  await next((s, ctx) => addGoal(s, { own: '', ours: 'Tränar före mars', audience: everybody }, ctx))
  await next((s, ctx) => addMeasure(s, measureOf(s, { unit: peter.viewer.unit }), ctx))
  await next((s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx))

  program.setClock('2026-11-26T09:00:00.000Z')
  const { beginSession } = await import('../../../storage/session-store.ts')
  const token = await beginSession(program.house.database, peter.viewer.staff, 'demo', program.house.now())
  const peters = browse(program, peter, sip, `session=${token}`)
  const page = await peters.open('/plan/establish')
  expect(page.text).toMatch(/Liam är under 18 år\. Vårdnadshavarna svarar, och Liam tillfrågas också/)
  expect(page.text).toContain('Säger Liams vårdnadshavare ja till planen?')
  const childSaid = 'Bra, men jag vill ha skjuts'
  const filled = { ...agreed, childSaid, mainResponsible: mainIn(page.html) }
  const wrong = await peters.send('/plan/establish', { ...filled, followUpPlace: '' })
  expect(valuesOf(wrong.html)).toMatchObject({ childSaid })
  expect((await peters.send('/plan/establish', filled)).status).toBe(303)
  const view = await viewOf(program, peter, sip)
  expect(view.childHeardOn).toBe('2026-11-26')
  expect(Object.values(view.texts).some((t) => t.kind === 'child-view' && t.body === childSaid)).toBe(true)
})
