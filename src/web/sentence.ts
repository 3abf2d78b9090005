/** A date or another phrase as the beginning of a line: "Torsdag 26 november 2026". */
export const asSentence = (phrase: string): string =>
  phrase.charAt(0).toLocaleUpperCase('sv') + phrase.slice(1)
