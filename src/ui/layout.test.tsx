import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Layout, type LayoutProps } from './layout.tsx'
import { renderPage } from './page-html.ts'

const page = (more: Partial<LayoutProps> = {}) => (
  <Layout
    lang="sv"
    title="Att göra – Kugghjul"
    assets={{ style: '/a.css' }}
    brand="Kugghjul"
    homeHref="/"
    words={{ skip: 'Hoppa', nav: 'Meny' }}
    {...more}
  >
    <h1>Att göra</h1>
  </Layout>
)

test('a page is a whole document with language and direction', () => {
  expect(renderPage(page({ lang: 'ar', dir: 'rtl', theme: 'dark', audience: 'resident' }))).toMatch(
    /^<!doctype html><html lang="ar" dir="rtl" data-audience="resident" data-theme="dark">/,
  )
})

test('the colours follow the system unless told otherwise', () => {
  expect(renderToString(page())).not.toContain('data-theme')
})

test('the first thing to reach is the way to the content', () => {
  const html = renderToString(page({ nav: [{ href: '/x', label: 'X', current: true }] }))
  expect(html).toMatch(/<body><a class="skip" href="#main">Hoppa<\/a>/)
  expect(html).toContain('<main id="main"')
  expect(html).toContain('<a href="/x" aria-current="page">X</a>')
})

test('no script is needed, and none is inline', () => {
  expect(renderToString(page())).not.toContain('<script')
  expect(renderToString(page({ assets: { style: '/a.css', script: '/b.js' } }))).toContain(
    '<script type="module" src="/b.js"></script>',
  )
})

test('leaving quickly is an ordinary link that does not say where one came from', () => {
  const html = renderToString(page({ leave: { href: 'https://www.1177.se/', label: 'Lämna' } }))
  expect(html).toMatch(/<a class="leave" href="https:\/\/www.1177.se\/" rel="noreferrer" data-leave/)
})
