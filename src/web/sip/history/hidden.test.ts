import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ElsasPlan,
  elsasPlan,
  establishElsas,
  forAll,
  secrets,
} from '../../../../test/support/elsas-plan.ts'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { unasked } from '../../../domain/sip/text.ts'
import { startRevision, writeSheet } from '../../../domain/sip/write-plan.ts'
import { openHistory } from '../../../storage/sip-reader.ts'

describe('What was not for a reader', () => {
  let program: Program
  let elsa: ElsasPlan
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
  })
  afterAll(() => program.close())
  const as = (who: ElsasPlan['peter']) => browse(program, who, elsa.sip)
  const next = (decide: Parameters<typeof act>[3]) => act(program, elsa.peter, elsa.sip, decide)

  test('a measure that may not be read is not told of either: not that it came, nor who answered', async () => {
    const told = async (who: ElsasPlan['peter']) => {
      const opened = await openHistory(program.house, who.viewer, elsa.sip)
      const of = (type: string) => opened?.items.filter((i) => i.event.type === type).length
      return { added: of('MeasureAdded'), answered: of('MeasureAnswered'), goals: of('GoalSet') }
    }
    expect(await told(elsa.karin)).toEqual({ added: 5, answered: 3, goals: 3 })
    expect(await told(elsa.lena)).toEqual({ added: 4, answered: 2, goals: 3 })
  })

  test('an earlier wording stays closed when the present one is open', async () => {
    const secret = `${secrets.own} som Lena inte får läsa`
    const write = (body: string, expects: number, open: boolean) =>
      next((s, ctx) =>
        writeSheet(
          s,
          { fields: [{ key: 'crisis-signs', body, expects }], audience: open ? forAll(s) : unasked(s) },
          ctx,
        ),
      )
    await next(startRevision)
    await write(secret, 1, false)
    await establishElsas(program, elsa.peter, elsa.sip)
    await next(startRevision)
    await write('Ring Peter', 2, true)
    await establishElsas(program, elsa.peter, elsa.sip)

    // On paper too an answer to an earlier version is said to be that.
    for (const below of ['/plan/print', '/plan/copies/person'])
      expect((await as(elsa.peter).open(below)).text).toMatch(
        /Håller med\s*, Karin Lindh, [^,]*, om version 1/,
      )

    const block = (await viewOf(program, elsa.peter, elsa.sip)).plan.fields['crisis-signs']
    const pages = ['/plan/versions/2', '/plan/versions/3', `/text/${block}`]
    for (const below of pages) {
      const lena = await as(elsa.lena).open(below)
      expect(lena.status).toBe(200)
      expect(lena.html).not.toContain(secret)
      expect((await as(elsa.peter).open(below)).html).toContain(secret)
      expect((await as(elsa.karin).open(below)).html).toContain(secret)
    }
    expect((await as(elsa.lena).open(`/text/${block}`)).html).toContain('Vikten går upp två kilo')
  })
})
