// Copies the named icons of lucide-static into src/ui/icon-paths.generated.ts. Run it when the list changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const NAMES =
  `a-large-small arrow-left arrow-right arrow-up-right ban bell book-open building calendar calendar-plus
check chevron-down chevron-left chevron-right circle-alert circle-dashed circle-question-mark clock copy download ear
eye eye-off file-text flag globe hand handshake heart rotate-ccw-clock hourglass house info key-round landmark list-checks
lock lock-keyhole-open log-out mail map-pin message-square-text pencil phone plus printer scale school search send
settings shield-alert stethoscope trash triangle-alert undo-2 upload user users video volume-2 x`.split(/\s+/)

const root = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'))
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
const licence = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
const nodes = JSON.parse(readFileSync(join(root, 'icon-nodes.json'), 'utf8'))

const missing = NAMES.filter((name) => !nodes[name])
if (missing.length > 0) throw new Error(`lucide-static ${version} has no icon named: ${missing.join(', ')}`)

const lines = NAMES.sort().map((name) => `  '${name}': ${JSON.stringify(nodes[name])},`)
writeFileSync(
  new URL('../src/ui/icon-paths.generated.ts', import.meta.url),
  `/*
Made by scripts/icons.mjs from lucide-static ${version}; do not edit.

${licence}
*/

export type IconNode = readonly [tag: string, attributes: Readonly<Record<string, string>>]

export const iconPaths = {
${lines.join('\n')}
} as const satisfies Readonly<Record<string, readonly IconNode[]>>
`,
)
console.log(`${NAMES.length} icons written`)
