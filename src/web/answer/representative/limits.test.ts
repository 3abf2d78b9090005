import { expect, test } from 'vitest'
import { limitsOf } from './limits.ts'

test('what is shown of a representative is what the rules decide', () => {
  expect(limitsOf('forvaltare')).toEqual(['not-personal-matters', 'not-block', 'not-shut-out'])
  expect(limitsOf('god-man')).toContain('needs-persons-yes')
  expect(limitsOf('lasting-power-of-attorney')).toEqual([
    'only-when-person-cannot-decide',
    'not-health',
    'not-block',
    'not-shut-out',
  ])
  expect(limitsOf('power-of-attorney')).toContain('only-while-person-can-decide')
  expect(limitsOf('guardian')).toEqual(['not-block', 'not-shut-out'])
})
