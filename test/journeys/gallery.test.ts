import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type TestBrowser, type Visitor, type VisitorOptions } from '../support/browser.ts'
import { serveGallery } from '../support/gallery-server.ts'

let browser: TestBrowser
let gallery: Awaited<ReturnType<typeof serveGallery>>
beforeAll(async () => {
  gallery = await serveGallery()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await gallery?.close()
})

async function visit(options: Omit<VisitorOptions, 'baseUrl'>, steps: (visitor: Visitor) => Promise<void>) {
  const visitor = await browser.newVisitor({ baseUrl: gallery.url, ...options })
  try {
    await steps(visitor)
  } finally {
    await visitor.close()
  }
}

describe('every component passes every check of an arrival', () => {
  test.each([
    { width: 1280, colorScheme: 'light', scripts: true },
    { width: 1280, colorScheme: 'dark', scripts: false },
    { width: 320, colorScheme: 'light', scripts: false },
    { width: 320, colorScheme: 'dark', scripts: true },
  ] as const)('%o', async (options) => {
    await visit(options, async (visitor) => {
      await visitor.goto('/')
      await visitor.goto('/?theme=dark')
      await visitor.goto('/?dir=rtl')
      await visitor.goto('/empty?dir=rtl')
      await visitor.goto('/form')
      await visitor.click('Spara insatsen')
      await visitor.see('Allt du har skrivit finns kvar.')
      await visitor.screenshot(`form-refused-${options.width}-${options.colorScheme}`)
    })
  })
})

test.each([true, false])(
  'a refused form keeps every word and puts focus on its errors (scripts: %s)',
  async (scripts) => {
    await visit({ scripts }, async (visitor) => {
      await visitor.goto('/form')
      await visitor.fill('Vad ska göras?', 'Gå igenom alla mediciner')
      await visitor.choose('Vilken enhet svarar för den?', 'Vårdcentralen Björken, regionen')
      await visitor.choose('Får Sara fatta beslut på mötet?', 'Till en viss gräns')
      await visitor.fill('Vilken gräns?', 'Två gånger i veckan')
      await visitor.check('Leila', 'Vilka får veta?')
      await visitor.seeNot('Vem beslutar då?')
      await visitor.click('Spara insatsen')
      expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('errors')
      await visitor.click('Den 31 februari finns inte')
      expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('f-start')
      expect(await visitor.page.inputValue('#f-what')).toMatch(/^\nGå igenom/)
    })
  },
)

test('characters are counted while writing, and nothing is cut', async () => {
  await visit({}, async (visitor) => {
    await visitor.goto('/form')
    await visitor.see('Du har 200 tecken kvar')
    await visitor.fill('Vad ska göras?', 'å'.repeat(210))
    await visitor.see('Du har skrivit 10 tecken för mycket')
  })
})

test('without scripts the limit is still said', async () => {
  await visit({ scripts: false }, async (visitor) => {
    await visitor.goto('/form')
    await visitor.see('Högst 200 tecken')
  })
})

test('a form with unsaved words warns before it is left, and an untouched one does not', async () => {
  await visit({}, async (visitor) => {
    const asked: string[] = []
    visitor.page.on('dialog', async (dialog) => {
      asked.push(dialog.type())
      await dialog.accept()
    })
    await visitor.goto('/form')
    await visitor.goto('/')
    expect(asked).toEqual([])
    await visitor.goto('/form')
    await visitor.fill('Vem gör den?', 'läkaren')
    await visitor.goto('/')
    expect(asked).toEqual(['beforeunload'])
    await visitor.goto('/form')
    await visitor.fill('Vem gör den?', 'läkaren')
    await visitor.click('Spara insatsen')
    expect(asked).toEqual(['beforeunload'])
  })
})

test('pressing twice sends once', async () => {
  await visit({}, async (visitor) => {
    let posts = 0
    await visitor.page.route('**/form', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      posts++
      await new Promise((resolve) => setTimeout(resolve, 800))
      await route.continue()
    })
    await visitor.goto('/form')
    await visitor.page.evaluate(() => {
      const press = () => document.querySelector<HTMLButtonElement>('form .btn')?.click()
      press()
      setTimeout(press, 150)
    })
    await visitor.see('Fem saker behöver ändras')
    expect(posts).toBe(1)
  })
})

test('with the keyboard alone one reaches the page and its button', async () => {
  await visit({}, async (visitor) => {
    await visitor.goto('/form')
    await visitor.tabTo('Hoppa till innehållet')
    await visitor.press('Enter')
    await visitor.tabTo('Spara insatsen')
    await visitor.press('Enter')
    await visitor.see('Fem saker behöver ändras')
  })
})

test('Escape three times leaves the page, without a way back', async () => {
  await visit({}, async (visitor) => {
    await visitor.page.route('https://www.1177.se/', (route) => route.fulfill({ body: 'elsewhere' }))
    await visitor.goto('/')
    await visitor.goto('/form')
    for (const _ of [1, 2, 3]) await visitor.page.keyboard.press('Escape')
    await visitor.page.waitForURL('https://www.1177.se/')
    await visitor.page.goBack()
    expect(new URL(visitor.page.url()).pathname).toBe('/')
  })
})

test('the checks of an arrival can fail: a page with every fault is told all of them', async () => {
  await visit({ width: 320 }, async (visitor) => {
    const faults = `<!doctype html><html><head><title></title><style>*{color:#bbb}</style></head><body>
      <a href="/x">x</a><h1>One</h1><h1>Two</h1><img src="https://elsewhere.example/a.png">
      <div style="width:900px">wide</div><button>s</button><script>console.error('oh')</script></body></html>`
    await visitor.page.route('**/faulty', (route) =>
      route.fulfill({ body: faults, contentType: 'text/html' }),
    )
    const complaint = await visitor.goto('/faulty').then(
      () => '',
      (error: Error) => error.message,
    )
    for (const part of [
      'request to https://elsewhere.example',
      'console: oh',
      'no title',
      '2 h1',
      'no lang',
      'not exactly one main',
      'scrolls sideways: 9',
      'too small to hit: <button> "s"',
      'axe html-has-lang (serious)',
      'axe color-contrast (serious)',
      'axe region (moderate)',
      'the first Tab does not reach a skip link',
    ])
      expect(complaint).toContain(part)
  })
})
