import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formOf } from '../../../test/support/form-of.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { done, startedSip } from '../../../test/support/started-sip.ts'
import { localDate } from '../../domain/calendar/local-date.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { openSip } from '../../storage/sip-reader.ts'

let program: Program
let peter: Colleague
let sara: Colleague
let karin: Colleague
let sip: string

beforeAll(async () => {
  program = await startProgram()
  const clinic = { unit: 'Minnesmottagningen', authority: 'Regionen', kind: 'region' as const }
  peter = await addColleague(program, { name: 'Peter Ask', ...clinic, functions: ['specialist-clinic'] })
  sara = await addColleague(program, { name: 'Sara Ek', ...clinic, functions: ['specialist-clinic'] })
  karin = await addColleague(program, {
    name: 'Karin Lindh',
    unit: 'Hemsjukvården',
    authority: 'Kommunen',
    functions: ['home-health-care', 'municipal-rehab'],
  })
})
afterAll(() => program.close())
beforeEach(async () => {
  sip = await startedSip(program, peter, { name: 'Elsa Berg', birthDate: localDate('1942-05-04') })
})

const at = (below: string, who = peter) => who.as(`/sip/${sip}/prepare${below}`)
const get = async (below: string, who = peter, lang = 'sv') => {
  const answer = await program.request(at(below, who), { cookie: `${who.cookie}; lang=${lang}` })
  return { status: answer.status, html: await answer.text() }
}
/** Opens the page and sends its form as a browser would. */
const send = async (page: string, typed: Record<string, string | string[]>, action = page, html?: string) => {
  const form = formOf(html ?? (await get(page)).html, at(action), typed)
  const answer = await program.request(at(action), { cookie: peter.cookie, form })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const view = async () => {
  const opened = await openSip(program.house, peter.viewer, sip, 'test')
  if (opened === undefined) throw new Error('not opened')
  return opened.view
}

describe('the shared page', () => {
  test('shows one question and no menu, and names nobody in its title', async () => {
    const { status, html } = await get('/matters')
    expect(status).toBe(200)
    expect(html).toContain('Ni tittar tillsammans.')
    expect(html).toContain('Elsa och Peter förbereder Elsas möte. Fråga 1 av 7')
    expect(html).not.toContain('Huvudmeny')
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toMatch(/^Vad är viktigt för dig\? · .* – Kugghjul$/)
  })

  test('saves the words as they are, goes on to the next question, and proves it with the time', async () => {
    const { status, to } = await send('/matters', { matters: 'Att bo i stugan! 😀\n"Hör" båtarna' })
    expect([status, to]).toEqual([303, at('/now')])
    expect((await get('/matters')).html).toContain('Att bo i stugan! 😀\n&quot;Hör&quot; båtarna')
    expect((await get('/now')).html).toContain('Senast sparat i dag 10:00')
  })

  test('speaks English', async () => {
    const { html } = await get('/strengths', peter, 'en')
    expect(html).toContain('You are looking together.')
    expect(html).toContain('Who is there around you?')
  })

  test.each(['', '/matters', '/questions', '/people', '/meeting', '/practical', '/print'])(
    'is not there for somebody who is not on it: %s',
    async (page) => {
      expect((await get(page, karin)).status).toBe(404)
    },
  )

  test('a text over its limit comes back whole', async () => {
    const long = `Början ${'å'.repeat(10_000)} slutet`
    const { status, html } = await send('/matters', { matters: long })
    expect(status).toBe(422)
    expect(html).toContain(long)
    expect(html).toContain('Texten är för lång')
  })
})

describe('two write at once', () => {
  test('the first text of two is kept, and both are shown', async () => {
    const { html: before } = await get('/matters')
    await send('/matters', { matters: 'Stugan' }, '/matters', before)
    const { status, html } = await send('/matters', { matters: 'Båten', _key: 'another' }, '/matters', before)
    expect(status).toBe(409)
    expect(html).toContain('Stugan')
    expect(html).toContain('Båten')
  })

  test('a field that nobody touched never conflicts', async () => {
    await send('/now', { situation: 'Ensam', health: 'Trött' })
    const { html: before } = await get('/now')
    await send('/now', { situation: 'Inte ensam' }, '/now', before)
    const { status } = await send('/now', { health: 'Pigg', _key: 'another' }, '/now', before)
    expect(status).toBe(303)
    const { preparation, texts } = await view()
    expect(texts[preparation.fields.situation ?? '']?.body).toBe('Inte ensam')
    expect(texts[preparation.fields.health ?? '']?.body).toBe('Pigg')
  })

  test('the text made of both is saved from the conflict page', async () => {
    await send('/matters', { matters: 'Stugan' })
    const { html: before } = await get('/matters')
    await send('/matters', { matters: 'Stugan och båten' }, '/matters', before)
    const { html } = await send('/matters', { matters: 'Stugan igen', _key: 'another' }, '/matters', before)
    const { status } = await send('/matters', { matters: 'Stugan' }, '/matters', html)
    expect(status).toBe(303)
    const { preparation, texts } = await view()
    expect(texts[preparation.fields.matters ?? '']).toMatchObject({ body: 'Stugan', version: 3 })
  })
})

describe('who may not read this', () => {
  const addHomeCare = () =>
    send('/people/unit/Kommunen', {
      function: 'home-health-care',
      'unit_home-health-care': 'Hemsjukvården',
      why: 'Läkemedel',
    })

  test('a text is kept from a listed unit, and stays kept when the page is saved again', async () => {
    await addHomeCare()
    await send('/now', { situation: 'Rädd för grannen', notFor: 'unit:Hemsjukvården' })
    expect((await get('/now')).html).toContain('Inte för: Hemsjukvården')
    await send('/now', { health: 'Trött' })
    const { preparation, texts } = await view()
    expect(texts[preparation.fields.situation ?? '']?.notFor).toEqual(['unit:Hemsjukvården'])
    expect(texts[preparation.fields.health ?? '']?.notFor).toEqual(['unit:Hemsjukvården'])
  })

  test('to keep an old text from somebody changes it, though no word was changed', async () => {
    await addHomeCare()
    await send('/matters', { matters: 'Stugan' })
    await send('/matters', { notFor: 'unit:Hemsjukvården' })
    const { preparation, texts } = await view()
    expect(texts[preparation.fields.matters ?? '']).toMatchObject({
      body: 'Stugan',
      version: 2,
      notFor: ['unit:Hemsjukvården'],
    })
  })

  test('whom every text must be asked about is asked about, and the words come back until it is answered', async () => {
    await done(program.house, peter, sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: 'Hemsjukvården' }, scope: 'each-text' }, ctx),
    )
    const [asked] = (await view()).exclusions
    const field = `mayRead-${asked?.id}`
    const refused = await send('/matters', { matters: 'Stugan' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Stugan')
    expect(refused.html).toContain(`href="#f-${field}"`)
    expect((await send('/matters', { matters: 'Stugan', [field]: 'no' })).status).toBe(303)
    const { preparation, texts } = await view()
    expect(texts[preparation.fields.matters ?? '']?.notFor).toEqual(['unit:Hemsjukvården'])
  })
})

