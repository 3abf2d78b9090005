/** The beginning of a text in a list, enough to know it again. */
export const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length <= 100 ? text : `${letters.slice(0, 100).join('').trimEnd()}…`
}
