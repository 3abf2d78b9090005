/** The follow-up: planned, gone through, ended, moved. */
export const followUp = {}
