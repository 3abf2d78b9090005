import { addDays } from '../../src/domain/calendar/local-date.ts'
import { allow } from '../../src/domain/result.ts'
import { answerPlan, noteMeasureAnswer } from '../../src/domain/sip/answer-measure.ts'
import { change } from '../../src/domain/sip/context.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import { excludeRecipient } from '../../src/domain/sip/exclude-recipient.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { type Audience, askedAbout, everybody, recipientKey } from '../../src/domain/sip/text.ts'
import { addMeasure } from '../../src/domain/sip/write-measure.ts'
import { addGoal, setContact, setLongTermGoal, writeSheet } from '../../src/domain/sip/write-plan.ts'
import { writePreparation } from '../../src/domain/sip/write-preparation.ts'
import { measureOf, metSip } from './planned-sip.ts'
import { addColleague, type Colleague, type Program } from './program.ts'
import { act } from './ready-sip.ts'
import { agreed } from './thread.ts'

export type ElsasPlan = {
  readonly sip: string
  readonly peter: Colleague
  readonly karin: Colleague
  readonly lena: Colleague
}

/** Texts that each reader may or may not meet on a paper. */
export const secrets = {
  /** Written with "not for Birgit, not for Lena's unit". */
  notForLena: 'Väga, och vätskedrivande medicin som läkaren bestämt',
  /** About health: no ground opens that for anybody here. */
  health: 'Hjärtsvikt sedan tre år',
  notToBeRaised: 'Pengarna till begravningen',
  /** The leading unit's own note. */
  own: 'Två huvudmän',
}

