/** Handing over: main responsibility, substitutes, colleagues who leave, units that merge. */
export const handing = {}
