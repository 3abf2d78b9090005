import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildIfNeeded, project } from './build.mjs'

let program
let waiting
let turn = Promise.resolve()

function changed() {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    turn = turn.then(renew)
  }, 100)
}

/** The old program goes on when the new one does not build. */
async function renew() {
  try {
    if (!(await buildIfNeeded()) && program?.exitCode === null) return
  } catch {
    console.error('Not built: see above. The program from before goes on.')
    return
  }
  await stop()
  program = spawn(process.execPath, ['--enable-source-maps', join(project, 'dist', 'main.js')], {
    stdio: 'inherit',
  })
}

async function stop() {
  if (program === undefined || program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  await ended
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stop()
    process.exit(0)
  })
}
watch(join(project, 'src'), { recursive: true }, changed)
await renew()
