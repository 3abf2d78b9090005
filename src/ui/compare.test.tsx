import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Compare } from './compare.tsx'

test('a mark is read out, and never covers the space around the words', () => {
  const html = renderToString(
    <Compare
      before={{ title: 'Amina', text: 'tar den i dag' }}
      after={{ title: 'You', text: 'tar den i morgon bitti' }}
      words={{ removed: 'only here:', added: 'new:' }}
    />,
  )
  expect(html).toContain('tar den i <del><span class="vh">only here: </span>dag</del>')
  expect(html).toContain('tar den i <ins><span class="vh">new: </span>morgon bitti</ins>')
})
