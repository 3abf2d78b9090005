export const answer = {}
