import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as HTML. The vnode's root is `Layout`, or another `<html>`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
