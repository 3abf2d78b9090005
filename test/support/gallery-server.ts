import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { EmptyPage, FormPage, GalleryPage } from '../../src/ui/gallery.tsx'
import { renderPage } from '../../src/ui/page-html.ts'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Serves the components' gallery on loopback, under the same security policy as the product. */
export async function serveGallery(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'kugghjul-gallery-'))
  await build({
    entryPoints: ['src/ui/style.css', 'src/ui/browser.ts'],
    outdir: folder,
    bundle: true,
    minify: true,
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'error',
  })
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-security-policy', policy)
    const asset = pathname.match(/^\/assets\/([\w.-]+)$/)?.[1]
    if (asset) {
      const type = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' }[
        asset.split('.').at(-1) ?? ''
      ]
      response.setHeader('content-type', type ?? 'application/octet-stream')
      response.end(readFileSync(join(folder, asset)))
      return
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const theme = searchParams.get('theme')
    const frame = {
      ...(searchParams.get('dir') === 'rtl' && { dir: 'rtl' as const }),
      ...((theme === 'dark' || theme === 'light') && { theme: theme as 'dark' | 'light' }),
    }
    const refused = request.method === 'POST'
    const page =
      pathname === '/'
        ? GalleryPage({ frame })
        : pathname === '/form'
          ? FormPage({ frame, refused })
          : EmptyPage({ frame })
    response
      .writeHead(refused ? 422 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(renderPage(page))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true })
    },
  }
}
