import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { type AxeFinding, type FirstStop, firstStop, forgetFocus, lookAtPage, runAxe } from './arrival.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const patience = 10_000

export type VisitorOptions = {
  /** Origin of the server under test, such as `http://127.0.0.1:7001`. */
  baseUrl: string
  scripts?: boolean
  width?: 1280 | 320
  locale?: string
  colorScheme?: 'light' | 'dark'
  forcedColors?: boolean
}

export type TestBrowser = {
  newVisitor(options: VisitorOptions): Promise<Visitor>
  close(): Promise<void>
}

/** Starts Chromium: the one from npm, else the system's. Close it when the tests are done. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = await unpacked().catch(() => '/usr/bin/chromium')
  if (!existsSync(executablePath))
    throw new Error('no Chromium: neither @sparticuz/chromium nor /usr/bin/chromium')
  const browser = await chromium.launch({ executablePath, args: flags })
  return {
    newVisitor: (options) => Visitor.enter(browser, options),
    close: () => browser.close(),
  }
}

/** Unpacks in a folder of this user's own: another user's copy in the common one may not be run. */
async function unpacked(): Promise<string> {
  const common = process.env.TMPDIR
  const own = join(tmpdir(), `kugghjul-chromium-${userInfo().uid}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = own
  try {
    return await sparticuz.executablePath()
  } finally {
    if (common === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = common
  }
}

/**
 * One person at one device. Finds things as a person does, by role and name. Every arrival on a page is checked:
 * accessibility, title, heading, language, width, size of targets, skip link, foreign requests, errors in the console.
 */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #cdp: CDPSession
  readonly #options: Required<VisitorOptions>
  readonly #titles = new Map<string, string>()
  #complaints: string[] = []
  #loads = 0

  private constructor(page: Page, cdp: CDPSession, options: Required<VisitorOptions>) {
    this.page = page
    this.#context = page.context()
    this.#cdp = cdp
    this.#options = options
  }

  static async enter(browser: Browser, given: VisitorOptions): Promise<Visitor> {
    const options = {
      scripts: true,
      width: 1280,
      locale: 'sv-SE',
      colorScheme: 'light',
      forcedColors: false,
      ...given,
    } as const
    const context = await browser.newContext({
      baseURL: options.baseUrl,
      viewport: { width: options.width, height: options.width === 320 ? 640 : 900 },
      locale: options.locale,
      timezoneId: 'Europe/Stockholm',
      colorScheme: options.colorScheme,
      forcedColors: options.forcedColors ? 'active' : 'none',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const visitor = new Visitor(page, await context.newCDPSession(page), options)
    await visitor.#begin()
    return visitor
  }

  async #begin() {
    const origin = new URL(this.#options.baseUrl).origin
    const complain = (text: string) => this.#complaints.push(text)
    this.page.on('load', () => this.#loads++)
    this.page.on('pageerror', (error) => complain(`script error: ${error.message}`))
    this.page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== origin) complain(`request to ${url.origin}`)
    })
    this.page.on('console', (message) => {
      // A refusal (422, 404) is an answer; the browser reports the document itself as an error.
      const refusal =
        message.text().startsWith('Failed to load resource') && message.location().url === this.page.url()
      if (message.type() === 'error' && !refusal) complain(`console: ${message.text()}`)
    })
    await this.#allowScripts(this.#options.scripts)
  }

  /** Without scripts a page is loaded with them switched off; they are on only while we examine it. */
  async #allowScripts(allowed: boolean) {
    await this.#cdp.send('Emulation.setScriptExecutionDisabled', { value: !allowed })
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path)
    await this.arrive()
  }

  /** Clicks a button, link, tab or fold by its name. If that leads to another page, it is an arrival. */
  async click(name: string): Promise<void> {
    const target = await this.#one(name, [
      this.page.getByRole('button', { name, exact: true }),
      this.page.getByRole('link', { name, exact: true }),
      this.page.locator('summary').filter({ hasText: name }),
      this.page.getByRole('button', { name }),
      this.page.getByRole('link', { name }),
    ])
    await this.#act(target, () => target.click())
  }

  async fill(label: string, text: string): Promise<void> {
    const field = await this.#one(label, [
      this.page.getByRole('textbox', { name: label, exact: true }),
      this.page.getByRole('searchbox', { name: label, exact: true }),
      this.page.getByRole('textbox', { name: label }),
      this.page.getByLabel(label),
    ])
    await field.fill(text)
  }

  /** A radio in a group, or an option of a select, both by what is written. */
  async choose(legendOrLabel: string, label: string): Promise<void> {
    const select = this.page.getByRole('combobox', { name: legendOrLabel })
    if ((await select.count()) === 1) {
      await select.selectOption({ label })
      return
    }
    const group = await this.#group(legendOrLabel)
    const radio = await this.#one(label, [
      group.getByRole('radio', { name: label, exact: true }),
      group.getByRole('radio', { name: label }),
    ])
    await radio.check()
  }

  async check(label: string, legend?: string): Promise<void> {
    await (await this.#checkbox(label, legend)).check()
  }

  async uncheck(label: string, legend?: string): Promise<void> {
    await (await this.#checkbox(label, legend)).uncheck()
  }

  /** Keys as `Tab`, `Enter`, `Shift+Tab`. If Enter or Space leads to another page, it is an arrival. */
  async press(keys: string): Promise<void> {
    const focused = this.page.locator(':focus')
    const acts = ['Enter', 'Space'].includes(keys) && (await focused.count()) === 1
    if (acts) await this.#act(focused, () => this.page.keyboard.press(keys))
    else await this.page.keyboard.press(keys)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Goes on with Tab until the thing with this name has focus, as one who has only a keyboard. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = []
    for (let presses = 0; presses < 250; presses++) {
      await this.page.keyboard.press('Tab')
      const here = await this.page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return ''
        const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : []
        const text =
          element.getAttribute('aria-label') ??
          (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent)
        return (text ?? '').trim().replace(/\s+/g, ' ')
      })
      if (here === name || (here !== '' && here.startsWith(name))) return
      passed.push(here.slice(0, 40))
    }
    throw new Error(`Tab never reached "${name}". It passed: ${[...new Set(passed)].join(' | ')}`)
  }

  /** Waits until the text is seen on the page; in the page's order, spaces not counted. */
  async see(text: string): Promise<void> {
    const wanted = plain(text)
    const seen = await this.#until((page) => page.includes(wanted))
    if (seen !== undefined)
      throw new Error(`"${text}" is not on ${this.#where()}. It says:\n${seen.slice(0, 1500)}`)
  }

  async seeNot(text: string): Promise<void> {
    const unwanted = plain(text)
    const seen = await this.#until((page) => !page.includes(unwanted))
    if (seen !== undefined) throw new Error(`"${text}" is on ${this.#where()}, and should not be`)
  }

  /** All that is seen, as one line. */
  async text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is wanted, not what is in the document
    return plain(await this.page.locator('body').innerText())
  }

  /** Clicks something that answers with a file. */
  async download(name: string): Promise<{ filename: string; content: Buffer }> {
    const waiting = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name }).or(this.page.getByRole('button', { name })).first().click()
    const file = await waiting
    return { filename: file.suggestedFilename(), content: readFileSync(await file.path()) }
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync('screenshots', { recursive: true })
    await this.page.screenshot({ path: `screenshots/${name}.png`, fullPage: true })
  }

  /** Checks the page we have come to. Called by all that navigates; call it after a way of one's own. */
  async arrive(): Promise<void> {
    await this.page.waitForLoadState('load')
    const problems = await this.#examine()
    if (problems.length === 0) return
    await this.screenshot(`failed-${this.#path().replaceAll(/\W+/g, '-')}-${this.#options.width}`).catch(
      () => {},
    )
    throw new Error(
      `Arriving at ${this.#where()}:\n${problems.map((problem) => `  · ${problem}`).join('\n')}`,
    )
  }

  async close(): Promise<void> {
    await this.#context.close()
  }

  async #examine(): Promise<string[]> {
    await this.#allowScripts(true)
    const facts = await this.#run(lookAtPage)
    await this.#evaluate(axeSource)
    const findings = await this.#run(runAxe)
    await this.#run(forgetFocus)
    await this.page.keyboard.press('Tab')
    const first = await this.#run(firstStop)
    await this.#allowScripts(this.#options.scripts)

    const problems = this.#complaints.splice(0)
    if (facts.title === '') problems.push('the page has no title')
    const other = this.#titles.get(facts.title)
    if (other !== undefined && other !== this.#path())
      problems.push(`has the same title as ${other}: "${facts.title}"`)
    this.#titles.set(facts.title, this.#path())
    if (facts.headings.length !== 1)
      problems.push(`has ${facts.headings.length} h1: ${facts.headings.join(' | ')}`)
    if (facts.lang === '') problems.push('html has no lang')
    if (facts.unnamedMain) problems.push('has not exactly one main')
    if (facts.overflow) problems.push(`scrolls sideways: ${facts.overflow}`)
    problems.push(...facts.smallTargets.map((target) => `too small to hit: ${target}`))
    problems.push(...findings.map(describeFinding), ...describeFirstStop(first))
    return problems
  }

  async #act(target: Locator, act: () => Promise<void>) {
    const leads = await target.evaluate((element) => {
      const link = element.closest('a[href]')
      if (link instanceof HTMLAnchorElement) {
        const [to] = link.href.split('#')
        return link.target !== '_blank' && !(link.hash !== '' && to === location.href.split('#')[0])
      }
      const button = element.closest('button')
      if (button) return button.type === 'submit' && button.form !== null
      return element.matches('form input:not([type=checkbox], [type=radio], [type=hidden])')
    })
    const before = this.#loads
    await act()
    if (!leads) return
    const end = Date.now() + patience
    while (this.#loads === before) {
      if (Date.now() > end) throw new Error(`On ${this.#where()} something was pressed, and no page came`)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    await this.arrive()
  }

  /** The first of several ways of looking that finds something; it must find one thing only. */
  async #one(name: string, ways: readonly Locator[]): Promise<Locator> {
    const end = Date.now() + 3000
    for (;;) {
      for (const way of ways) {
        const found = way.filter({ visible: true })
        const many = await found.count()
        if (many === 1) return found
        if (many > 1) {
          const names = (await found.allInnerTexts()).map(plain).join(' | ')
          throw new Error(`"${name}" is ${many} things on ${this.#where()}: ${names}`)
        }
      }
      if (Date.now() > end) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const offers = this.page.locator('a, button, summary, label, legend').filter({ visible: true })
    throw new Error(
      `"${name}" is not found on ${this.#where()}. There is: ${(await offers.allInnerTexts()).map(plain).join(' | ')}`,
    )
  }

  #group(legend: string): Promise<Locator> {
    return this.#one(legend, [
      this.page.getByRole('group', { name: legend, exact: true }),
      this.page.getByRole('group', { name: legend }),
      this.page.getByRole('radiogroup', { name: legend }),
    ])
  }

  async #checkbox(label: string, legend?: string): Promise<Locator> {
    const within = legend === undefined ? this.page : await this.#group(legend)
    return this.#one(label, [
      within.getByRole('checkbox', { name: label, exact: true }),
      within.getByRole('checkbox', { name: label }),
    ])
  }

  /** Waits for a condition on what is seen; undefined when it came, else what was seen at the end. */
  async #until(holds: (seen: string) => boolean): Promise<string | undefined> {
    const end = Date.now() + 5000
    for (;;) {
      const seen = await this.text()
      if (holds(seen)) return undefined
      if (Date.now() > end) return seen
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  #run<T>(inPage: () => T): Promise<Awaited<T>> {
    return this.#evaluate(`(${inPage})()`)
  }

  /** Through the debugger, which the page's security policy does not bind; the page itself stays under it. */
  async #evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  #path(): string {
    return new URL(this.page.url()).pathname
  }

  #where(): string {
    const { scripts, width, colorScheme } = this.#options
    return `${this.#path()} (${width} px, ${colorScheme}, ${scripts ? 'with' : 'without'} scripts)`
  }
}

function describeFinding(finding: AxeFinding): string {
  return `axe ${finding.id} (${finding.impact}): ${finding.help}\n${finding.nodes.map((node) => `      ${plain(node)}`).join('\n')}`
}

function describeFirstStop(first: FirstStop): string[] {
  return first.reachesSkipLink
    ? []
    : [`the first Tab does not reach a skip link into main, but ${first.landed}`]
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
