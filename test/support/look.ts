import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type BrowserContextOptions, type Cookie, chromium } from 'playwright-core'
import { flags } from './browser.ts'
import { serveGallery } from './gallery-server.ts'

type View = { name: string; context: BrowserContextOptions; print?: boolean; rtl?: boolean }

const views: readonly View[] = [
  { name: '1280', context: { viewport: { width: 1280, height: 900 } } },
  { name: '320', context: { viewport: { width: 320, height: 640 } } },
  { name: 'dark', context: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  { name: 'rtl', context: { viewport: { width: 1280, height: 900 } }, rtl: true },
  { name: 'forced', context: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' } },
  { name: 'print', context: { viewport: { width: 680, height: 962 } }, print: true },
]

export type LookOptions = {
  folder?: string
  only?: readonly string[] | undefined
  cookies?: readonly Pick<Cookie, 'name' | 'value'>[]
}

/**
 * Screenshots of pages for the eye: 1280, 320, dark, rtl, forced colours, print. Names come from the addresses.
 * Returns the files.
 */
export async function look(urls: readonly string[], options: LookOptions = {}): Promise<string[]> {
  const { folder = 'screenshots', only, cookies = [] } = options
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...flags],
  })
  const files: string[] = []
  try {
    for (const view of views.filter((view) => !only || only.includes(view.name))) {
      const context = await browser.newContext({
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        ...view.context,
      })
      for (const url of urls) {
        const { origin, pathname, search } = new URL(url)
        await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })))
        const page = await context.newPage()
        await page.goto(url)
        if (view.print) await page.emulateMedia({ media: 'print' })
        if (view.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        const file = join(
          folder,
          `${`${pathname}${search}`.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'home'}-${view.name}.png`,
        )
        await page.screenshot({ path: file, fullPage: true })
        await page.close()
        files.push(file)
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return files
}

/** `look.ts gallery [view ...]` or `look.ts <url> ...`. Node 20 runs no TypeScript: bundle it into dist/ with esbuild first. */
export async function main(given: readonly string[]): Promise<void> {
  if (given[0] !== 'gallery') {
    console.log((await look(given)).join('\n'))
    return
  }
  const gallery = await serveGallery()
  try {
    const pages = ['/', '/form', '/empty'].map((path) => gallery.url + path)
    console.log(
      (await look(pages, { only: given.slice(1).length > 0 ? given.slice(1) : undefined })).join('\n'),
    )
  } finally {
    await gallery.close()
  }
}

if (process.argv[1]?.includes('look')) await main(process.argv.slice(2))
