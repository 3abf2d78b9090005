/** Beside another system: its number, and a plan that already holds. */
export const beside = {}
