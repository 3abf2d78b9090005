import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Icon } from './icon.tsx'
import { PersonStrip } from './person-strip.tsx'
import { Status, type StatusKind } from './status.tsx'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { Table } from './table.tsx'
import { Voice } from './voice.tsx'
import { Why } from './why.tsx'

test('a person’s words keep every space and line, direction and language', () => {
  const html = renderToString(<Voice text={'  a\n\n b'} lang="ar" by="Leila" />)
  expect(html).toContain('<blockquote dir="auto" lang="ar">  a\n\n b</blockquote>')
  expect(html).toContain('<figcaption>Leila</figcaption>')
})

test('a rule says what kind it is', () => {
  const html = renderToString(
    <Why
      label="Why?"
      context="send today"
      source={{ kind: 'guideline', word: 'Guideline', reference: 'part 3' }}
    >
      Because
    </Why>,
  )
  expect(html).toContain('Why?<span class="vh"> send today</span>')
  expect(html).toMatch(/class="badge guideline">.*Guideline<\/span> part 3/)
})

test.each<StatusKind>(['ok', 'no', 'soon', 'late', 'wait'])('the state %s is an icon and a word', (kind) => {
  const html = renderToString(<Status kind={kind}>word</Status>)
  expect(html).toContain('<svg')
  expect(html).toContain('<span>word</span>')
})

test('icons are never read out', () => {
  expect(renderToString(<Icon name="check" />)).toMatch(/^<svg class="icon"[^>]*aria-hidden="true"><path d="/)
})

test('each step says its state in words, and one is the current', () => {
  const html = renderToString(
    <Steps
      label="Process"
      words={{ done: 'done', now: 'now', todo: 'later' }}
      steps={[
        { label: 'A', state: 'done' },
        { label: 'B', state: 'now' },
        { label: 'C', state: 'todo' },
      ]}
    />,
  )
  expect(html).toContain('A<span class="vh">, done</span>')
  expect(html).toContain('<li class="now" aria-current="step">')
  expect(html.match(/aria-current/g)).toHaveLength(1)
})

test('a protected identity is said in words, with a sign', () => {
  const html = renderToString(
    <PersonStrip label="Whose" name="Protected" protectedWarning="Never say where" />,
  )
  expect(html).toMatch(/class="strip is-protected".*<svg.*Never say where/)
})

test('a table has caption, column and row headings, and labels for the phone', () => {
  const html = renderToString(
    <Table id="t" caption="Who" columns={[{ label: 'Name' }, { label: 'Sees' }]} rows={[['A', 'all']]} />,
  )
  expect(html).toContain('<caption id="t-caption">Who</caption>')
  expect(html).toContain('<th scope="col">Name</th>')
  expect(html).toContain('<tr><th scope="row">A</th><td data-label="Sees">all</td></tr>')
})

test('a wide table is moved within a region that the keyboard reaches', () => {
  const html = renderToString(
    <Table id="t" caption="Who" narrow="scroll" columns={[{ label: 'A' }]} rows={[]} />,
  )
  expect(html).toMatch(/^<section class="scroll" aria-labelledby="t-caption" tabindex="0">/)
})

test('ten links "Change" can be told apart', () => {
  const change = { href: '/c', label: 'Change', context: 'the time' }
  expect(renderToString(<Summary items={[{ question: 'Time', answer: '13.00', change }]} />)).toContain(
    '<a href="/c">Change<span class="vh"> the time</span></a>',
  )
})
