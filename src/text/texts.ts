import { en } from './en.ts'
import type { Language } from './format.ts'
import { sv, type Texts } from './sv.ts'

/** The catalogues by language. Swedish is the source; a text that is missing in another does not compile. */
export const catalogues: Readonly<Record<Language, Texts>> = { sv, en }

export const languages: readonly Language[] = ['sv', 'en']
