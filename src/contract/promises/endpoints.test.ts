import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { safeParse } from 'valibot'
import { ROLES } from '@/domain/session/roles'
import { wireRequest } from '../client'
import type { Endpoint } from '../endpoint'

const CONTRACT = join(__dirname, '..')

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'input' in value

/** Everything under src/contract that is an endpoint, by the name it is exported under. */
const endpoints: [string, Endpoint][] = readdirSync(CONTRACT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, unknown>>(join(CONTRACT, file))))
  .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))

test('there are endpoints', () => expect(endpoints.length).toBeGreaterThan(20))

test('no two share method and path, parameters by whatever name', () => {
  const addresses = endpoints.map(([, e]) => `${e.method} ${e.path.replace(/:\w+/g, ':')}`)
  expect(addresses.toSorted()).toEqual([...new Set(addresses)].toSorted())
})

describe.each(endpoints)('%s', (_, e) => {
  const entries = 'entries' in e.input ? Object.keys(e.input.entries as object) : []

  test('declares who may call it', () => {
    const known = typeof e.access === 'string' ? ['open', 'device', 'person'].includes(e.access) : e.access.length > 0
    expect(known).toBe(true)
    for (const role of typeof e.access === 'string' ? [] : e.access) expect(ROLES).toContain(role)
  })

  test('lies under /api, and each parameter of its path is part of its input', () => {
    expect(e.path).toMatch(/^\/api(\/(:[a-zA-Z]+|[a-z0-9-]+))+$/)
    for (const [, name] of e.path.matchAll(/:(\w+)/g)) expect(entries).toContain(name)
  })

  test('takes a strict input: an unknown key is refused', () => {
    expect(e.input.type).toBe('strict_object')
    const { issues = [] } = safeParse(e.input, { 'no such key': 1 })
    expect(issues.map((issue) => issue.path?.[0]?.key)).toContain('no such key')
  })

  test('answers loosely, so that a newer server does not break an older phone', () => {
    expect(e.output.type).not.toMatch(/^strict_/)
  })

  test('is cached only where everybody gets the same', () => {
    expect(e.cacheSeconds === undefined || (e.access === 'open' && e.method === 'GET')).toBe(true)
  })

  test('has a Chinese summary', () => expect(e.summary).toMatch(/^[\u4e00-\u9fff]/))

  test('fills its path from its input', () => {
    const filled = wireRequest(e, Object.fromEntries(entries.map((name) => [name, 'x'])))
    expect(filled.path).not.toContain(':')
  })
})

test('the phone’s client is 2 KB at most: its own code, without valibot and the sentences of problem.ts', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(CONTRACT, 'client.ts')],
    external: ['valibot', './problem'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
  })
  expect(outputFiles[0]!.contents.byteLength).toBeLessThanOrEqual(2048)
})
