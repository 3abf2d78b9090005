import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { people } from '../../../test/support/any-act.ts'
import { anySequence, type Run, run } from '../../../test/support/any-sip.ts'
import { became, context, karin, maja, peter, regions, rule, today } from '../../../test/support/given.ts'
import { running } from '../../../test/support/thread.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { excludeRecipient } from '../sip/exclude-recipient.ts'
import { withdraw } from '../sip/withdraw.ts'
import { type CopyFor, copyFor, mayStandOnCopy } from './copy.ts'
import type { TextLabel, Viewer } from './read-text.ts'
import { type SipView, viewSip } from './view.ts'

const shared = (text: TextLabel): boolean =>
  text.content !== 'own' && (text.readers === 'by-ground' || text.readers === 'to-plan')

const blocks = (view: SipView | undefined): string[] => Object.keys(view?.texts ?? {}).sort()

/** What somebody on the SIP sees of it on a day. */
function seenBy(
  { sip, texts }: Pick<Run, 'sip' | 'texts'>,
  viewer: Viewer,
  on: LocalDate,
): SipView | undefined {
  const opened = [...texts.values()].map(({ bodies, ...t }) => ({
    ...t,
    version: bodies.length,
    body: bodies.at(-1) ?? '',
    writtenBy: '',
    writtenAt: '',
  }))
  const who = { name: 'Elsa Berg', protection: 'none' } as const
  return viewSip(sip, { code: 'Blå Björk', stepVersion: 1, who, texts: opened }, viewer, on)
}

/** What a ground to just this person opens, in the words of the rule. */
function openToParty({ sip }: Run, text: TextLabel, party: string, on: LocalDate): boolean {
  if (sip.yes.answer !== 'yes' || sip.stage.at === 'ending') return false
  const out = sip.exclusions.some(
    (x) => x.scope === 'everything' && x.who.kind === 'party' && x.who.party === party,
  )
  if (out || text.notFor.includes(`party:${party}`)) return false
  const told = text.readers === 'to-plan'
  const author = told ? sip.need : text
  const about = told ? 'plan' : text.content
  return sip.grounds.some(
    (g) =>
      g.to.kind === 'party' &&
      g.to.party === party &&
      g.state === 'in-force' &&
      g.starts <= on &&
      on <= g.until &&
      g.from === author.authority &&
      (g.fromUnit ?? author.unit) === author.unit &&
      g.contents.some((c) => c === about),
  )
}

describe.each(regions)('papers, whatever people do, in $name', ({ region }) => {
  const sequences = anySequence(region)
  const units = [...new Set(people.map((p) => p.unit))]

  test(
    rule(
      'copy-shows-what-they-may-see',
      'a unit’s paper holds what its own staff may read of what is shared',
    ),
    () => {
      let others = 0
      fc.assert(
        fc.property(sequences, fc.nat(40), (acts, days) => {
          const state = run(acts, region, () => {})
          const on = addDays(state.on, days)
          for (const printer of people) {
            const printed = seenBy(state, printer, on)
            if (printed === undefined) continue
            for (const unit of printed.mine.leads ? units : [printer.unit]) {
              const member = people.find((p) => p.unit === unit && seenBy(state, p, on) !== undefined)
              if (member === undefined) continue
              const out = state.sip.exclusions.some(
                (x) => x.scope === 'everything' && isOf(state, x.who, unit),
              )
              if (out) continue
              const paper = copyFor(printed, { kind: 'unit', unit, functions: member.functions }, on)
              const theirs = seenBy(state, member, on)?.texts ?? {}
              const both = Object.values(printed.texts).filter(
                (t) => theirs[t.block] !== undefined && shared(t),
              )
              expect(blocks(paper)).toEqual(both.map((t) => t.block).sort())
              others += both.filter((t) => t.unit !== unit).length
            }
          }
        }),
        { numRuns: 100 },
      )
      // The promise would be empty if nothing were ever on paper for another unit.
      expect(others).toBeGreaterThan(100)
    },
  )

  test(
    rule('copy-shows-what-they-may-see', 'somebody around the person gets what a ground to just them opens'),
    () => {
      let got = 0
      fc.assert(
        fc.property(sequences, fc.nat(40), (acts, days) => {
          const state = run(acts, region, () => {})
          const on = addDays(state.on, days)
          const printed = seenBy(state, peter, on)
          if (printed === undefined) return
          for (const { id: party, who } of state.sip.parties) {
            if (who.kind !== 'around') continue
            const paper = copyFor(printed, { kind: 'party', party }, on)
            const open = Object.values(printed.texts).filter(
              (t) => shared(t) && openToParty(state, t, party, on),
            )
            expect(blocks(paper)).toEqual(open.map((t) => t.block).sort())
            got += open.length
          }
        }),
        { numRuns: 100 },
      )
      expect(got).toBeGreaterThan(100)
    },
  )

  test(
    rule('not-to-be-raised', 'no paper has it, nor anybody’s inner notes, nor a measure without its words'),
    () => {
      let raised = 0
      fc.assert(
        fc.property(sequences, (acts) => {
          const state = run(acts, region, () => {})
          const printed = seenBy(state, peter, state.on)
          if (printed === undefined) return
          raised += Object.values(printed.texts).filter((t) => t.readers === 'preparer-and-leader').length
          const all: CopyFor[] = [
            { kind: 'person' },
            ...units.map((unit) => ({ kind: 'unit', unit, functions: [] }) as const),
            ...state.sip.parties.map((p) => ({ kind: 'party', party: p.id }) as const),
          ]
          for (const to of all) {
            const paper = copyFor(printed, to, state.on)
            expect(Object.values(paper.texts).filter((t) => !shared(t))).toEqual([])
            for (const m of paper.plan.measures) expect(paper.texts).toHaveProperty(m.what)
            expect(paper).toMatchObject({ exclusions: [], representatives: [], grounds: [], notices: [] })
          }
          const { stage } = state.sip
          const died = stage.at === 'ended' && stage.how === 'deceased'
          expect(blocks(copyFor(printed, { kind: 'person' }, state.on))).toEqual(
            Object.values(printed.texts)
              .filter((t) => shared(t) && !died)
              .map((t) => t.block)
              .sort(),
          )
        }),
        { numRuns: 60 },
      )
      expect(raised).toBeGreaterThan(10)
    },
  )
})

