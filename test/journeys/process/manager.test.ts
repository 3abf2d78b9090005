import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import { beginJourney, type Journey, today } from '../../support/journey.ts'

/*
 * Two managers, in English. Ulrika sees a plan that nobody holds, since the one who held it has left, and hands it to a
 * colleague. Ingrid notes that Maud will be away and that Peter stands in: he sees her rows, until she is back.
 * Neither of them reads a plan by it.
 *
 * Ulrika without scripts; Ingrid on a telephone of 320 px; all of it in English.
 */
let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
}, 240_000)
afterAll(() => journey?.end())

test('a manager sees what nobody holds, and hands it to a colleague without reading it', async () => {
  const ulrika = await inEnglish('Ulrika Sand', { scripts: false })
  await ulrika.click('See which, and hand over')
  await ulrika.see('Nobody holds it: Torbjörn Falk has left')
  await ulrika.seeNot('Kerstin')
  await ulrika.page
    .getByRole('link', { name: /^Hand over/ })
    .first()
    .click()
  await ulrika.arrive()
  await ulrika.choose('To whom?', 'Gunilla Ask, biståndshandläggare')
  await ulrika.fill('Why?', 'Torbjörn has left.')
  await ulrika.click('Hand over')
  await ulrika.see('One SIP has been handed over.')
  await ulrika.see('Somebody holds each of them today.')

  const gunilla = await inEnglish('Gunilla Ask')
  await gunilla.see("Follow up Kerstin's plan")
  await gunilla.see('Something has happened: Kerstin needs you')
})

test('a colleague is away, somebody stands in and sees the rows, and it ends', async () => {
  const peter = await inEnglish('Peter Åberg')
  await peter.seeNot("Call to Ebba's meeting")
  const ingrid = await inEnglish('Ingrid Solberg', { width: 320 })
  await ingrid.click('The whole unit')
  await ingrid.click('Who holds what')
  await ingrid.click('Somebody is to be away')
  await ingrid.choose('Who is to be away?', 'Maud Ericsson, distriktssköterska, fast vårdkontakt')
  await ingrid.fill('First day away', today)
  await ingrid.fill('Last day away', addDays(today, 7))
  await ingrid.choose('Who is the substitute?', 'Peter Åberg, sjuksköterska, fast vårdkontakt')
  await ingrid.fill('Why?', 'On leave.')
  await ingrid.click('Save')
  await ingrid.see('The substitute is named for')

  await peter.click('To do')
  await peter.see('You stand in for Maud Ericsson.')
  await peter.click("Call to Ebba's meeting")
  await peter.see('Ebba Norling')
  const calls = new URL(peter.page.url()).pathname

  await ingrid.page.getByRole('link', { name: /^Back again.*Maud/ }).click()
  await ingrid.arrive()
  await ingrid.see('Is Maud back?')
  await ingrid.see('Peter Åberg is no longer the substitute in')
  await ingrid.click('Yes, back')
  await ingrid.see('The substitute no longer reads.')
  await peter.goto(calls)
  await peter.seeNot('Ebba')
  await peter.click('To the start page')
  await peter.click('To what you have to do')
  await peter.seeNot('You stand in for')
  await peter.see("Follow up Elsa's plan")
})

async function inEnglish(name: string, options: { width?: 320; scripts?: false } = {}): Promise<Visitor> {
  const visitor = await journey.visit({ locale: 'en-GB', ...options })
  await visitor.goto('/login')
  if (!(await visitor.text()).includes('Log in')) {
    await visitor.click('Språk / Language')
    await visitor.click('English')
  }
  await visitor.click(`Log in ${name}`)
  return visitor
}
