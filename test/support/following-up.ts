import type { Visitor } from './browser.ts'
import { today } from './journey.ts'

type Step = 'Långt kvar' | 'En bit på väg' | 'Nästan framme' | 'Framme'

export type GoneThrough = {
  readonly name: string
  /** In their order in the plan. */
  readonly measures: readonly {
    readonly done: 'Ja' | 'Delvis' | 'Nej'
    readonly helped?: string
    readonly note?: string
  }[]
  /** In their order in the plan; `before` stands beside the question, from the follow-ups that have been. */
  readonly goals: readonly {
    readonly person: Step | 'Ville eller kunde inte svara'
    readonly team: Step
    readonly words?: string
    readonly before?: readonly string[]
  }[]
  readonly facts?: string
  readonly more?: 'En annan insats' | 'En annan verksamhet eller person'
  readonly longTerm?: 'Inte alls' | 'Lite' | 'Mycket'
}

/** Begins the follow-up on its page and goes through everything, one page a thing. Ends at the follow-up's page again. */
export async function goThrough(visitor: Visitor, said: GoneThrough): Promise<void> {
  await visitor.click('Börja uppföljningen')
  await visitor.click('Börja uppföljningen')
  for (const [index, { done, helped, note }] of said.measures.entries()) {
    await visitor.see(`Insats ${index + 1} av ${said.measures.length}`)
    await visitor.choose('Blev det av?', done)
    if (helped !== undefined) await visitor.choose('Hjälpte det?', helped)
    if (note !== undefined) await visitor.fill('Vad hände?', note)
    await visitor.click('Spara och gå till nästa')
  }
  for (const [index, { person, team, words, before = [] }] of said.goals.entries()) {
    await visitor.see(`Mål ${index + 1} av ${said.goals.length}`)
    for (const earlier of before) await visitor.see(earlier)
    await visitor.choose(`tycker ${said.name}?`, person)
    if (words !== undefined) await visitor.fill(`Vad säger ${said.name}?`, words)
    await visitor.choose('tycker teamet?', team)
    await visitor.click('Spara och gå till nästa')
  }
  if (said.facts !== undefined) await visitor.fill('Har det hänt något under vägen?', said.facts)
  if (said.more !== undefined) await visitor.check(said.more)
  await visitor.choose('Har det som är viktigt på lång sikt ändrats?', said.longTerm ?? 'Inte alls')
  await visitor.click('Spara och gå till nästa')
  await visitor.see('Allt är genomgånget')
}

/** Decides what happens now; the next day and place unless it is to be closed. */
export async function endFollowUp(
  visitor: Visitor,
  end:
    | { readonly next: 'Fortsätt som förut' | 'Ändra i planen'; readonly on: string; readonly place: string }
    | { readonly next: 'Avsluta planen' | 'Avsluta planen och gör en ny' },
): Promise<void> {
  await visitor.click('Avsluta uppföljningen')
  await visitor.choose('Välj ett', end.next)
  if ('on' in end) {
    await visitor.fill('Datum', end.on)
    await visitor.fill('Plats', end.place)
  }
  await visitor.click('Spara och avsluta uppföljningen')
}

/** Closes the SIP on its page; ends at what is left to do after it. */
export async function closeSip(
  visitor: Visitor,
  close: {
    readonly name: string
    readonly whose: string
    /** Nothing when the page has chosen it already. */
    readonly reason?: string
    readonly whereToTurn: string
    readonly told: 'På plats' | 'Per telefon'
    readonly on?: string
    readonly talk: string
    /** Those who do not see it in Kugghjul. */
    readonly others?: Readonly<Record<string, 'På plats' | 'Per telefon' | 'Skriftligt'>>
    readonly note?: string
  },
): Promise<void> {
  const { name, on = today } = close
  if (close.reason !== undefined) await visitor.choose('Varför avslutas den?', close.reason)
  if (close.note !== undefined) await visitor.fill('Vad blev det av planen?', close.note)
  await visitor.fill(`Vart kan ${name} vända sig`, close.whereToTurn)
  await visitor.choose(`Hur fick ${name} veta`, close.told)
  await visitor.fill(`Vilken dag fick ${name} veta?`, on)
  await visitor.choose(`Vill ${name} ha ett samtal`, close.talk)
  for (const [who, how] of Object.entries(close.others ?? {})) {
    await visitor.choose(`Hur fick ${who} veta?`, how)
    await visitor.fill(`Vilken dag fick ${who} veta?`, on)
  }
  await visitor.click(`Avsluta ${close.whose} SIP`)
}
