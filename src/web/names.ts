/** The first name, for running text: "Elsas möte". */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name
