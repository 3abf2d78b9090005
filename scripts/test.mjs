import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { check } from './check.mjs'
import { runTool } from './run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'kugghjul-reports-'))
const total = { passed: 0, failed: 0 }

total.failed += (await check()).length
for (const suite of ['unit', 'storage', 'pages']) await run(suite)
if (await built()) await run('journeys')
else total.failed += 1
rmSync(reports, { recursive: true })

process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)

async function run(suite) {
  console.log(`\n${suite}`)
  const report = join(reports, `${suite}.json`)
  const { ok, seconds } = await runTool('vitest', [
    'run',
    `--project=${suite}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { passed, failed } = counts(report)
  // A file that does not load, or an error outside every test, fails the run without failing a test.
  const failures = ok ? failed : Math.max(failed, 1)
  total.passed += passed
  total.failed += failures
  console.log(`${suite}: ${passed} passed, ${failures} failed, ${seconds.toFixed(1)} s`)
}

function counts(report) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = testResults.map(({ status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed').length
      return status === 'failed' ? Math.max(tests, 1) : tests
    })
    return { passed: numPassedTests, failed: failed.reduce((sum, count) => sum + count, 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function built() {
  try {
    await buildIfNeeded()
    return true
  } catch (error) {
    console.error(`Not built: ${error.message}`)
    return false
  }
}
