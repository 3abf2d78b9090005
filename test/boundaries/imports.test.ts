import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

describe('our own folders', () => {
  test('import downwards only, without cycles', { timeout: 60_000 }, async () => {
    expect(await violationsIn('.')).toEqual([])
  })

  test('have SQL in storage alone', () => {
    expect(sqlOutsideStorage('src')).toEqual([])
  })
})

const planted: Record<string, string> = {
  'src/main.ts': `import './web/good.ts'\nimport './demo/good.ts'`,
  'src/web/good.ts': `import '../storage/good.ts'`,
  'src/demo/good.ts': `import '../storage/good.ts'`,
  'src/storage/good.ts': `import '../domain/good.ts'\nimport 'pg'\nsql\`select 1\``,
  'src/domain/good.ts': 'export type Good = 1',
  'src/text/good.ts': '',
  'test/people.ts': '',
  'node_modules/pg/index.js': '',
  'node_modules/pg/package.json': '{}',
  'src/domain/reads-page.ts': `import '../web/good.ts'`,
  'src/ui/knows-type.ts': `import type { Good } from '../domain/good.ts'`,
  'src/storage/knows-words.ts': `import '../text/good.ts'`,
  'src/web/leans-on-test.ts': `import '../../test/people.ts'`,
  'src/utils/undecided.ts': `import '../domain/good.ts'`,
  'src/web/starts-program.ts': `import '../main.ts'`,
  'src/domain/circle-a.ts': `import './circle-b.ts'`,
  'src/domain/circle-b.ts': `import './circle-a.ts'`,
  'src/domain/clock.ts': `import 'node:timers'`,
  'src/web/driver.ts': `import 'pg'`,
  'src/web/query.ts': 'const rows = sql`select 1`',
}

describe('what is planted is found:', () => {
  let tree = ''
  let found: string[] = []
  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'kugghjul-imports-'))
    plant(tree, planted)
    found = await violationsIn(tree)
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  test.each([
    ['a rule that reads a page', 'domain-imports: src/domain/reads-page.ts → src/web/good.ts'],
    ['only the type of something above', 'ui-imports: src/ui/knows-type.ts → src/domain/good.ts'],
    ['storage that knows a page’s words', 'storage-imports: src/storage/knows-words.ts → src/text/good.ts'],
    ['a program that leans on its tests', 'web-imports: src/web/leans-on-test.ts → test/people.ts'],
    ['a folder that nobody decided on', 'no-other-folder: src/utils/undecided.ts → src/domain/good.ts'],
    ['a page that starts the program', 'nobody-imports-main: src/web/starts-program.ts → src/main.ts'],
    ['a circle', 'no-cycles: src/domain/circle-a.ts → src/domain/circle-b.ts'],
    ['a clock in the rules', 'domain-is-pure: src/domain/clock.ts → timers'],
    [
      'a database driver in a page',
      'postgres-in-storage-alone: src/web/driver.ts → node_modules/pg/index.js',
    ],
  ])('%s', (_, violation) => {
    expect(found).toContain(violation)
  })

  test('and nothing in what keeps the rules', () => {
    expect(found.filter((violation) => /: \S*\/(good|main)\.tsx? /.test(violation))).toEqual([])
  })

  test('SQL in a page', () => {
    expect(sqlOutsideStorage(join(tree, 'src'))).toEqual([join(tree, 'src/web/query.ts')])
  })
})

function plant(tree: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true })
    writeFileSync(join(tree, path), `${text}\n${path.endsWith('.json') ? '' : 'export {}\n'}`)
  }
}

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number }
}

async function violationsIn(tree: string): Promise<string[]> {
  const config = resolve('.dependency-cruiser.cjs')
  const program = resolve('node_modules/.bin/depcruise')
  const output = await new Promise<string>((done, failed) => {
    const args = ['--config', config, '--output-type', 'json', 'src']
    // It ends with the number of violations, which is no failure here.
    execFile(program, args, { cwd: tree, maxBuffer: 1e9 }, (error, stdout) =>
      stdout === '' ? failed(error ?? new Error('It said nothing')) : done(stdout),
    )
  })
  const { summary }: Report = JSON.parse(output)
  expect(summary.totalCruised).toBeGreaterThan(0)
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

/** Tests may look into the database to see what was done; the program may not. */
function sqlOutsideStorage(source: string): string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(source, 'storage/')) && /\bsql`/.test(readFileSync(file, 'utf8')))
}
