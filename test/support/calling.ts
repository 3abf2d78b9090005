import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../../src/domain/calendar/local-date.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { agreeToGrounds } from '../../src/domain/sip/record-answer.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { joinSip, newId } from '../../src/storage/sip-store.ts'
import { sql } from '../../src/storage/sql.ts'
import { yes } from './given.ts'
import { addColleague, type Colleague, type Program } from './program.ts'
import { browse, type ReadPage } from './read-page.ts'
import { act, readySip } from './ready-sip.ts'

export const paperUnit = 'Bostadsanpassningen'

/** Peter leads; Karin’s unit is called, with Anna its manager; Lena’s has no ground; Stig is not on it. */
export async function callingWorld(program: Program) {
  const who = (name: string, unit: string, authority: string, more = {}) =>
    addColleague(program, { name, unit, authority, ...more })
  const region = { kind: 'region', functions: ['primary-care'], title: 'distriktssköterska' } as const
  const peter = await who('Peter Åberg', 'Vårdcentralen Björken', 'Regionen', region)
  const karin = await who('Karin Lindh', 'Hemsjukvården', 'Kommunen', { functions: ['home-health-care'] })
  const anna = await who('Anna Ek', 'Hemsjukvården', 'Kommunen', {
    functions: ['home-health-care'],
    roles: ['manager'],
    title: 'enhetschef',
  })
  const lena = await who('Lena Ros', 'Biståndsenheten', 'Kommunen')
  const stig = await who('Stig Dal', 'Skolan', 'Skolhuvudmannen')
  await program.db.admin.query(
    sql`insert into unit (id, authority_id, name, functions, for_whom, does, does_not) values
      (${paperUnit}, 'Kommunen', ${paperUnit}, ${['housing-adaptation']}, 'den som bor i Lindvik', 'anpassar hem', 'flyttar ingen')`,
  )
  const route = (id: string, unit: string, kind: string, value: string) =>
    program.db.admin.query(
      sql`insert into contact_route (id, unit_id, kind, value, hours) values (${id}, ${unit}, ${kind}, ${value}, 'vardagar 8 till 10')`,
    )
  await route('r1', peter.viewer.unit, 'phone', '010-555 01 10')
  await route('r2', peter.viewer.unit, 'letter', 'Box 1, 123 45 Lindvik')
  await route('r3', paperUnit, 'phone', '010-555 01 20')
  await route('r4', karin.viewer.unit, 'phone', '010-555 01 44')
  return { program, peter, karin, anna, lena, stig }
}
export type CallingWorld = Awaited<ReturnType<typeof callingWorld>>

/** Elsa’s SIP, prepared with a yes: Karin’s unit, the paper unit and Leila have grounds, Lena’s unit has none. */
export async function listedSip({ program, peter, karin, lena }: CallingWorld): Promise<string> {
  const sip = await readySip(program, peter, [
    { colleague: karin, ground: true },
    { colleague: lena, ground: false },
  ])
  const next = (decide: Parameters<typeof act>[3]) => act(program, peter, sip, decide)
  const unit = { kind: 'unit', unit: paperUnit, authority: 'Kommunen', how: 'invite' } as const
  await next((s, ctx) => listParty(s, { who: unit, why: '' }, ctx))
  const leila = { kind: 'around', relation: 'child', name: 'Leila Berg' } as const
  await next((s, ctx) => listParty(s, { who: leila, why: '' }, ctx))
  const grounds = (to: (s: Sip) => Parameters<typeof proposeGround>[1]['to']) =>
    next((s, ctx) =>
      proposeGround(
        s,
        { from: [peter.viewer.authority], to: to(s), contents: ['plan'], until: addDays(ctx.on, 200) },
        ctx,
      ),
    )
  await grounds(() => ({ kind: 'unit', unit: paperUnit }))
  await grounds((s) => ({ kind: 'party', party: s.parties.at(-1)?.id ?? '' }))
  await next((s, ctx) => {
    const proposed = s.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
    return agreeToGrounds(s, { by: yes.by, form: yes.form, grounds: proposed }, ctx)
  })
  return sip
}

export const theMeeting = {
  on: '2026-12-01',
  time: '13.00',
  place: 'Hemma hos Elsa',
  phone: '010-555 99 00',
  video: 'https://moten.example/elsa',
}

/** The same with the meeting planned, everybody with a ground called through the pages, and Karin on it. */
export async function calledSip(world: CallingWorld) {
  const { program, peter, karin } = world
  const sip = await listedSip(world)
  const peters = browse(program, peter, sip)
  await peters.send('/calls/meeting', theMeeting)
  const link = /\/calls\/new\?party=([\w-]{22})/
  const call = async (): Promise<void> => {
    const party = link.exec((await peters.open('/calls')).html)?.[1]
    if (party === undefined) return
    const sent = await peters.send(`/calls/new?party=${party}`, {})
    if (sent.status !== 303) throw new Error(`not called: ${sent.text}`)
    return call()
  }
  await call()
  await takesOn(program, karin, sip)
  const { html } = await peters.open('/calls')
  const ids = [...new Set([...html.matchAll(/\/calls\/([\w-]{22})"/g)].map(([, id = '']) => `/calls/${id}`))]
  const [karinsCall = '', paperCall = '', leilasCall = ''] = ids
  return {
    sip,
    peters,
    karins: browse(program, karin, sip),
    karinsCall,
    paperCall,
    leilasCall,
  }
}

export async function takesOn(program: Program, who: Colleague, sip: string): Promise<void> {
  const mark = { key: newId(), fingerprint: newId(), location: (s: string) => s }
  const outcome = await joinSip(program.house, who.viewer, sip, 'take-on', mark, takeOn)
  if (outcome.kind !== 'done') throw new Error(`set-up: ${outcome.kind}`)
}

/** Keeps a page for the eye when KUGGHJUL_LOOK names a folder. */
export function keep(name: string, page: ReadPage): void {
  const folder = process.env.KUGGHJUL_LOOK
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.html`), page.html)
}
