import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answersComing, sipToMeet, storedSip } from '../../../test/support/meeting-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { localDate } from '../../domain/calendar/local-date.ts'
import { giveRole } from '../../domain/sip/prepare-meeting.ts'
import { everybody } from '../../domain/sip/text.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { addMeasure } from '../../domain/sip/write-measure.ts'
import { addGoal } from '../../domain/sip/write-plan.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'

const today = localDate('2026-11-23')
const nextWeek = localDate('2026-11-30')
let program: Program
let peter: Colleague
let eva: Colleague
let karin: Colleague
let lena: Colleague
let sip: string

beforeAll(async () => {
  program = await startProgram('2026-11-23T09:00:00.000Z')
  const unit = { unit: 'Vårdcentralen Björken', authority: 'Regionen', kind: 'region' } as const
  peter = await addColleague(program, { name: 'Peter Åberg', ...unit, functions: ['primary-care'] })
  eva = await addColleague(program, { name: 'Eva Sjö', ...unit, functions: ['primary-care'] })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
})
afterAll(() => program.close())
beforeEach(async () => {
  sip = await sipToMeet(program, peter, [karin, lena], nextWeek)
})

const callId = async (unit: string) =>
  (await storedSip(program, sip)).calls.find((c) => c.to.kind === 'unit' && c.to.unit === unit)?.id ?? ''

/** The round is noted, so the meeting goes on. */
async function begin() {
  const id = await callId('Hemsjukvården')
  await browse(program, peter, sip).send('/meeting/round', {
    [`who-${id}`]: 'Karin Lindh, sjuksköterska',
    [`mandate-${id}`]: 'yes',
  })
}

describe('before the meeting', () => {
  test('the leader sees what is in place, what is not, and where it is mended', async () => {
    await answersComing(program, karin, sip)
    const page = await browse(program, peter, sip).open('/meeting')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Inför Elsas möte')
    expect(page.text).toContain('Elsa har sagt ja till en SIP , Klart')
    expect(page.text).toContain('Måndag 30 november 2026, klockan 13:00')
    expect(page.text).toContain('Hemma hos Elsa')
    expect(page.text).toContain('Hemsjukvården kommer')
    expect(page.text).toContain('Karin Lindh, sjuksköterska')
    expect(page.text).toContain('Biståndsenheten har inte svarat , Väntar')
    expect(page.text).toContain('Ingen har berättat för Elsa när och var')
    expect(page.text).toContain('Ingen är utsedd att leda mötet')
    for (const below of [
      `/calls/${await callId('Biståndsenheten')}`,
      '/calls/person',
      '/prepare/practical',
      '/prepare/meeting',
      '/prepare/questions',
    ])
      expect(page.html).toContain(`/sip/${sip}${below}"`)
    expect(page.text).toMatch(/Inledning 13:00 5 minuter .*Det här behövs 13:20 30 minuter/)
  })

  test('what is not to be raised is told of to the one who prepares, without its words, and to nobody else', async () => {
    const secret = [{ key: 'not-to-be-raised', body: 'Skilsmässan', expects: 0 }]
    await act(program, peter, sip, (s, ctx) =>
      writePreparation(s, { fields: secret, audience: everybody }, ctx),
    )
    const peters = await browse(program, peter, sip).open('/meeting')
    expect(peters.text).toContain('Elsa har svarat på vad ni inte ska ta upp')
    expect(peters.html).toContain(`/sip/${sip}/prepare/not-to-be-raised"`)
    for (const below of [
      '/meeting',
      '/meeting/lead',
      '/meeting/notes',
      '/meeting/summary',
      '/meeting/record',
    ])
      expect((await browse(program, peter, sip).open(below)).html, below).not.toContain('Skilsmässan')
    const { assignment, staff, unit, authority } = eva.viewer
    await act(program, peter, sip, (s, ctx) =>
      giveRole(s, { role: 'noteTaker', to: { assignment, staff, unit, authority } }, ctx),
    )
    const evas = await browse(program, eva, sip).open('/meeting')
    expect(evas.text).toContain('Eva Sjö antecknar')
    expect(evas.text).not.toContain('inte ska ta upp')
    expect(evas.html).not.toContain('not-to-be-raised')
  })

  test('a SIP where nobody is called says so, on every page that needs a call', async () => {
    const empty = browse(program, peter, await readySip(program, peter, []))
    for (const below of ['', '/lead', '/round', '/notes', '/park', '/summary', '/record']) {
      const page = await empty.open(`/meeting${below}`)
      expect(page.status, below).toBe(200)
      expect(page.text, below).toContain('Ingen är kallad än.')
    }
  })

  test('after a withdrawn yes there is no meeting', async () => {
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'in-person' }, ctx))
    for (const below of ['', '/lead', '/round', '/notes', '/park', '/summary', '/record'])
      expect((await browse(program, peter, sip).open(`/meeting${below}`)).text, below).toContain(
        'Elsa har tagit tillbaka sitt ja.',
      )
  })

  test('only those who lead open the pages; the called open the prompts', async () => {
    await answersComing(program, karin, sip)
    const karins = browse(program, karin, sip)
    for (const below of ['', '/lead', '/round', '/notes', '/park', '/summary', '/record', '/paper'])
      expect((await karins.open(`/meeting${below}`)).status, below).toBe(404)
    expect((await karins.open('/meeting/prompts')).text).toContain('För dig som är med i ditt arbete')
    expect((await browse(program, lena, sip).open('/meeting/prompts')).status).toBe(404)
  })
})

