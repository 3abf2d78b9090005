import { z } from 'zod'

/**
 * Any number of ids, each perhaps several joined by a dot. Which of them exist is asked by the decision: a form sent
 * twice must get its first answer, though what it named is gone by then.
 */
export const ids = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((v): readonly string[] => [...new Set((v === undefined ? [] : [v].flat()).flatMap(split))])

/** The ids in one part of an address or one value of a form. */
export const split = (joined: string): readonly string[] => joined.split('.').filter((id) => id !== '')
