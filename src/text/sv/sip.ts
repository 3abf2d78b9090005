export const sip = {}