describe('at the meeting', () => {
  test('the round is filled in from the answer to the call, saved in one form, and asks for a mandate', async () => {
    await answersComing(program, karin, sip)
    const [ours, theirs] = [await callId('Hemsjukvården'), await callId('Biståndsenheten')]
    const peters = browse(program, peter, sip)
    const form = await peters.open('/meeting/round')
    expect(form.html).toContain('Karin Lindh, sjuksköterska</textarea>')
    const lacks = await peters.send('/meeting/round', { [`who-${theirs}`]: 'Lena Ros, handläggare' })
    expect(lacks.status).toBe(422)
    expect(lacks.text).toContain('Välj vad den som kommer får besluta.')
    expect(lacks.html).toContain('Lena Ros, handläggare</textarea>')
    expect((await storedSip(program, sip)).now.round).toEqual({})
    const saved = await peters.send('/meeting/round', {
      [`who-${theirs}`]: 'Lena Ros, handläggare',
      [`mandate-${theirs}`]: 'limited',
    })
    expect([saved.status, saved.location]).toEqual([303, peter.as(`/sip/${sip}/meeting/lead`)])
    const { round } = (await storedSip(program, sip)).now
    expect([round[ours]?.mandate, round[theirs]?.mandate]).toEqual(['yes', 'limited'])
    expect((await peters.open('/meeting/lead')).text).toContain('Lena Ros, handläggare , Biståndsenheten')
  })

  test('two note the round at once: the second sees what the first wrote, and keeps every word', async () => {
    const peters = browse(program, peter, sip)
    const id = await callId('Hemsjukvården')
    const { html } = await peters.open('/meeting/round')
    await begin()
    const late = await peters.post('/meeting/round', {
      ...hidden(html),
      [`who-${id}`]: 'Någon annan',
      [`mandate-${id}`]: 'no',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Så här står det nu, sparat av någon annan: Karin Lindh, sjuksköterska')
    expect(late.html).toContain('Någon annan</textarea>')
    const again = await peters.post('/meeting/round', {
      ...hidden(late.html),
      [`who-${id}`]: 'Någon annan',
      [`mandate-${id}`]: 'no',
    })
    expect(again.status).toBe(303)
  })

  test('questions are ticked, and what somebody else ticked meanwhile stays', async () => {
    const peters = browse(program, peter, sip)
    const page = await peters.open('/meeting/lead')
    expect(page.text).toContain('Elsa börjar.')
    expect(page.text).toContain('Lyssna: 20 minuter')
    expect(page.text).toContain('Mål och insatser går att skriva när presentationsrundan är antecknad.')
    const medicine = choiceOf(page.html, 'Vem ger medicinen?')
    const stairs = choiceOf(page.html, 'Hur klarar hon trappan?')
    await peters.send('/meeting/lead', { answered: medicine })
    // Made from the page as it was before.
    expect((await peters.post('/meeting/lead', { ...hidden(page.html), answered: stairs })).status).toBe(303)
    expect([...(await storedSip(program, sip)).now.answered].sort()).toEqual([medicine, stairs].sort())
    await peters.send('/meeting/lead', { answered: stairs })
    expect((await storedSip(program, sip)).now.answered).toEqual([stairs])
    await begin()
    expect((await peters.open('/meeting/lead')).html).toContain(`/sip/${sip}/plan/measure"`)
  })

  test('notes of all parts are saved together, and two who write at once both keep their words', async () => {
    const peters = browse(program, peter, sip)
    const first = await peters.open('/meeting/notes')
    expect(first.text).toContain('Börja med det Elsa säger, med Elsas egna ord.')
    const saved = await peters.post('/meeting/notes', {
      ...hidden(first.html),
      introduction: 'Jag vill bo kvar',
      situation: '',
      needs: 'Trappan',
      summary: '',
      close: '',
    })
    expect(saved.status).toBe(303)
    // From the page as it was before: another part goes through, the same part is shown beside what stands.
    const other = { introduction: '', situation: 'Går bra på morgonen', needs: '', summary: '', close: '' }
    expect((await peters.post('/meeting/notes', { ...hidden(first.html), ...other })).status).toBe(303)
    const clash = await peters.post('/meeting/notes', {
      ...hidden(first.html),
      ...other,
      situation: '',
      introduction: 'Hon vill bo kvar',
    })
    expect(clash.status).toBe(409)
    expect(clash.html).toContain('Jag vill bo kvar')
    expect(clash.html).toContain('Hon vill bo kvar')
    const made = await peters.post('/meeting/notes', {
      ...hidden(clash.html),
      introduction: 'Jag vill bo kvar, med hjälp',
    })
    expect(made.status).toBe(303)
    const now = await peters.open('/meeting/notes')
    for (const words of ['Jag vill bo kvar, med hjälp', 'Går bra på morgonen', 'Trappan'])
      expect(now.html).toContain(`${words}</textarea>`)
    expect(now.text).toContain('Senast sparat av Peter Åberg')
  })

  test('a note too long is given back with every word', async () => {
    const peters = browse(program, peter, sip)
    const long = 'å'.repeat(20_000)
    const page = await peters.send('/meeting/notes', { needs: long, close: 'Vi ses igen' })
    expect(page.status).toBe(422)
    expect(page.html).toContain(`${long}</textarea>`)
    expect(page.html).toContain('Vi ses igen</textarea>')
    expect((await storedSip(program, sip)).now.notes).toEqual({})
  })

  test('a question is parked, and settled by somebody, outside the meeting or next time', async () => {
    const peters = browse(program, peter, sip)
    expect((await peters.send('/meeting/park', { parked: ' ' })).status).toBe(422)
    await peters.send('/meeting/park', { parked: 'Kan korttids börja redan i december?' })
    const [parked] = (await storedSip(program, sip)).now.parked
    const below = `/meeting/parked/${parked?.block}`
    expect((await peters.open('/meeting/lead')).text).toContain('Kan korttids börja redan i december?')
    const page = await peters.open(below)
    const unsaid = await peters.send(below, { outcome: 'outside' })
    expect(unsaid.status).toBe(422)
    expect(unsaid.html).toContain('id="f-outside-error"')
    await peters.send(below, { outcome: 'outside', outside: 'Ola ringer före 4 december' })
    const settled = await peters.open('/meeting/lead')
    expect(settled.text).toContain('Tas hand om utanför mötet')
    expect(settled.text).toContain('Ola ringer före 4 december')
    const late = await peters.post(below, {
      ...hidden(page.html),
      outcome: 'answered',
      answered: 'Ja',
      outside: '',
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Ola ringer före 4 december')
    expect(late.html).toContain('Ja</textarea>')
    expect((await peters.open('/meeting/parked/annan')).status).toBe(404)
  })

  test('the summing up says who does what in sentences, asks what is missing and never counts a proposal', async () => {
    await begin()
    const goal = { own: 'Gå ut själv', ours: 'Klara trappan före juni', audience: everybody }
    await act(program, peter, sip, (s, ctx) => addGoal(s, goal, ctx))
    await act(program, peter, sip, (s, ctx) =>
      addMeasure(
        s,
        {
          goal: s.plan.goals[0]?.id ?? '',
          what: 'Styrketräning',
          responsible: { kind: 'unit', unit: 'Hemsjukvården' },
          who: 'Karin Lindh',
          starts: nextWeek,
          often: 'två gånger i veckan',
          where: '',
          how: '',
          audience: everybody,
        },
        ctx,
      ),
    )
    const { text, html } = await browse(program, peter, sip).open('/meeting/summary')
    expect(text).toContain('Att kunna bo i sommarstugan')
    expect(text).toContain('Det långsiktiga målet är inte skrivet än.')
    expect(text).toContain(
      'Karin Lindh på Hemsjukvården gör det. Det börjar måndag 30 november 2026. Två gånger i veckan.',
    )
    expect(text).toContain('Var?')
    expect(text).not.toContain('Hur ofta?')
    expect(text).toContain('Förslag. Hemsjukvården har inte svarat än.')
    expect(text).toContain('Fråga Elsa: vem av oss vill du helst att det är?')
    expect(html).toContain(`/sip/${sip}/meeting/record"`)
    expect(html).not.toContain(`/sip/${sip}/plan/establish"`)
  })

  test('prompts by role, chosen by a link, with nothing of the person on the paper', async () => {
    const peters = browse(program, peter, sip)
    for (const [role, heading] of [
      ['child', 'För dig som är barn'],
      ['relative', 'För dig som är närstående'],
      ['note-taker', 'För dig som antecknar'],
    ]) {
      const page = await peters.open(`/meeting/prompts?role=${role}`)
      expect(page.text).toContain(heading)
      const onPaper = page.html
        .slice(page.html.indexOf('<main'), page.html.indexOf('</main>'))
        .replaceAll(/<div class="no-print flow">[\s\S]*?<\/nav><\/div>/g, '')
      expect(onPaper).not.toContain('Elsa')
    }
    expect((await peters.open('/meeting/prompts?role=nobody')).text).toContain('För dig som mötet handlar om')
  })
})

describe('after the meeting', () => {
  const record = async (typed: Record<string, string>) => {
    const [ours, theirs] = [await callId('Hemsjukvården'), await callId('Biståndsenheten')]
    return browse(program, peter, sip).send('/meeting/record', {
      on: today,
      [`attendance-${ours}`]: 'remote',
      [`attendance-${theirs}`]: 'absent',
      ...typed,
    })
  }

  test('attendance as it was, for everybody; the meeting page then shows what was held', async () => {
    await begin()
    const held = await record({ person: 'part' })
    expect(held.status).toBe(303)
    const peters = browse(program, peter, sip)
    const page = await peters.open('/meeting')
    expect(page.text).toContain('Mötet måndag 23 november 2026')
    expect(page.text).toContain('Hur Elsa var med En del av mötet')
    expect(page.text).toContain('Hemsjukvården På video eller telefon Karin Lindh, sjuksköterska')
    expect(page.text).toContain('Biståndsenheten Var inte med')
    expect((await peters.open('/meeting/summary')).html).toContain(`/sip/${sip}/plan/establish"`)
    expect((await peters.open('/meeting/notes')).text).toContain(
      'Mötet måndag 23 november 2026 är antecknat.',
    )
  })

  test('somebody who spoke for the person is named; a film takes everybody’s yes; every word comes back', async () => {
    const unnamed = await record({ person: 'proxy', film: 'Jonas filmade, filmen finns hos Elsa' })
    expect(unnamed.status).toBe(422)
    expect(unnamed.html).toContain('id="f-spoke-proxy-error"')
    expect(unnamed.html).toContain('Jonas filmade, filmen finns hos Elsa</textarea>')
    const unasked = await record({ person: 'proxy', 'spoke-proxy': 'Rut, syster', film: 'Jonas filmade' })
    expect(unasked.status).toBe(422)
    expect(unasked.html).toContain('id="f-filmAgreed-error"')
    expect(unasked.html).toContain('Rut, syster</textarea>')
    const said = { person: 'proxy', 'spoke-proxy': 'Rut, syster', film: 'Jonas filmade', filmAgreed: 'yes' }
    expect((await record(said)).status).toBe(303)
    expect((await browse(program, peter, sip).open('/meeting')).text).toContain('Talade för Elsa Rut, syster')
  })

  test('without attendance for each of the called nothing is saved', async () => {
    const id = await callId('Biståndsenheten')
    const refused = await record({ person: 'in-room', [`attendance-${id}`]: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(`id="f-attendance-${id}-error"`)
    expect((await storedSip(program, sip)).meetings).toEqual([])
  })

  test('a step that somebody took meanwhile stops it, with every word kept', async () => {
    const peters = browse(program, peter, sip)
    const { html } = await peters.open('/meeting/record')
    await record({ person: 'in-room' })
    const again = await peters.post('/meeting/record', {
      ...hidden(html),
      on: today,
      person: 'remote',
      film: 'Eva filmade',
      'spoke-proxy': '',
      'spoke-absent-represented': '',
    })
    expect(again.status).toBe(409)
    expect(again.html).toContain('Eva filmade</textarea>')
    expect((await storedSip(program, sip)).meetings).toHaveLength(1)
  })
})

test('in English', async () => {
  await answersComing(program, karin, sip)
  const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
  const page = await english.open('/meeting')
  expect(page.text).toContain("Before Elsa's meeting")
  expect(page.text).toContain('Hemsjukvården is coming')
  for (const below of ['/lead', '/round', '/notes', '/park', '/prompts', '/summary', '/record', '/paper'])
    expect((await english.open(`/meeting${below}`)).text, below).not.toMatch(/[åäö] mötet|Anteckna|Skriv /)
})

test('no two of the pages have the same title, and none names the person', async () => {
  const peters = browse(program, peter, sip)
  const titles = await Promise.all(
    ['', '/lead', '/round', '/notes', '/park', '/prompts', '/summary', '/record', '/paper'].map(
      async (below) => /<title>([^<]*)/.exec((await peters.open(`/meeting${below}`)).html)?.[1] ?? '',
    ),
  )
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.join(' ')).not.toContain('Elsa')
})

/** What the page's form carries unseen. */
function hidden(html: string): Record<string, string | string[]> {
  const form = html.match(/<form[^>]*data-guard[\s\S]*?<\/form>/)?.[0] ?? ''
  const found: Record<string, string | string[]> = {}
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"\/?>/g,
  ))
    found[name] = value
  return found
}
