import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import {
  beginJourney,
  type Journey,
  openSip,
  recordMeeting,
  today,
  writeGoal,
  writeLongTermGoal,
  writeMeasure,
} from '../../support/journey.ts'
import { choose, go, write } from '../../support/keyboard.ts'

/*
 * Jonas plan: a called unit says yes to one thing and no to another, Jonas says no to the whole, and both stay in a plan
 * that holds. The unit calls, answers and agrees by KEYBOARD alone, and so does the leader when the plan is established.
 * Only the plan's writing between them goes by mouse.
 */
const unit = 'Beroendemottagningen Bryggan'
const yesTo = 'Läkemedel och provtagning'
const noTo = 'Hämtar hemma före varje besök'
const whyNo = 'Vi har ingen bil. Boendestödet kan följa med.'
const disagrees = 'Vi vill att depressionen behandlas samtidigt, inte efteråt.'
const jonasNo = 'Det är för många som ska komma hem till mig.'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.end())

test('a unit agrees to a part by keyboard, and a no stays in the plan that holds', async () => {
  const annaKarin = await journey.visit()
  await takesOnAndAnswers(annaKarin)

  const daniel = await journey.enter('Daniel Okafor')
  await openSip(daniel, 'Jonas Wallin')
  await writesThePlan(daniel)

  await agreesToAPart(annaKarin)
  await annaKarin.see('Nej')
  await annaKarin.see(whyNo)
  await annaKarin.close()

  await establishesWithHisNo(daniel)
  for (const where of ['plan', 'print']) {
    if (where === 'print') await go(daniel, 'Skriv ut')
    await daniel.see(jonasNo)
    await daniel.see(disagrees)
    await daniel.see('Håller inte med')
    await daniel.see(whyNo)
  }
  await daniel.page.emulateMedia({ media: 'print' })
  await daniel.see(jonasNo)
  await daniel.see(disagrees)
  await daniel.close()
})

async function takesOnAndAnswers(v: Visitor) {
  await v.goto('/login')
  await go(v, 'Logga in Anna-Karin Dahl')
  await go(v, 'Planer')
  await go(v, 'Hela enheten')
  await go(v, 'Jag tar mig an den')
  await go(v, 'Jag tar mig an det')
  await go(v, 'Öppna kallelsen')
  await v.see('Hur får Jonas behandling för båda samtidigt?')
  await choose(v, 'Vem kommer?', 'Vi kommer')
  await write(v, 'Vem kommer?', 'Anna-Karin Dahl, sjuksköterska')
  await choose(v, 'Får den som kommer fatta beslut om er del?', 'Till en viss gräns')
  await write(v, 'Vilken gräns?', 'Inte om behandlingshem')
  await go(v, 'Skicka svaret')
  await v.see('Gräns: Inte om behandlingshem')
}

async function writesThePlan(v: Visitor) {
  await v.click('Mötet')
  await v.click('Anteckna vilka som var med')
  await recordMeeting(v, {
    name: 'Jonas',
    person: 'En del av mötet',
    attendance: {
      [unit]: 'I rummet',
      'Psykiatriska mottagningen Strandvik': 'Var inte med',
      'Försäkringskassan, kontor Lindvik': 'Var inte med',
    },
  })
  await writeLongTermGoal(v, 'Jonas har kvar lägenheten och träffar sin son.')
  await writeGoal(v, { whose: 'Jonas', own: 'Jag vill sova, och öppna posten.' })
  for (const what of [yesTo, noTo])
    await writeMeasure(v, { goal: 1, what, responsible: unit, starts: addDays(today, 7) })
  await writeMeasure(v, { goal: 1, what: 'Öppnar posten', responsible: 'Jonas själv', starts: today })
}

async function agreesToAPart(v: Visitor) {
  await go(v, 'Planer')
  await go(v, 'Jonas Wallin')
  await go(v, 'Läs och svara')
  await choose(v, 'Insats 1: gör ni det?', 'Ja')
  await choose(v, 'Insats 2: gör ni det?', 'Nej')
  await write(v, 'Varför inte?', whyNo)
  await choose(v, 'Vad säger ni om planen?', 'Vi håller inte med')
  await write(v, 'Varför?', disagrees)
  await go(v, 'Spara svaren')
}

async function establishesWithHisNo(v: Visitor) {
  await go(v, 'Planer')
  await go(v, 'Jonas Wallin')
  await go(v, 'Planen')
  await go(v, 'Skriv Jonas svar')
  await v.see(`${unit} sa nej`)
  await choose(v, 'Säger Jonas ja till planen?', 'Nej')
  await write(v, 'Vad säger Jonas?', jonasNo)
  await v.tabTo('Ja, planen får gälla, med nejet inskrivet')
  await v.press('Space')
  await choose(v, 'Vem har huvudansvaret?', 'Daniel Okafor')
  await write(v, 'Dag', addDays(today, 28))
  await write(v, 'Plats', 'Vuxenenheten, och på länk')
  await go(v, 'Spara svaret, planen börjar gälla')
  await v.see('Jonas har sagt nej, men också att planen får gälla ändå.')
}