/** Elsa's plan of three goals and four measures, which holds: Peter leads; Karin and Lena are called, Birgit invited. */
export async function elsasPlan(program: Program, { establish = true } = {}): Promise<ElsasPlan> {
  const peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'regionen',
    kind: 'region',
    functions: ['primary-care'],
    title: 'fast vårdkontakt',
  })
  const karin = await addColleague(program, {
    name: 'Karin Lindh',
    unit: 'Hemsjukvården',
    authority: 'kommunen',
    functions: ['home-health-care'],
    title: 'sjuksköterska',
  })
  const lena = await addColleague(program, {
    name: 'Lena Ros',
    unit: 'Biståndsenheten',
    authority: 'kommunen',
    functions: ['care-assessment'],
    title: 'handläggare',
  })
  const sip = await metSip(program, peter, [karin, lena])
  const next = (decide: Parameters<typeof act>[3], who = peter) => act(program, who, sip, decide)
  for (const key of ['lena', 'birgit'] as const)
    await next((s, ctx) =>
      excludeRecipient(
        s,
        {
          who:
            key === 'lena'
              ? { kind: 'unit', unit: lena.viewer.unit }
              : { kind: 'party', party: s.parties.find((p) => p.who.kind === 'around')?.id ?? '' },
          scope: 'each-text',
        },
        ctx,
      ),
    )
  await next((s, ctx) => {
    const fields = [
      { key: 'health', body: secrets.health, expects: 0 },
      { key: 'not-to-be-raised', body: secrets.notToBeRaised, expects: 0 },
    ]
    return writePreparation(s, { fields, audience: forAll(s) }, ctx)
  })
  await next((s, ctx) =>
    setLongTermGoal(
      s,
      { body: 'Elsa bor i sommarstugan minst två veckor i juli 2027.', audience: forAll(s) },
      ctx,
    ),
  )
  for (const [own, ours] of [
    ['Gå i trappan själv', 'Klara trappan till stugan före juni'],
    ['', 'Inga akuta inläggningar fram till juni'],
    ['Inte vara ensam där', 'Hjälp finns på plats i stugan'],
  ] as const)
    await next((s, ctx) => addGoal(s, { own, ours, audience: forAll(s) }, ctx))
  const measures = [
    {
      goal: 0,
      what: 'Styrketräning',
      who: 'Johan Berg',
      unit: karin.viewer.unit,
      often: 'två gånger i veckan',
      where: 'hemma',
      notFor: false,
    },
    {
      goal: 1,
      what: secrets.notForLena,
      who: 'Karin Lindh',
      unit: karin.viewer.unit,
      often: 'tre gånger i veckan',
      where: 'hemma',
      notFor: true,
    },
    {
      goal: 1,
      what: 'Hembesök av läkare, och en plan för behandlingen',
      who: 'Nils Hall',
      unit: peter.viewer.unit,
      often: 'var tredje månad',
      where: 'hemma',
      notFor: false,
    },
    {
      goal: 2,
      what: 'Hemtjänst i sommarkommunen medan Elsa bor där',
      who: 'Lena Ros',
      unit: lena.viewer.unit,
      often: 'varje dag i juli',
      where: 'stugan',
      notFor: false,
    },
  ]
  for (const { goal, notFor, ...words } of measures)
    await next((s, ctx) =>
      addMeasure(
        s,
        {
          ...measureOf(s, words),
          goal: s.plan.goals[goal]?.id ?? '',
          audience: notFor ? forNobodyAsked(s) : forAll(s),
        },
        ctx,
      ),
    )
  await next((s, ctx) =>
    addMeasure(
      s,
      {
        ...measureOf(s, { unit: '', what: 'Väga sig varje morgon' }),
        who: '',
        responsible: { kind: 'person' },
        audience: forAll(s),
      },
      ctx,
    ),
  )
  await next((s, ctx) =>
    writeSheet(
      s,
      {
        fields: [
          {
            key: 'own-part',
            body: 'Jag väger mig varje morgon och skriver upp det på kylskåpet.',
            expects: 0,
          },
          {
            key: 'network-part',
            body: 'Dottern Birgit kör till stugan och sover över de första nätterna.',
            expects: 0,
          },
          {
            key: 'crisis-signs',
            body: 'Vikten går upp två kilo på tre dagar, eller Elsa blir andfådd i vila.',
            expects: 0,
          },
          {
            key: 'if-something-happens',
            body: 'Ring hemsjukvården, dygnet runt. Vid fara för livet 112. Peter kallar till en tidigare uppföljning.',
            expects: 0,
          },
          {
            key: 'follow-up-questions',
            body: 'Hur många inläggningar har det blivit? Hur går det i trappan?',
            expects: 0,
          },
        ],
        audience: forAll(s),
      },
      ctx,
    ),
  )
  for (const [who, phone] of [
    [peter, '010-555 01 70'],
    [karin, '010-555 01 51'],
    [lena, '010-555 01 62'],
  ] as const)
    await next((s, ctx) => setContact(s, { unit: who.viewer.unit, name: 'Kontakt', phone }, ctx))
  for (let i = 0; i < measures.length; i += 1)
    await next((s, ctx) => {
      const m = s.plan.measures[i]
      // What one's own unit wrote it has accepted itself.
      if (m?.acceptance.state !== 'proposed') return allow(change([]))
      return noteMeasureAnswer(
        s,
        { measure: m.id, expects: m.version, accepts: true, why: '', noted: 'at-meeting' },
        ctx,
      )
    })
  await next((s, ctx) => answerPlan(s, { answer: 'agrees', why: '' }, ctx))
  await next((s, ctx) => answerPlan(s, { answer: 'agrees', why: '' }, ctx), karin)
  await next(
    (s, ctx) =>
      answerPlan(
        s,
        { answer: 'disagrees', why: 'Två gånger i veckan räcker inte för trappan till juni.' },
        ctx,
      ),
    lena,
  )
  if (establish) await establishElsas(program, peter, sip)
  return { sip, peter, karin, lena }
}

export const establishElsas = (program: Program, peter: Colleague, sip: string) =>
  act(program, peter, sip, (s, ctx) =>
    establishPlan(
      s,
      {
        ...agreed,
        mainResponsible: peter.viewer.assignment,
        mainWish: 'Peter, han svarar alltid',
        followUpOn: addDays(ctx.on, 66),
        followUpTime: '10:00',
      },
      ctx,
    ),
  )

/** Everybody that each text must be asked about may read it. */
export const forAll = (s: Sip): Audience => ({ ...everybody, answered: askedAbout(s).map((x) => x.id) })
const forNobodyAsked = (s: Sip): Audience => ({
  answered: askedAbout(s).map((x) => x.id),
  notFor: askedAbout(s).map((x) => recipientKey(x.who, x.id)),
})
