import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readMasterKey } from './master-key.ts'
import { readSettings } from './settings.ts'

let project = ''
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kugghjul-settings-test-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(project, { recursive: true })
})

const read = (environment: Record<string, string>) => readSettings(environment, project)

describe('mode', () => {
  test('without a database of one’s own it is a demo on this machine', () => {
    expect(read({})).toMatchObject({ mode: 'demo', port: 3000, host: '127.0.0.1', secureCookies: false })
  })
  test('with DATABASE_URL it is production, unless MODE says demo', () => {
    const DATABASE_URL = 'postgresql:///kugghjul'
    expect(read({ DATABASE_URL })).toMatchObject({ mode: 'production', secureCookies: true })
    expect(read({ DATABASE_URL, MODE: 'demo' })).toMatchObject({ mode: 'demo', databaseUrl: DATABASE_URL })
  })
  test('a word that is no mode, or no port, is refused with what to write', () => {
    expect(() => read({ MODE: 'prod' })).toThrow(/demo or production/)
    for (const PORT of ['x', '-1', '65536', '0x10', '80 80']) expect(() => read({ PORT })).toThrow(/PORT/)
    expect(read({ PORT: '0' }).port).toBe(0)
  })
  test('the calendar is moved only in a demo', () => {
    const KUGGHJUL_DEMO_DAYS_FILE = '/srv/days'
    expect(read({ KUGGHJUL_DEMO_DAYS_FILE }).demoDaysFile).toBe('/srv/days')
    expect(() => read({ KUGGHJUL_DEMO_DAYS_FILE, DATABASE_URL: 'postgresql:///kugghjul' })).toThrow(
      /only in a demo/,
    )
  })
  test('a demo that others can reach keeps its cookies to https', () => {
    expect(read({ KUGGHJUL_HOST: '0.0.0.0' }).secureCookies).toBe(true)
  })
})

describe('data directory', () => {
  const asUser = () => vi.spyOn(process, 'getuid').mockReturnValue(1000)
  test('KUGGHJUL_DATA is used as it is', () => {
    expect(read({ KUGGHJUL_DATA: '/srv/sip' })).toMatchObject({
      dataDir: '/srv/sip',
      masterKeyFile: '/srv/sip/master.key',
    })
  })
  test('else the user’s data folder, with a name of its own for each checkout', () => {
    asUser()
    const first = read({ XDG_DATA_HOME: '/x' }).dataDir
    expect(first).toMatch(/^\/x\/kugghjul\/[0-9a-f]{8}$/)
    expect(read({ XDG_DATA_HOME: '/x' }).dataDir).toBe(first)
    expect(readSettings({ XDG_DATA_HOME: '/x' }, tmpdir()).dataDir).not.toBe(first)
    expect(read({ HOME: project }).dataDir.startsWith(join(project, '.local/share/kugghjul/'))).toBe(true)
  })
  test('root’s is below /var/lib, which the database’s account can reach', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0)
    expect(read({ HOME: project }).dataDir).toMatch(/^\/var\/lib\/kugghjul\/[0-9a-f]{8}$/)
  })
  test('an empty or missing home is no folder', () => {
    asUser()
    for (const HOME of ['', '/nonexistent', 'relative']) {
      const { dataDir } = read({ HOME })
      expect(dataDir).toMatch(/^\/.+\/[0-9a-f]{8}$/)
      expect(dataDir).not.toMatch(/nonexistent|relative|^\/\.local/)
    }
  })
})

describe('master key', () => {
  const file = () => join(project, 'deep', 'master.key')
  test('a demo makes its own, readable by nobody else, and keeps it', () => {
    const first = readMasterKey({ mode: 'demo', masterKeyFile: file() })
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    const second = readMasterKey({ mode: 'demo', masterKeyFile: file() })
    expect(second.lookup.equals(first.lookup)).toBe(true)
    expect(second.demo).toBe(true)
  })
  test('production wants one to be given, that others cannot read', () => {
    const given = join(project, 'key')
    expect(() => readMasterKey({ mode: 'production', masterKeyFile: given })).toThrow(/no master key/)
    writeFileSync(given, Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64'), {
      mode: 0o644,
    })
    expect(() => readMasterKey({ mode: 'production', masterKeyFile: given })).toThrow(/chmod 600/)
  })
  test('a file that holds no key is refused', () => {
    const given = join(project, 'key')
    writeFileSync(given, 'hemlig', { mode: 0o600 })
    expect(() => readMasterKey({ mode: 'production', masterKeyFile: given })).toThrow(/no usable master key/)
  })
})
