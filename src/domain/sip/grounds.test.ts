import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  karin,
  maja,
  peter,
  petersColleague,
  preparing,
  regions,
  rule,
  stranger,
  today,
  yes,
} from '../../../test/support/given.ts'
import { partyOf, thePlannedMeeting } from '../../../test/support/thread.ts'
import { isExcludedUnit, openContents } from '../access/grounds.ts'
import { mayReadText } from '../access/read-text.ts'
import { viewSip } from '../access/view.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { representatives } from '../people/representation.ts'
import { callSomebody } from './call.ts'
import { correctNoticedDate, correctText } from './correct.ts'
import { duties } from './duties.ts'
import { excludeRecipient, liftExclusion } from './exclude-recipient.ts'
import { takeNote } from './hold-meeting.ts'
import { listParty } from './list-party.ts'
import { planMeeting } from './plan-meeting.ts'
import { agreeProfessionalMeeting, giveRole } from './prepare-meeting.ts'
import { decideGround, proposeGround } from './propose-ground.ts'
import { recordAnswer } from './record-answer.ts'
import type { Sip } from './sip.ts'
import { handOver, takeOver } from './take-over.ts'
import { effectOfWithdrawal, withdraw } from './withdraw.ts'
import { keepToHerself, writePreparation } from './write-preparation.ts'

const toKarin = { kind: 'unit', unit: 'hemsjukvarden' } as const
const text = {
  unit: 'vardcentralen',
  authority: 'regionen',
  content: 'plan',
  readers: 'by-ground',
  notFor: [],
} as const

