import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { endpoint } from '@/contract/endpoint'
import { hashToken } from '@/cloud/kernel/auth'
import type { Caller } from '@/cloud/kernel/caller'
import type { Config } from '@/cloud/kernel/config'
import { createContext, type Context } from '@/cloud/kernel/context'
import { openDb } from '@/cloud/kernel/db'
import { JsonText, ok, refuse, route, type App } from '@/cloud/kernel/route'
import { createTestClock, createTestLog, testConfig, type TestLog } from '@/cloud/kernel/testing'
import { buildServer } from '../server'

export const TOKENS: Record<string, Caller> = {
  'guest-token-guest-token-': { deviceId: 'd1', personId: null, roles: [] },
  'resident-token-resident-': { deviceId: 'd2', personId: 'p2', roles: ['resident'] },
  'editor-token-editor-tok-': { deviceId: 'd3', personId: 'p3', roles: ['resident', 'editor'] },
}
export const [GUEST, RESIDENT, EDITOR] = Object.keys(TOKENS) as [string, string, string]

const text = v.pipe(v.string(), v.maxLength(50))
const nothing = v.strictObject({})
const said = v.object({ said: v.string() })
const common = { method: 'GET', input: nothing, output: said, summary: '测试' } as const

/** Counts how often the cached endpoint was really computed. */
export const computed = { times: 0 }

/** Says when a file begins to be read. */
export const reading = new EventEmitter()
export const FILE_MAX_BYTES = 20 * 1024 * 1024

/** A text that is kept and sent again and again. */
const KEPT = new JsonText<{ said: string }>(JSON.stringify({ said: '长'.repeat(1000) }))

const routes: App['routes'] = [
  route(
    endpoint({ ...common, method: 'POST', path: '/api/file', access: ['editor'], bytesMax: FILE_MAX_BYTES }),
    async (_, { bytes }) => {
      const body = bytes()
      reading.emit('begins')
      const read = await body
      return read.ok ? ok({ said: String(read.value.length) }) : read
    },
  ),
  route(endpoint({ ...common, path: '/api/open', access: 'open' }), async () => ok({ said: 'open' })),
  route(endpoint({ ...common, path: '/api/device', access: 'device' }), async () => ok({ said: 'device' })),
  route(endpoint({ ...common, path: '/api/person', access: 'person' }), async () => ok({ said: 'person' })),
  route(endpoint({ ...common, path: '/api/editors', access: ['editor', 'admin'] }), async () =>
    ok({ said: 'editors' }),
  ),
  route(endpoint({ ...common, path: '/api/sample', access: 'open', sampleOnly: true }), async () => ok({ said: 's' })),
  route(endpoint({ ...common, path: '/api/kept', access: 'open' }), async () => ok(KEPT)),
  route(endpoint({ ...common, path: '/api/written-anew', access: 'open' }), async () => ok(new JsonText(KEPT.text))),
  route(endpoint({ ...common, path: '/api/cached', access: 'open', cacheSeconds: 60 }), async () =>
    ok({ said: `${'长'.repeat(1000)}${++computed.times}` }),
  ),
  route(
    endpoint({
      ...common,
      method: 'POST',
      path: '/api/things/:id',
      access: 'open',
      input: v.strictObject({ id: text, note: text }),
    }),
    async ({ id, note }) => ok({ said: `${id} ${note}` }),
  ),
  route(endpoint({ ...common, path: '/api/stale', access: 'open' }), async () => refuse('stale')),
  route(endpoint({ ...common, path: '/api/wait', access: 'open' }), async () =>
    refuse('too-many', { retryAfterSeconds: 9 }),
  ),
  route(endpoint({ ...common, path: '/api/broken', access: 'open' }), async () => {
    throw new Error('duplicate key: 王孃孃 13800000001')
  }),
  route(endpoint({ ...common, path: '/api/no-database', access: 'open' }), async (_, { ctx }) => {
    await ctx.db.pool.query('select 1')
    return ok({ said: 'never' })
  }),
]

export interface TestServer {
  server: FastifyInstance
  ctx: Context
  log: TestLog
  close(): Promise<void>
}

/** A server with routes made for these tests, a folder of films and pages, and a database that is out of reach. */
export async function startTestServer(config: Partial<Config> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaojiang-http-'))
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  put('content/episodes/one/video.mp4', Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256)))
  put('content/episodes/one/captions.vtt', 'WEBVTT')
  put('content/episodes/one/script.json', '{}')
  put('content/episodes/.hidden.mp4', 'secret')
  put('content/secret.mp4', 'secret')
  put('public/h5/index.html', '<!doctype html><script>start()</script><p>H5</p>')
  put('public/h5/js/app.0a1b2c3d.js', 'h5()')
  put('public/h5/js/app.0a1b2c3d.js.gz', 'compressed')
  put('public/admin/index.html', '<!doctype html><p>Console</p>')
  const log = createTestLog()
  const db = openDb('postgres://nobody@127.0.0.1:1/none', { log })
  const changes = { contentDir: join(folder, 'content'), publicDir: join(folder, 'public'), ...config }
  const ctx = createContext({ db, log, clock: createTestClock(), config: testConfig(changes) })
  const byHash = new Map(Object.entries(TOKENS).map(([token, caller]) => [hashToken(token), caller]))
  const server = buildServer(ctx, { routes, resolveToken: async (_, hash) => byHash.get(hash) ?? null })
  await server.ready()
  const close = async () => {
    await server.close()
    await db.close()
    rmSync(folder, { recursive: true })
  }
  return { server, ctx, log, close }
}
