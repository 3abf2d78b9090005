import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Program, startProgram } from '../../../../test/support/program.ts'
import { statutoryContents } from '../../../domain/sip/establish-plan.ts'
import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import { agendaParts, effects, followUpEnds, scores } from '../../../domain/sip/sip.ts'
import { blanks as en } from '../../../text/en/paper-blanks.ts'
import { call } from '../../../text/sv/call.ts'
import { followUp } from '../../../text/sv/follow-up.ts'
import { blanks as sv } from '../../../text/sv/paper-blanks.ts'
import { blankForms } from './blank-page.tsx'

describe('Blank forms for downtime', () => {
  let program: Program
  beforeAll(async () => {
    program = await startProgram()
  })
  afterAll(() => program.close())
  const read = async (path: string, lang = 'sv') => {
    const answer = await program.request(path, { cookie: `lang=${lang}` })
    expect(answer.status).toBe(200)
    return answer.text()
  }

  test('the list links to every form, and the footer of every page to the list', async () => {
    const html = await read('/blanks')
    for (const form of blankForms) expect(html).toContain(`href="/blanks/${form}"`)
    for (const step of sv.steps) expect(html).toContain(step)
    expect(await read('/')).toContain('href="/blanks"')
  })

  test('the plan has room for every field of the plan, and for the four contents of the law', async () => {
    const html = await read('/blanks/plan')
    for (const field of planSheetFields) expect(html).toContain(field.label.sv)
    for (const content of statutoryContents) expect(html).toContain(sv.plan.content[content])
    expect(html).toContain('Vad är viktigt för dig?')
  })

  test('the call and the meeting have the five parts of a meeting, in order', async () => {
    for (const form of ['call', 'meeting']) {
      const html = await read(`/blanks/${form}`)
      const places = agendaParts.map((part) => html.indexOf(call.parts[part]))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(Math.min(...places)).toBeGreaterThan(0)
    }
  })

  test('the follow-up has room for all that is gone through, and the ways in which it ends', async () => {
    const html = await read('/blanks/follow-up')
    for (const score of scores) expect(html.split(followUp.scores[score]).length - 1).toBe(6)
    for (const effect of effects) expect(html).toContain(sv.followUp.effects[effect])
    for (const end of followUpEnds) expect(html).toContain(followUp.end.options[end])
    expect(html).toContain(followUp.facts.longTerm)
    expect(await read('/blanks/follow-up', 'en')).toContain(en.followUp.heading)
  })

  test('each says that it is our own form, in Swedish and in English', async () => {
    for (const form of blankForms) {
      expect(await read(`/blanks/${form}`)).toContain(sv.ours)
      expect(await read(`/blanks/${form}`, 'en')).toContain(en.ours)
    }
  })
})
