/** How it goes between the meetings: measures, messages, what has happened. */
export const between = {}
