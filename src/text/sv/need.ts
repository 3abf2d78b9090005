export const need = {}
