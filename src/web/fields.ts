import { z } from 'zod'
import { type LocalDate, parseLocalDate, parseLocalTime } from '../domain/calendar/local-date.ts'

/** What is wrong with one field before any rule has been asked. The words are in the catalogues. */
export type FieldFault = 'date-wrong' | 'time-wrong' | 'not-a-choice' | 'one-only'

// Optional: a box that is not ticked is not sent at all.
const one = z.string({ error: 'one-only' satisfies FieldFault }).optional()

/** A text as typed; '' when empty. Lengths are a matter of rules. */
export const text = () => one.transform((v) => v ?? '')

/** A choice among known codes, or undefined when none was made. */
export const choice = <const T extends string>(options: readonly T[]) =>
  one.transform((v, ctx): T | undefined => {
    if (v === undefined || v === '') return undefined
    const found = options.find((o) => o === v)
    if (found === undefined) ctx.addIssue({ code: 'custom', message: 'not-a-choice' satisfies FieldFault })
    return found
  })

/** A choice among known codes that has to be made. */
export const chosen = <const T extends string>(options: readonly T[]) =>
  choice(options).transform((v, ctx): T => {
    if (v !== undefined) return v
    ctx.addIssue({ code: 'custom', message: 'not-a-choice' satisfies FieldFault })
    return z.NEVER
  })

/** Any number of known codes. */
export const many = <const T extends string>(options: readonly T[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((v, ctx): readonly T[] => {
      const given = v === undefined || v === '' ? [] : typeof v === 'string' ? [v] : v
      const found = given.flatMap((g) => options.find((o) => o === g) ?? [])
      if (found.length !== given.length)
        ctx.addIssue({ code: 'custom', message: 'not-a-choice' satisfies FieldFault })
      return [...new Set(found)]
    })

/** A date in the form ÅÅÅÅ-MM-DD; undefined when empty. */
const inReach = (read: LocalDate | undefined): LocalDate | undefined =>
  read !== undefined && read >= '1900-01-01' && read < '2200-01-01' ? read : undefined

export const date = () =>
  one.transform((v, ctx): LocalDate | undefined => {
    if (v === undefined || v.trim() === '') return undefined
    const read = inReach(parseLocalDate(v))
    if (read === undefined) ctx.addIssue({ code: 'custom', message: 'date-wrong' satisfies FieldFault })
    return read
  })

/** A time of day; undefined when empty. */
export const time = () =>
  one.transform((v, ctx): string | undefined => {
    if (v === undefined || v.trim() === '') return undefined
    const read = parseLocalTime(v)
    if (read === undefined) ctx.addIssue({ code: 'custom', message: 'time-wrong' satisfies FieldFault })
    return read
  })

/** One box to tick. */
export const ticked = () => one.transform((v) => v === 'yes')

/** A version number that the form carries. */
export const version = () => one.transform((v) => (v !== undefined && /^\d{1,9}$/.test(v) ? Number(v) : 0))