type Who = Run['sip']['exclusions'][number]['who']
const isOf = ({ sip }: Run, who: Who, unit: string): boolean => {
  if (who.kind === 'unit') return who.unit === unit
  return (
    who.kind === 'party' &&
    sip.parties.some((p) => p.id === who.party && p.who.kind === 'unit' && p.who.unit === unit)
  )
}

describe.each(regions)('what stands on a paper in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = running(ctx)
  const text = {
    unit: peter.unit,
    authority: peter.authority,
    content: 'plan',
    readers: 'by-ground',
    notFor: [],
  } as const
  const forKarin = { kind: 'unit', unit: karin.unit, functions: karin.functions } as const
  const stands = (label: TextLabel, to: CopyFor = forKarin, from = sip, on = today) =>
    mayStandOnCopy(from, label, to, on)

  test(
    rule('copy-shows-what-they-may-see', 'what the ground opens, to its last day, and nothing else'),
    () => {
      expect(stands(text)).toBe(true)
      expect(stands({ ...text, content: 'health' })).toBe(false)
      expect(stands({ ...text, authority: 'skolhuvudmannen', unit: 'skolan' })).toBe(false)
      const [ground] = sip.grounds
      const until = ground?.until ?? today
      expect(stands(text, forKarin, sip, until)).toBe(true)
      expect(stands(text, forKarin, sip, addDays(until, 1))).toBe(false)
    },
  )

  test(
    rule('ask-may-x-read', 'nothing that the writer said is not for them, but what they wrote themselves'),
    () => {
      const notFor = [`unit:${karin.unit}`]
      expect(stands({ ...text, notFor })).toBe(false)
      expect(stands({ ...text, readers: 'to-plan', notFor })).toBe(false)
      expect(stands({ ...text, unit: karin.unit, authority: karin.authority, notFor })).toBe(true)
    },
  )

  test(rule('excluded-reads-nothing', 'nothing at all for whoever was shut out'), () => {
    const who = { kind: 'unit', unit: karin.unit } as const
    const excluded = became(sip, excludeRecipient(sip, { who, scope: 'everything' }, ctx))
    expect(stands(text, forKarin, excluded)).toBe(false)
    expect(stands({ ...text, unit: karin.unit, authority: karin.authority }, forKarin, excluded)).toBe(false)
  })

  test(rule('withdraw-any-time', 'after a withdrawn yes only what they wrote themselves'), () => {
    const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    expect(stands(text, forKarin, stopped)).toBe(false)
    const toThose = { ...text, unit: maja.unit, authority: maja.authority, readers: 'to-plan' } as const
    const led = { ...sip, roles: { ...sip.roles, mainResponsible: karin.assignment } }
    expect(stands(toThose, forKarin, led)).toBe(true)
    const stoppedLed = became(led, withdraw(led, { what: 'all', told: 'phone' }, ctx))
    expect(stands(toThose, forKarin, stoppedLed)).toBe(false)
    expect(stands({ ...text, unit: karin.unit, authority: karin.authority }, forKarin, stopped)).toBe(true)
  })

  test(
    rule('person-gets-copy', 'the person gets all that is shared, from everybody, whatever they said'),
    () => {
      const notFor = [`unit:${karin.unit}`]
      expect(
        stands({ ...text, unit: 'skolan', authority: 'skolhuvudmannen', notFor }, { kind: 'person' }),
      ).toBe(true)
      expect(stands({ ...text, content: 'own', readers: 'own-unit' }, { kind: 'person' })).toBe(false)
    },
  )
})