describe.each(regions)('grounds, exclusions and withdrawal in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const on = (date: LocalDate) => context(peter, { region, on: date })
  const member = (sip: Sip, who = karin): Sip => ({
    ...sip,
    members: [
      ...sip.members,
      {
        assignment: who.assignment,
        staff: who.staff,
        unit: who.unit,
        authority: who.authority,
        basis: 'took-on',
        since: today,
      },
    ],
  })
  const until = addDays(today, 20)
  const open = (() => {
    const listed = became(
      preparing(ctx).sip,
      listParty(
        preparing(ctx).sip,
        { who: { kind: 'unit', unit: 'hemsjukvarden', authority: 'kommunen', how: 'call' }, why: '' },
        ctx,
      ),
    )
    const proposed = became(
      listed,
      proposeGround(listed, { from: ['regionen'], to: toKarin, contents: ['plan', 'everyday'], until }, ctx),
    )
    return member(became(proposed, recordAnswer(proposed, yes, ctx)))
  })()

  test(
    rule('ground-ends-midnight', 'a ground holds its last day and has ended when the next one begins'),
    () => {
      expect(mayReadText(open, text, karin, until)).toBe(true)
      expect(mayReadText(open, text, karin, addDays(until, 1))).toBe(false)
      expect(
        openContents(open, { authority: 'regionen', unit: 'vardcentralen' }, karin, addDays(today, -1)).size,
      ).toBe(0)
    },
  )

  test(
    rule(
      'ground-ends-midnight',
      'the queue asks for a new one before it ends, and no ground is longer than the policy',
    ),
    () => {
      const renew = duties(open, ctx.policy).find((d) => d.kind === 'renew-ground')
      expect(renew?.due).toBe(addDays(until, -ctx.policy.groundReminderDays))
      const longest = addDays(today, ctx.policy.groundLongestDays)
      const ask = (last: LocalDate) =>
        proposeGround(open, { from: ['regionen'], to: toKarin, contents: ['plan'], until: last }, ctx)
      expect(codeOf(ask(longest))).toBe('allowed')
      expect(codeOf(ask(addDays(longest, 1)))).toBe('ground-too-long')
      expect(codeOf(ask(addDays(today, -1)))).toBe('date-in-past')
    },
  )

  test(
    rule(
      'ground-per-discloser',
      'one ground for each authority that discloses, with recipient and kinds of content',
    ),
    () => {
      const result = proposeGround(
        open,
        { from: ['regionen', 'skolhuvudmannen'], to: toKarin, contents: ['plan'], until },
        ctx,
      )
      expect(
        result.ok && result.value.events.map((e) => e.type === 'GroundProposed' && e.ground.from),
      ).toEqual(['regionen', 'skolhuvudmannen'])
      expect(codeOf(proposeGround(open, { from: [], to: toKarin, contents: ['plan'], until }, ctx))).toBe(
        'ground-needs-recipient',
      )
      expect(codeOf(proposeGround(open, { from: ['regionen'], to: toKarin, contents: [], until }, ctx))).toBe(
        'ground-needs-content',
      )
    },
  )

  test(
    rule(
      'ground-per-discloser',
      'nobody decides a ground to her own unit, and one decided covers only what the unit itself wrote',
    ),
    () => {
      const act = {
        contents: ['plan', 'support'] as const,
        until,
        basis: 'harm-test' as const,
        reason: 'Prövat',
      }
      const toOwn = (to: Parameters<typeof decideGround>[1]['to']) =>
        codeOf(decideGround(open, { ...act, to }, context(karin, { region })))
      expect(toOwn({ kind: 'unit', unit: 'hemsjukvarden' })).toBe('ground-only-by-discloser')
      expect(toOwn({ kind: 'function', function: 'home-health-care' })).toBe('ground-only-by-discloser')
      const both = member(open, maja)
      const decided = became(
        both,
        decideGround(
          both,
          { ...act, to: { kind: 'unit', unit: 'boendestodet' } },
          context(karin, { region }),
        ),
      )
      expect(
        mayReadText(decided, { ...text, unit: 'hemsjukvarden', authority: 'kommunen' }, maja, today),
      ).toBe(true)
      expect(
        mayReadText(decided, { ...text, unit: 'aldreomsorgen', authority: 'kommunen' }, maja, today),
      ).toBe(false)
    },
  )

  test(
    rule(
      'withdraw-any-time',
      'after a full withdrawal nobody new comes on to it from a called unit, and only the holder or a manager puts the holder out',
    ),
    () => {
      const taken = became(open, withdraw(open, { what: 'all', told: 'phone' }, ctx))
      expect(
        codeOf(takeOver(taken, { reason: 'Nyfiken' }, context({ ...karin, assignment: 'eva' }, { region }))),
      ).toBe('already-ended')
      expect(codeOf(takeOver(taken, { reason: 'Peter är sjuk' }, context(petersColleague, { region })))).toBe(
        'allowed',
      )
      const two = member(open, petersColleague)
      const out = handOver(
        two,
        { to: petersColleague, reason: 'Bort', stays: false },
        context(petersColleague, { region }),
      )
      expect(codeOf(out)).toBe('not-your-units-work')
    },
  )

  test(
    rule(
      'osl-exception',
      'the law’s exception names one of its three cases and is decided by the discloser for its own',
    ),
    () => {
      const act = {
        to: toKarin,
        contents: ['health'] as const,
        until,
        basis: 'osl-25-12-26-9' as const,
        reason: 'Nödvändigt stöd',
      }
      expect(codeOf(decideGround(open, act, ctx))).toBe('ground-needs-condition')
      expect(codeOf(decideGround(open, { ...act, condition: 'minor' }, ctx))).toBe('ground-needs-condition')
      const decided = decideGround(
        open,
        { ...act, to: { kind: 'unit', unit: 'boendestodet' }, condition: 'continuing-abuse' },
        context(karin, { region }),
      )
      expect(decided.ok && decided.value.events.at(-1)).toMatchObject({
        ground: { from: 'kommunen', basis: 'osl-25-12-26-9' },
      })
      expect(codeOf(decideGround(open, { ...act, condition: 'minor' }, context(stranger, { region })))).toBe(
        'not-on-this-sip',
      )
    },
  )

  test(rule('withdraw-any-time', 'a part: shown before, effective at once, the rest goes on'), () => {
    const [ground] = open.grounds
    const effect = effectOfWithdrawal(open, { what: 'grounds', grounds: [ground?.id ?? ''] }, today)
    expect(effect).toMatchObject({ stops: [{ id: ground?.id }], goesOn: [], sipEnds: false })
    const taken = became(
      open,
      withdraw(open, { what: 'grounds', grounds: [ground?.id ?? ''], told: 'phone' }, ctx),
    )
    expect(mayReadText(taken, text, karin, today)).toBe(false)
    expect(taken.yes.answer).toBe('yes')
    expect(codeOf(withdraw(open, { what: 'grounds', grounds: [], told: 'phone' }, ctx))).toBe(
      'nothing-to-withdraw',
    )
  })

  test(
    rule(
      'withdraw-any-time',
      'all: sharing ends at once, each keeps what it wrote itself, closing is left as a duty',
    ),
    () => {
      const taken = became(open, withdraw(open, { what: 'all', told: 'in-person' }, ctx))
      expect(mayReadText(taken, text, karin, today)).toBe(false)
      expect(
        mayReadText(taken, { ...text, unit: 'hemsjukvarden', authority: 'kommunen' }, karin, today),
      ).toBe(true)
      expect(mayReadText(taken, text, peter, today)).toBe(true)
      expect(
        mayReadText(taken, { ...text, unit: 'hemsjukvarden', authority: 'kommunen' }, peter, today),
      ).toBe(false)
      expect(duties(taken, ctx.policy).map((d) => d.kind)).toContain('close')
      expect(codeOf(withdraw(taken, { what: 'all', told: 'phone' }, ctx))).toBe('not-answered-yes')
    },
  )

  test(
    rule(
      'excluded-reads-nothing',
      'the excluded can neither read, be listed, be given a ground nor take over',
    ),
    () => {
      const excluded = became(
        open,
        excludeRecipient(open, { who: { kind: 'unit', unit: 'hemsjukvarden' }, scope: 'everything' }, ctx),
      )
      expect(isExcludedUnit(excluded, 'hemsjukvarden')).toBe(true)
      expect(mayReadText(excluded, text, karin, today)).toBe(false)
      expect(
        codeOf(proposeGround(excluded, { from: ['regionen'], to: toKarin, contents: ['plan'], until }, ctx)),
      ).toBe('recipient-excluded')
      expect(
        codeOf(
          callSomebody(
            became(excluded, planMeeting(excluded, thePlannedMeeting(), ctx)),
            { party: partyOf(excluded, 'hemsjukvarden'), functions: [], reach: 'kugghjul', questions: [] },
            ctx,
          ),
        ),
      ).toBe('recipient-excluded')
      expect(
        codeOf(takeOver(excluded, { reason: 'Sjuk' }, context({ ...karin, assignment: 'eva' }, { region }))),
      ).toBe('recipient-excluded')
      const exclusion = excluded.exclusions[0]?.id ?? ''
      const lifted = became(excluded, liftExclusion(excluded, { exclusion }, ctx))
      expect(isExcludedUnit(lifted, 'hemsjukvarden')).toBe(false)
      // No ground comes back by itself: she is asked again.
      expect(mayReadText(lifted, text, karin, today)).toBe(false)
    },
  )

  test(
    rule('ask-may-x-read', 'when somebody may read only text by text, every shared text must answer whether'),
    () => {
      const asked = became(
        open,
        excludeRecipient(open, { who: { kind: 'unit', unit: 'hemsjukvarden' }, scope: 'each-text' }, ctx),
      )
      const id = asked.exclusions[0]?.id ?? ''
      const write = (audience: { notFor: string[]; answered: string[] }) =>
        writePreparation(
          asked,
          { fields: [{ key: 'matters', body: 'Att bo hemma', expects: 0 }], audience },
          ctx,
        )
      expect(codeOf(write({ notFor: [], answered: [] }))).toBe('answer-who-may-read')
      const denied = write({ notFor: ['unit:hemsjukvarden'], answered: [id] })
      expect(denied.ok && denied.value.texts[0]?.notFor).toEqual(['unit:hemsjukvarden'])
      expect(mayReadText(asked, { ...text, notFor: ['unit:hemsjukvarden'] }, karin, today)).toBe(false)
      expect(mayReadText(asked, text, karin, today)).toBe(true)
    },
  )

  test(
    rule('ask-may-x-read', 'a text that nobody asked about is not for whoever reads only text by text'),
    () => {
      const asked = became(
        open,
        excludeRecipient(open, { who: { kind: 'unit', unit: 'hemsjukvarden' }, scope: 'each-text' }, ctx),
      )
      const called: Sip = {
        ...asked,
        calls: [
          {
            id: 'c',
            to: { kind: 'unit', unit: 'hemsjukvarden', authority: 'kommunen', reach: 'kugghjul' },
            how: 'call',
            questions: [],
            sentOn: today,
            told: [],
          },
        ],
      }
      const note = { part: 'situation', body: 'Sagt i förtroende', expects: 0, ownUnits: true } as const
      const noted = takeNote(called, note, ctx)
      expect(noted.ok && noted.value.texts[0]?.notFor).toEqual(['unit:hemsjukvarden'])
    },
  )

  test(
    rule('not-to-be-raised', 'is read by the preparer and the leader only, and by no colleague of theirs'),
    () => {
      const secret = { ...text, readers: 'preparer-and-leader' as const }
      const lena = member(open, petersColleague)
      expect(mayReadText(lena, secret, peter, today)).toBe(true)
      expect(mayReadText(lena, secret, petersColleague, today)).toBe(false)
      expect(mayReadText(lena, secret, karin, today)).toBe(false)
      const led = became(lena, giveRole(lena, { role: 'leader', to: karin }, ctx))
      expect(mayReadText(led, secret, karin, today)).toBe(true)
      expect(
        codeOf(
          writePreparation(
            lena,
            {
              fields: [{ key: 'not-to-be-raised', body: 'Pengar', expects: 0 }],
              audience: { notFor: [], answered: [] },
            },
            context(petersColleague, { region }),
          ),
        ),
      ).toBe('only-leader-or-preparer')
    },
  )

  test(rule('not-to-be-raised', 'a youth may keep it to herself: then no member of staff reads it'), () => {
    const written = became(
      open,
      writePreparation(
        open,
        {
          fields: [{ key: 'not-to-be-raised', body: 'Killen', expects: 0 }],
          audience: { notFor: [], answered: [] },
        },
        ctx,
      ),
    )
    const result = keepToHerself(written, { keeps: true }, ctx)
    expect(result.ok && result.value.events.map((e) => e.type)).toEqual(['KeepsToHerself', 'TextKeptPrivate'])
    expect(mayReadText(open, { ...text, readers: 'person-only' }, peter, today)).toBe(false)
  })

  test(
    rule(
      'pre-meeting-needs-yes',
      'professionals meet on their own only when the person has said yes to that',
    ),
    () => {
      expect(codeOf(agreeProfessionalMeeting(open, { times: ['before'], personAgrees: false }, ctx))).toBe(
        'pre-meeting-needs-yes',
      )
      expect(codeOf(agreeProfessionalMeeting(open, { times: [], personAgrees: false }, ctx))).toBe('allowed')
    },
  )

  test(rule('who-takes-part', 'a list of who should come tells nobody and opens nothing'), () => {
    const listed = became(
      preparing(ctx).sip,
      listParty(
        preparing(ctx).sip,
        {
          who: { kind: 'unit', unit: 'boendestodet', authority: 'kommunen', how: 'call' },
          why: 'Stöd hemma',
        },
        ctx,
      ),
    )
    expect(mayReadText(member(listed, maja), text, maja, today)).toBe(false)
    expect(
      codeOf(
        listParty(
          listed,
          { who: { kind: 'unit', unit: 'boendestodet', authority: 'kommunen', how: 'call' }, why: '' },
          ctx,
        ),
      ),
    ).toBe('party-already-listed')
    expect(
      codeOf(
        listParty(
          listed,
          { who: { kind: 'unit', unit: 'vardcentralen', authority: 'regionen', how: 'call' }, why: '' },
          ctx,
        ),
      ),
    ).toBe('own-unit')
  })

  test(
    rule('only-who-is-on-it', 'somebody who is not on it gets no view at all, also in the same unit'),
    () => {
      const opened = {
        code: 'Blå Björk',
        stepVersion: 1,
        who: { name: 'Elsa', protection: 'none' as const },
        texts: [],
      }
      expect(viewSip(open, opened, petersColleague, today)).toBeUndefined()
      expect(viewSip(open, opened, stranger, today)).toBeUndefined()
      expect(viewSip(open, opened, peter, today)?.mine.leads).toBe(true)
      expect(viewSip(open, opened, karin, addDays(until, 1))?.mine.why).toEqual({ why: 'own-only' })
    },
  )

  test(
    rule(
      'take-over-with-reason',
      'a colleague in a unit that is on it takes over with a reason, and becomes its holder',
    ),
    () => {
      const lena = context(petersColleague, { region })
      expect(codeOf(takeOver(open, { reason: '' }, lena))).toBe('text-missing')
      const taken = became(open, takeOver(open, { reason: 'Peter är sjuk' }, lena))
      expect(taken.roles.holders.vardcentralen).toBe('lena')
      expect(taken.roles.preparer).toBe('lena')
      expect(codeOf(takeOver(open, { reason: 'Nyfiken' }, context(stranger, { region })))).toBe(
        'not-on-this-sip',
      )
      expect(codeOf(takeOver(taken, { reason: 'Igen' }, lena))).toBe('already-on-it')
    },
  )

  test(rule('take-over-with-reason', 'who hands over and leaves reads nothing from that day'), () => {
    const handed = became(open, handOver(open, { to: petersColleague, reason: 'Slutar', stays: false }, ctx))
    expect(mayReadText(handed, text, peter, today)).toBe(false)
    expect(mayReadText(handed, text, petersColleague, today)).toBe(true)
    expect(codeOf(handOver(open, { to: karin, reason: 'Fel enhet', stays: false }, ctx))).toBe(
      'not-an-active-assignment',
    )
  })

  test(
    rule('correction-keeps', 'a correction needs a reason, keeps what it corrects, and works after the end'),
    () => {
      const stored = {
        block: 'b',
        kind: 'need-note' as const,
        readers: 'own-unit' as const,
        notFor: [],
        unit: 'vardcentralen',
        version: 1,
      }
      const ended: Sip = { ...open, stage: { at: 'ended', how: 'goals-met', on: today } }
      expect(codeOf(correctText(ended, { text: stored, body: 'Rätt', reason: '', expects: 1 }, ctx))).toBe(
        'text-missing',
      )
      const result = correctText(ended, { text: stored, body: 'Rätt', reason: 'Fel namn', expects: 1 }, ctx)
      expect(result.ok && result.value.events.at(-1)).toMatchObject({
        type: 'TextCorrected',
        block: 'b',
        version: 2,
      })
      expect(
        codeOf(
          correctText(
            ended,
            { text: { ...stored, unit: 'hemsjukvarden' }, body: 'x', reason: 'y', expects: 1 },
            ctx,
          ),
        ),
      ).toBe('not-your-units-work')
      const dated = correctNoticedDate(open, { is: addDays(today, -2), reason: 'Skrevs in sent' }, ctx)
      expect(dated.ok && dated.value.events.at(-1)).toMatchObject({
        type: 'NoticedDateCorrected',
        was: today,
        is: addDays(today, -2),
      })
      expect(
        codeOf(writePreparation(ended, { fields: [], audience: { notFor: [], answered: [] } }, ctx)),
      ).toBe('already-ended')
    },
  )

  test(
    rule('guardian-cannot-block', 'no representative of any kind may block, or shut the person out'),
    () => {
      expect(
        Object.values(representatives).every((r) => r.mayBlock === false && r.shutsPersonOut === false),
      ).toBe(true)
    },
  )

  test(
    rule('nothing-lost', 'a text over its limit is refused at its field, counted as people count characters'),
    () => {
      const limit = ctx.policy.textLimit
      const write = (body: string) =>
        writePreparation(
          open,
          { fields: [{ key: 'matters', body, expects: 0 }], audience: { notFor: [], answered: [] } },
          on(today),
        )
      expect(codeOf(write('😀'.repeat(limit)))).toBe('allowed')
      const refused = write('a'.repeat(limit + 1))
      expect([codeOf(refused), !refused.ok && refused.field]).toEqual(['text-too-long', 'matters'])
    },
  )
})
