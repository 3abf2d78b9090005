import { expect, test } from 'vitest'
import { catalogues, languages } from '../../../text/texts.ts'
import { saysWhen, vagueWordsIn } from './vague-words.ts'

const { vague, times } = catalogues.sv.planning.checks
const found = (text: string) => vagueWordsIn(text, vague).map((v) => v.found)

test('vague words are found as they were written, in the order that they stand, each question once', () => {
  expect(found('Fortsatt kontakt vid\n behov. Stöd och stöttning, VB.')).toEqual([
    'Fortsatt kontakt',
    'vid behov',
    'Stöd',
  ])
  expect(found('Samverkan tills vidare; ser över. Uppmuntrar v.b.')).toEqual([
    'Samverkan',
    'tills vidare',
    'ser över',
    'Uppmuntrar',
    'v.b.',
  ])
  expect(found('Stöd hemma'.normalize('NFD'))).toEqual(['Stöd'])
})

test('there is no false alarm inside other words', () => {
  for (const text of [
    'Boendestöd, stödstrumpor och stöd-strumpa',
    'Lena på Samverkansenheten ringer',
    'vbg',
    'Öppnar översynen', // a form that is not on the list
    'Uppmuntran',
    'behov av hiss',
    'Motiveringen läses upp på måndag',
    '',
  ])
    expect(found(text), text).toEqual([])
})

test('a goal says when by a number, a month or another time', () => {
  expect(saysWhen('Klarar trappan före juni', times)).toBe(true)
  expect(saysWhen('Sover sex timmar från den 3:e', times)).toBe(true)
  expect(saysWhen('Går i skolan varje dag efter sportlovet', times)).toBe(true)
  expect(saysWhen('Sover bättre', times)).toBe(false)
  expect(saysWhen('Gillar julietta', times)).toBe(false)
})

test('a long text without end is read in no time', () => {
  const began = performance.now()
  expect(found('vid '.repeat(2500))).toEqual([])
  expect(performance.now() - began).toBeLessThan(500)
})

test.each(languages)('every pattern asks something, in %s too', (lang) => {
  for (const { words, ask } of catalogues[lang].planning.checks.vague) {
    expect(words.length).toBeGreaterThan(1)
    expect(ask).toMatch(/\?/)
    for (const word of words) expect(vagueWordsIn(`x ${word} x`, [{ words: [word], ask }])).toHaveLength(1)
  }
})
