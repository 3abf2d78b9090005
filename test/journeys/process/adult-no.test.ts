import { afterAll, beforeAll, test } from 'vitest'
import type { Visitor } from '../../support/browser.ts'
import { beginJourney, type Journey, testNumber, today } from '../../support/journey.ts'

/* Magnus says no, and gets a paper to carry. By keyboard alone and in English, on a wide screen. */
let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.end())

test('an adult says no, noted by keyboard alone in English, and gets a paper to carry', async () => {
  const v = await journey.visit()
  const go = async (name: string) => {
    await v.tabTo(name)
    await v.press('Enter')
  }
  const tick = async (name: string) => {
    await v.tabTo(name)
    await v.press('Space')
  }
  const write = async (label: string, text: string) => {
    await v.tabTo(label)
    await v.type(text)
  }

  await v.goto('/login')
  await go('Språk / Language')
  await go('English')
  await v.see('Log in to the demo')
  await go('Log in Sofia Bergman')

  await go('I see a need for a SIP')
  await write('Name', 'Magnus Hult')
  await tick('Personal identity number')
  await write('Personal identity number', testNumber('man', 52))
  await tick('In open care or daily life')
  await tick('The person feels sent from one to another')
  await go('Save the need')
  await go('Note the contact')
  await write('Day', today)
  await go('Save the contact')

  await go('Decide the level')
  await choose(v, 'One or two who reach each other easily', 'Several, from more than one side')
  await choose(v, 'Much', 'Some, with support')
  await choose(v, 'Calm, most things can be planned', 'They change at times')
  await choose(v, 'Information', 'SIP')
  await write('Why that level?', 'The debts and the back pain pull against each other.')
  await go('Save the level')

  await go('Prepare')
  await go('What matters to you?')
  await write('What matters to you?', 'To be left in peace, and to sleep.')
  await go('Save and go on')
  await go('Stop sharing the screen')
  await go('Magnus Hult')
  await go('Who may know what, and the answer')

  await go("Note Magnus's answer")
  await tick('What a SIP is')
  await tick('Who may know what, and for how long')
  await tick('That they may say no')
  await tick('That minds can be changed')
  await tick('Magnus in person')
  await choose(v, 'Yes', 'No')
  await tick('In speech')
  await go("Save Magnus's answer")
  await v.see('Give Magnus a paper to carry')
  await v.see('In speech. Noted by Sofia Bergman.')

  await go('Print')
  await v.see('You have said no to a SIP')
  await v.see('You can change your mind')
  await v.see('If a life is in danger: ring 112')
  await v.page.emulateMedia({ media: 'print' })
  await v.seeNot('Magnus')
})

/** Tab stops once in a group; the arrows choose within it. */
async function choose(v: Visitor, first: string, wanted: string) {
  await v.tabTo(first)
  for (let presses = 0; presses < 5; presses++) {
    await v.press('ArrowDown')
    if ((await chosen(v)) === wanted) return
  }
  throw new Error(`the arrows never reached "${wanted}"`)
}

const chosen = (v: Visitor) =>
  v.page.locator(':focus').evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent)
