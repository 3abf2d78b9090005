import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { project } from './build.mjs'

/** Runs a tool of ours; `quiet` keeps what it says, to be shown only if it fails. */
export function runTool(tool, args, { quiet = false, env = {} } = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(
      tool === 'node' ? process.execPath : join(project, 'node_modules', '.bin', tool),
      args,
      {
        cwd: project,
        env: { ...process.env, ...env },
        stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      },
    )
    let said = ''
    const keep = (data) => {
      said += data
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const end = (ok) => resolve({ ok, said, seconds: (performance.now() - started) / 1000 })
    child.on('error', (error) => {
      said += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
