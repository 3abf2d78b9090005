import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan } from '../../../test/support/elsas-plan.ts'
import { rule } from '../../../test/support/given.ts'
import { viewOf } from '../../../test/support/planned-sip.ts'
import { type Program, startProgram } from '../../../test/support/program.ts'
import { browse, type ReadPage } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { thePlannedMeeting } from '../../../test/support/thread.ts'
import { closeSip } from '../../domain/sip/close-sip.ts'
import { planMeeting } from '../../domain/sip/plan-meeting.ts'
import { reportHappening } from '../../domain/sip/report-happening.ts'
import { sendMessage } from '../../domain/sip/send-message.ts'
import { copyKey } from '../../domain/sip/sip.ts'
import type { Decide } from '../../storage/sip-store.ts'
import { pages } from '../routes.ts'

const top = '/as/:as/sip/:sip'

/** Pages by which something reaches somebody: a letter, a call, a copy, a message, a form to send home. */
const sends =
  /^\/(calls\/(meeting|new|person|sooner)|calls\/[^/]+\/(letter|told|spoke|note-answer)|plan\/copies|messages\/(new|person)|messages\/[^/]+\/(pass-on|paper)|answer\/paper|prepare\/print|meeting\/(paper|summary)|closed\/(evaluation|talk|new)|follow-up\/start|move|main|plan\/(establish|revise))(\/|\?|$)/

/** What may still be done: put right what was written wrong, and keep the own record. */
const keeps = /^\/(text\/[^/]+\/correct|need\/date|plan\/(extract|documented)(\/check)?|closed\/documented)$/

/** Every page below the SIP, with each thing of hers in the place of its name. Throws for a name not known here. */
const belowAll = (ids: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  pages
    .filter((page) => page.path === top || page.path.startsWith(`${top}/`))
    .flatMap((page) => {
      const below = page.path.slice(top.length)
      return [...below.matchAll(/:(\w+)/g)].reduce<readonly string[]>(
        (all, [, name = '']) => {
          const values = ids[name]
          if (values === undefined) throw new Error(`say what to put for :${name}`)
          return all.flatMap((path) => values.map((value) => path.replace(`:${name}`, value)))
        },
        [below],
      )
    })

type Story = ElsasPlan & { readonly program: Program; readonly paths: readonly string[] }

/** Elsa's plan, with everything under way that could be sent: a meeting called to, a message, something happened. */
async function underWay(program: Program): Promise<Story> {
  const elsa = await elsasPlan(program)
  const { peter, karin, sip } = elsa
  const next = (decide: Decide, who = peter) => act(program, who, sip, decide)
  await next((s, ctx) => planMeeting(s, thePlannedMeeting(), ctx))
  await next((s, ctx) => reportHappening(s, { source: 'unit', body: 'Hon har ramlat' }, ctx), karin)
  await next((s, ctx) =>
    sendMessage(s, { to: [{ kind: 'person' }], body: 'Vi ses på torsdag', functions: {} }, ctx),
  )
  const view = await viewOf(program, peter, sip)
  const calls = view.calls.map((c) => c.id)
  const to = view.messages.flatMap((m) => m.to.map((t) => copyKey(t).replace(':', '.')))
  const texts = Object.values(view.texts)
  const paths = belowAll({
    call: calls,
    measure: view.plan.measures.slice(0, 2).map((m) => m.id),
    goal: view.plan.goals.slice(0, 2).map((g) => g.id),
    block: ['question', 'measure-what'].flatMap((kind) => texts.find((x) => x.kind === kind)?.block ?? []),
    exclusion: view.exclusions.map((x) => x.id),
    happening: view.happenings.map((h) => h.id),
    message: view.messages.map((m) => m.id),
    to: ['person', ...calls, ...to],
    who: ['person', view.need.unit, ...calls],
    unit: [view.need.unit],
    authority: [view.need.authority],
    version: ['1'],
    n: ['1'],
    what: ['all'],
    question: view.preparation.questions,
    notice: ['none'],
    representative: ['none'],
  })
  return { ...elsa, program, paths }
}

/** What a page offers: where its links lead and its forms go, below the SIP; and whether it is a letter. */
function offered({ html }: ReadPage, sip: string) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const below = (pattern: RegExp) =>
    [...main.matchAll(pattern)].flatMap(([, address = '']) => address.split(`/sip/${sip}`)[1] ?? [])
  return {
    links: below(/<a [^>]*href="([^"]*)"/g),
    forms: below(/<form [^>]*action="([^"]*)"/g),
    paper: /class="paper\b/.test(main),
  }
}

/** Every page that answers this colleague, as it is now. */
async function readAll({ program, paths, sip }: Story, who: ElsasPlan['peter']) {
  const pagesOf = browse(program, who, sip)
  const read: { below: string; page: ReadPage }[] = []
  for (const below of paths) {
    const page = await pagesOf.open(below)
    expect([200, 404], below).toContain(page.status)
    if (page.status === 200) read.push({ below, page })
  }
  return read
}

describe('a SIP closed by death', () => {
  let program: Program
  let story: Story
  const linksToSend = (read: Awaited<ReturnType<typeof readAll>>) =>
    read.flatMap(({ below, page }) =>
      offered(page, story.sip)
        .links.filter((link) => sends.test(link))
        .map((link) => `${below} → ${link}`),
    )

  beforeAll(async () => {
    program = await startProgram()
    story = await underWay(program)
  })
  afterAll(() => program.close())

  test('until then there is much to send: this test would see it', async () => {
    const before = await readAll(story, story.peter)
    const links = linksToSend(before).join('\n')
    for (const below of ['/letter', '/told', '/plan/copies', '/calls/meeting', '/answer/paper'])
      expect(links).toContain(below)
    expect(before.some(({ page }) => offered(page, story.sip).paper)).toBe(true)
  })

  describe('after it', () => {
    beforeAll(() =>
      act(program, story.peter, story.sip, (s, ctx) =>
        closeSip(s, { reason: 'deceased', note: '', whereToTurn: '', told: {} }, ctx),
      ),
    )

    test(rule('death-stops-sending', 'no page of those who led offers anything to send'), async () => {
      const read = await readAll(story, story.peter)
      expect(linksToSend(read)).toEqual([])
      for (const { below, page } of read) {
        const { forms, paper } = offered(page, story.sip)
        expect([below, paper]).toEqual([below, false])
        expect(
          forms.filter((form) => !keeps.test(form)),
          below,
        ).toEqual([])
      }
    })

    test(rule('death-stops-sending', 'papers for her and for others are gone'), async () => {
      const peters = browse(program, story.peter, story.sip)
      const gone = story.paths.filter((below) =>
        /^\/(plan\/copies\/(person|[^/]{20,})|prepare\/print|answer\/paper|closed\/evaluation|closed\/new)/.test(
          below,
        ),
      )
      expect(gone.length).toBeGreaterThan(6)
      for (const below of [...gone, '/prepare/print?blank=1'])
        expect([below, (await peters.open(below)).status]).toEqual([below, 404])
    })

    test(
      rule('death-stops-sending', 'no page of a called unit says why, or offers anything to send'),
      async () => {
        for (const who of [story.karin, story.lena]) {
          const read = await readAll(story, who)
          expect(read.map(({ below }) => below)).toContain('/closed')
          expect(linksToSend(read)).toEqual([])
          for (const { below, page } of read) {
            expect([below, /\b(dött|död\w*|dog|avlid\w*|deceased|died)\b/i.exec(page.html)?.[0]]).toEqual([
              below,
              undefined,
            ])
            expect(page.text, below).not.toMatch(/Svara senast/)
          }
        }
      },
    )
  })
})
