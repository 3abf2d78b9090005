import type { Visitor } from './browser.ts'

/** To the link or button with this name, and through it. */
export async function go(v: Visitor, name: string) {
  await v.tabTo(name)
  await v.press('Enter')
}

/** To the field with this label, and types in it after what stands there. */
export async function write(v: Visitor, label: string, text: string) {
  for (;;) {
    await v.tabTo(label)
    if (await v.page.locator(':focus').evaluate((here) => here.matches('input, textarea'))) break
  }
  await v.type(text)
}

/** Tab stops once in a group of radios; the arrows choose within it, and Space the first. */
export async function choose(v: Visitor, legend: string, wanted: string) {
  for (let presses = 0; !(await groupOf(v)).startsWith(legend); presses += 1) {
    if (presses > 150) throw new Error(`Tab never reached the group "${legend}"`)
    await v.press('Tab')
  }
  for (let presses = 0; presses < 10; presses += 1) {
    if (presses === 0) await v.press('Space')
    else await v.press('ArrowDown')
    if ((await chosen(v)) === wanted) return
  }
  throw new Error(`the arrows never reached "${wanted}" in "${legend}"`)
}

/** The innermost group of the radio that has focus. */
const groupOf = (v: Visitor) =>
  v.page.locator(':focus').evaluateAll(([here]) => {
    if (here === undefined || !here.matches('input[type=radio]')) return ''
    return here.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? ''
  })

const chosen = (v: Visitor) =>
  v.page
    .locator(':focus')
    .evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '')
