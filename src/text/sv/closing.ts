/** The close, and what is done after it. */
export const closing = {}
