import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type MasterKey, masterKeyFrom } from './seal.ts'
import { type Settings, WrongSettings } from './settings.ts'

const demoLine = '# made for a demo, not for production'

/**
 * Reads the master key: 32 bytes as base64 in a file. In a demo it is made at the first start. In production
 * it must be given, and others on the machine may not read it; throws `WrongSettings` with what to do.
 */
export function readMasterKey({
  mode,
  masterKeyFile: file,
}: Pick<Settings, 'mode' | 'masterKeyFile'>): MasterKey {
  if (!existsSync(file)) {
    if (mode === 'production') {
      throw new WrongSettings(
        `There is no master key in ${file}. Make one with "umask 077; head -c 32 /dev/urandom | base64 > FILE", ` +
          `keep a copy apart from the backups, and set KUGGHJUL_MASTER_KEY_FILE`,
      )
    }
    makeDemoKey(file)
  }
  if (statSync(file).mode & 0o007)
    throw new WrongSettings(`Everybody can read the master key: chmod 600 ${file}`)
  const text = readFileSync(file, 'utf8')
  const bytes = Buffer.from(text.replace(/^#.*$/m, '').trim(), 'base64')
  try {
    return masterKeyFrom(bytes, text.startsWith(demoLine))
  } catch (error) {
    throw new WrongSettings(`${file} has no usable master key`, { cause: error })
  }
}

/** Written whole before it gets its name, so that two starts at once agree and a power cut leaves no half. */
function makeDemoKey(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 })
  const fresh = `${file}.${process.pid}`
  const handle = openSync(fresh, 'wx', 0o600)
  writeSync(handle, `${demoLine}\n${randomBytes(32).toString('base64')}\n`)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(fresh, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(fresh)
  }
}
