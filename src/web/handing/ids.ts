import { z } from 'zod'

/** Any number of SIPs by id. Those that are no longer to be chosen are kept: a form may come twice. */
export const sipIds = () =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((v): readonly string[] => {
      const given = v === undefined ? [] : typeof v === 'string' ? [v] : v
      return [...new Set(given.filter((id) => /^[\w-]{1,64}$/.test(id)))]
    })
