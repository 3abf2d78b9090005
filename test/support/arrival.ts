export type ArrivalFacts = {
  title: string
  headings: string[]
  lang: string
  overflow: string | undefined
  smallTargets: string[]
  unnamedMain: boolean
}

/**
 * Runs inside the page, sent there as text: must not use anything from outside itself. What can be seen of a page
 * without a tool: title, heading, language, sideways scroll, size of what is to be hit.
 */
export function lookAtPage(): ArrivalFacts {
  const visible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0
  const width = document.documentElement.clientWidth
  const describe = (element: Element) => {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ')
    return `<${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}> "${text.slice(0, 50)}"`
  }

  let overflow: string | undefined
  if (document.documentElement.scrollWidth > width) {
    const widest = [...document.body.querySelectorAll('*')].filter(
      (element) => visible(element) && element.getBoundingClientRect().right > width + 1,
    )
    const culprit = widest.at(-1)
    overflow = `${document.documentElement.scrollWidth} px in ${width}${culprit ? `, at ${describe(culprit)}` : ''}`
  }

  /** A link whose neighbours are words of the same sentence. */
  const inRunningText = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false
    const own = (element.textContent ?? '').trim().length
    return (element.parentElement?.textContent ?? '').trim().length > own
  }
  const height = (element: Element) => {
    const boxes = [element, ...('labels' in element ? ((element.labels as NodeListOf<Element>) ?? []) : [])]
      .filter(visible)
      .map((box) => box.getBoundingClientRect())
    return Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
  }
  const offScreen = (element: Element) => {
    const box = element.getBoundingClientRect()
    return box.right <= 0 || box.left >= width + 5000
  }
  const smallTargets = [
    ...document.querySelectorAll(
      'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button], [tabindex="0"]:not(section)',
    ),
  ]
    .filter((element) => visible(element) && !offScreen(element) && !inRunningText(element))
    .map((element) => ({ element, height: height(element) }))
    .filter((target) => target.height < 43.5)
    .map((target) => `${describe(target.element)} is ${Math.round(target.height)} px`)

  return {
    title: document.title.trim(),
    headings: [...document.querySelectorAll('h1')]
      .filter(visible)
      .map((heading) => heading.textContent ?? ''),
    lang: document.documentElement.lang,
    overflow,
    smallTargets,
    unnamedMain: document.querySelectorAll('main').length !== 1,
  }
}

export type AxeFinding = { id: string; impact: string; help: string; nodes: string[] }

/** Runs inside the page after axe-core: every rule, every severity, all folds of `main` open. */
export async function runAxe(): Promise<AxeFinding[]> {
  type Axe = {
    run(
      context: Document,
      options: object,
    ): Promise<{
      violations: {
        id: string
        impact?: string | null
        help: string
        nodes: { html: string; failureSummary?: string }[]
      }[]
    }>
  }
  const { axe } = globalThis as unknown as { axe: Axe }
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const fold of closed) fold.open = true
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental']
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    iframes: false,
  })
  for (const fold of closed) fold.open = false
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? 'minor',
    help,
    nodes: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 160)} – ${node.failureSummary ?? ''}`),
  }))
}

export type FirstStop = { reachesSkipLink: boolean; landed: string }

/** Forgets where the keyboard is, so that the next Tab is the first on the page. Returns how to find the place again. */
export function forgetFocus(): void {
  const page = globalThis as unknown as { focusBefore: Element | null; scrollBefore: [number, number] }
  page.focusBefore = document.activeElement
  page.scrollBefore = [scrollX, scrollY]
  document.body.tabIndex = -1
  document.body.focus({ preventScroll: true })
  document.body.blur()
  document.body.removeAttribute('tabindex')
}

/** After one Tab: is this the skip link, does it lead into `main`? Then puts the focus back. */
export function firstStop(): FirstStop {
  const page = globalThis as unknown as { focusBefore: Element | null; scrollBefore: [number, number] }
  const stop = document.activeElement
  const target = stop?.getAttribute('href')?.match(/^#(.+)$/)?.[1]
  const leads = target === undefined ? null : document.getElementById(target)
  const before = page.focusBefore
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  else {
    document.body.tabIndex = -1
    document.body.focus({ preventScroll: true })
    document.body.blur()
    document.body.removeAttribute('tabindex')
  }
  scrollTo(...page.scrollBefore)
  return {
    reachesSkipLink: leads?.closest('main') !== null && leads !== null,
    landed: stop ? stop.outerHTML.slice(0, 120) : 'nothing',
  }
}
