/** With its first letter large, to begin a line with. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
