import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testConfig } from '../testing'
import { CannotStart } from './cannot-start'
import { readSecretKey } from './secret-key'

let dataDir: string
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'secret-key-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const read = () => readSecretKey(testConfig({ secretKey: { writing: '', old: [] }, dataDir })).writing
const file = () => join(dataDir, 'secret.key')

test('made once, for our eyes only, and the same at every start', () => {
  const key = read()
  expect(key.length).toBeGreaterThanOrEqual(32)
  expect(read()).toBe(key)
  expect(readFileSync(file(), 'utf8')).toBe(key)
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o077).toBe(0)
})

test.each(['', '\n', 'half-a-key'])(
  'a damaged key file (%j) is no key: the start says so and leaves it alone',
  (text) => {
    writeFileSync(file(), text)
    expect(read).toThrow(CannotStart)
    expect(readFileSync(file(), 'utf8')).toBe(text)
  },
)
