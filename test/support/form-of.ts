/** The fields of the form that posts to `action`, as a browser would send them, with what is typed on top. */
export function formOf(
  html: string,
  action: string,
  typed: Record<string, string | string[]> = {},
): Record<string, string | string[]> {
  const form = html
    .split('<form ')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('</form>')))
    .find((part) => part.startsWith(`action="${action}"`))
  if (form === undefined) throw new Error(`no form posts to ${action}`)
  const found: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const had = found[name]
    found[name] = had === undefined ? value : [...(typeof had === 'string' ? [had] : had), value]
  }
  for (const [, attributes = ''] of form.matchAll(/<input ((?:[^">]|"[^"]*")*)>/g)) {
    const name = attributeOf(attributes, 'name')
    const type = attributeOf(attributes, 'type')
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !/\bchecked\b/.test(attributes)))
      continue
    add(name, attributeOf(attributes, 'value') ?? '')
  }
  for (const [, attributes = '', body = ''] of form.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attributeOf(attributes, 'name') ?? '', decoded(body.replace(/^\n/, '')))
  for (const [, attributes = '', options = ''] of form.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option ([^>]*)>/g)].map(([, o = '']) => o)
    const chosen = all.find((o) => /\bselected\b/.test(o)) ?? all[0] ?? ''
    add(attributeOf(attributes, 'name') ?? '', attributeOf(chosen, 'value') ?? '')
  }
  return { ...found, ...typed }
}

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : decoded(found)
}

export const decoded = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