describe('questions', () => {
  test('are added one by one and taken off', async () => {
    await send('/questions', { question: 'Vem hjälper mig på natten?' })
    await send('/questions', { question: 'Kan jag få en ramp?' })
    const { html } = await get('/questions')
    expect(html.indexOf('på natten')).toBeLessThan(html.indexOf('en ramp'))
    expect((await send('/questions', {}, '/questions/remove')).to).toBe(at('/questions'))
    expect((await view()).preparation.questions).toHaveLength(1)
    expect((await get('/questions')).html).not.toContain('på natten')
  })

  test('an empty one is refused, and one that is gone is not taken off twice', async () => {
    expect((await send('/questions', { question: ' ' })).html).toContain('Skriv något här.')
    await send('/questions', { question: 'Vem?' })
    const gone = await send('/questions', { question: 'borta' }, '/questions/remove')
    expect(gone.status).toBe(422)
    expect(gone.html).toContain('Ladda om sidan')
  })
})

describe('who should come', () => {
  test('a unit is chosen by what it helps with, its mission is shown, and the reason stands on the list', async () => {
    const { html } = await get('/people/unit/Kommunen')
    expect(html).toContain('Vilka i Kommunen?')
    expect(html).toContain('För: alla.')
    const { to } = await send('/people/unit/Kommunen', { function: 'municipal-rehab', why: 'En ramp' })
    expect(to).toBe(at('/people'))
    expect((await get('/people')).html).toContain('För att: En ramp')
    const twice = await send('/people/unit/Kommunen', { function: 'municipal-rehab', why: 'Igen' })
    expect(twice.html).toContain('De finns redan på listan.')
    expect(twice.html).toContain('Igen')
  })

  test('somebody around the person is listed with name and relation, and taken off', async () => {
    const missing = await send('/people/around', { name: 'Maj', why: 'Trygghet' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('value="Maj"')
    await send('/people/around', { name: 'Maj', relation: 'friend', why: 'Trygghet' })
    const { html } = await get('/people')
    expect(html).toContain('Vän, bjuds in')
    await send('/people', {}, '/people/remove')
    expect((await view()).parties).toEqual([])
  })

  test('an authority that is not there is a 404', async () => {
    expect((await get('/people/unit/Nowhere')).status).toBe(404)
  })
})

describe('the meeting', () => {
  test('an interpreter takes a language, and all that was chosen comes back', async () => {
    const refused = await send('/meeting', { adaptations: ['breaks', 'interpreter'], agenda: 'Stugan först' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Stugan först')
    expect(refused.html).toContain('href="#f-language"')
    await send('/meeting', { adaptations: ['breaks', 'interpreter'], language: 'fi', agenda: 'Stugan först' })
    expect((await view()).preparation).toMatchObject({
      adaptations: ['breaks', 'interpreter'],
      language: 'fi',
    })
    expect((await get('')).html).toContain('Tolk: Finska')
  })

  test('a stale form comes back with every word, and is then saved', async () => {
    const { html: before } = await get('/meeting')
    await send('/questions', { question: 'Vem?' })
    const stale = await send('/meeting', { agenda: 'Stugan först' }, '/meeting', before)
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Stugan först')
    expect((await send('/meeting', {}, '/meeting', stale.html)).status).toBe(303)
  })

  test('the voice of an absent child is asked about for a child only', async () => {
    expect((await get('/meeting')).html).not.toContain('barnets talan')
    sip = await startedSip(program, peter, { name: 'Noa Ek', birthDate: localDate('2016-02-29') })
    expect((await get('/meeting')).html).toContain('barnets talan')
  })
})

describe('what is not to be raised', () => {
  test('is for the preparer only, never on the shared screen, in the overview or in print', async () => {
    expect((await send('/not-to-be-raised', { 'not-to-be-raised': 'Skilsmässan' })).status).toBe(303)
    const { html } = await get('/not-to-be-raised')
    expect(html).toContain('Skilsmässan')
    expect(html).not.toContain('Ni tittar tillsammans')
    for (const page of ['', '/matters', '/meeting', '/print', '/practical'])
      expect((await get(page)).html, page).not.toContain('Skilsmässan')
  })

  test('a colleague who comes on to it sees neither the page nor the question', async () => {
    await send('/practical', { noteTaker: sara.viewer.assignment })
    expect((await get('/matters', sara)).html).toContain('Fråga 1 av 6')
    expect((await get('/not-to-be-raised', sara)).status).toBe(404)
    expect((await get('/not-to-be-raised/keep', sara)).status).toBe(404)
  })

  test('the person keeps it to herself: nobody on the staff reads it again', async () => {
    await send('/not-to-be-raised', { 'not-to-be-raised': 'Skilsmässan' })
    await send('/not-to-be-raised', {}, '/not-to-be-raised/keep')
    const { html } = await get('/not-to-be-raised')
    expect(html).toContain('Elsa håller det för sig själv. Ingen i personalen läser det.')
    expect(html).not.toContain('Skilsmässan')
  })
})

describe('the practical page', () => {
  test('names leader and note-taker, contact and a meeting without the person, all at once or not at all', async () => {
    const typed = {
      leader: sara.viewer.assignment,
      noteTaker: sara.viewer.assignment,
      channels: ['phone'],
      note: 'Ring före tre',
      times: ['before'],
      dental: 'Tandvårdsintyg',
    }
    const refused = await send('/practical', typed)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Fråga personen först.')
    expect(refused.html).toContain('Ring före tre')
    expect((await view()).roles.leader).toBeUndefined()
    expect((await send('/practical', { ...typed, personAgrees: 'yes' })).status).toBe(303)
    const { roles, preparation, members } = await view()
    expect([roles.leader, roles.noteTaker]).toEqual([sara.viewer.assignment, sara.viewer.assignment])
    expect(members).toHaveLength(2)
    expect(preparation).toMatchObject({
      professionalMeeting: ['before'],
      safeContact: { channels: ['phone'] },
    })
    expect((await get('/practical')).html).toContain('Ring före tre')
  })

  test('other plans are listed and taken off', async () => {
    await send('/practical/plans', { kind: 'lss', where: 'LSS-enheten' })
    expect((await get('/practical')).html).toContain('LSS-enheten')
    await send('/practical/plans', {}, '/practical/plans/remove')
    expect((await view()).preparation.otherPlans).toEqual([])
  })

  test('the annex is there for a placement only', async () => {
    expect((await get('/practical')).html).not.toContain('Bilaga vid placering')
  })
})

describe('the overview', () => {
  test('says what is missing for a call and what is next', async () => {
    const { html } = await get('')
    expect(html).toContain('0 av 6 frågor har fått svar.')
    expect(html).toContain('Sätt dig med Elsa')
    expect(html).toContain('Innan någon kan kallas behövs vad som är viktigt, en fråga')
  })

  test('keeps the days when it was prepared', async () => {
    const wrong = await send('/occasions', { on: '2026-11-31', how: 'sent' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="2026-11-31"')
    await send('/occasions', { on: '2026-11-23', how: 'sent' })
    expect((await get('')).html).toContain('måndag 23 november 2026: Formuläret skickades hem')
  })
})

test('the blank form has lines to write on and says of nobody that she has a SIP', async () => {
  await send('/matters', { matters: 'Stugan' })
  const { html } = await get('/print?blank=1')
  expect(html).toContain('Förbered ditt möte')
  expect(html).not.toContain('Elsa')
  expect(html).not.toContain('Stugan')
  expect(html.match(/class="ruled"/g)?.length).toBeGreaterThan(20)
})
