import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { findHome } from './home'
import { joinEmbedded, startEmbedded } from './start-embedded'
import { findPostmaster } from './postmaster'
import { waitUntilReady } from './server-process'

// Each test starts the real server as a process of its own, as npm start does.
jest.setTimeout(480_000)

const folder = mkdtempSync(join(tmpdir(), 'xiaojiang-life-'))
const main = join(process.cwd(), '.cache/tests/lifecycle-main.mjs')
const children: ChildProcess[] = []

beforeAll(async () => {
  // mkdtemp makes it private; as root, Postgres' own user has to get in.
  chmodSync(folder, 0o755)
  await build({
    entryPoints: ['src/cloud/main.ts'],
    outfile: main,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': join(process.cwd(), 'src') },
    logLevel: 'error',
  })
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Waits for what will come; jest's own limit ends a wait in vain. */
async function until(come: () => Promise<boolean>): Promise<void> {
  while (!(await come())) await new Promise((resolve) => setTimeout(resolve, 50))
}

interface Started {
  child: ChildProcess
  output: () => string
  exit: Promise<number | null>
  ready: Promise<boolean>
}

function start(env: Record<string, string>): Started {
  const blank = { NODE_ENV: '', DATABASE_URL: '', SAMPLE: '', HOST: '', PORT: '0' }
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...blank, ...env } })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream!.on('data', (data) => (output += data))
  // 'close', not 'exit': what it said last may still be in the pipe when it has ended.
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<boolean>((resolve) => {
    child.stdout!.on('data', () => output.includes('已启动') && resolve(true))
    void exit.then(() => resolve(false))
  })
  return { child, output: () => output, exit, ready }
}

const clusterOf = (dataDir: string) => join(findHome(dataDir), 'postgres')

test('Postgres alone is killed: it is started again, and the server that lived on answers', async () => {
  const dataDir = join(folder, 'postgres-killed')
  const { child, output, ready, exit } = start({ DATA_DIR: dataDir })
  expect(await ready).toBe(true)
  const before = findPostmaster(clusterOf(dataDir))!
  process.kill(before.pid, 'SIGKILL')
  const origin = /http:\/\/[\w.]+:\d+/.exec(output())![0]
  await until(async () => (findPostmaster(clusterOf(dataDir))?.pid ?? before.pid) !== before.pid)
  await until(async () => (await fetch(`${origin}/readyz`)).status === 200)
  const after = findPostmaster(clusterOf(dataDir))!
  expect(after.pid).not.toBe(before.pid)
  expect((await fetch(`${origin}/api/session/guest`, { method: 'POST' })).status).toBe(200)
  child.kill('SIGINT')
  expect(await exit).toBe(0)
  expect(findPostmaster(clusterOf(dataDir))).toBeNull()
})

test('kill -9 of the server while it writes: what was acknowledged is there after the next start', async () => {
  const dataDir = join(folder, 'killed')
  const first = start({ DATA_DIR: dataDir })
  expect(await first.ready).toBe(true)
  const { url } = await joinEmbedded(dataDir)
  const writer = new pg.Client({ connectionString: url })
  writer.on('error', () => {})
  await writer.connect()
  await writer.query('create table acknowledged (n int primary key)')
  let acknowledged = 0
  const writing = (async () => {
    for (let n = 1; n < 100_000; n++) {
      await writer.query('insert into acknowledged values ($1)', [n])
      acknowledged = n
      if (n === 300) {
        first.child.kill('SIGKILL')
        process.kill(findPostmaster(clusterOf(dataDir))!.pid, 'SIGKILL')
      }
    }
  })().catch(() => 'cut off')
  expect(await writing).toBe('cut off')
  expect(acknowledged).toBeGreaterThanOrEqual(300)

  const second = start({ DATA_DIR: dataDir })
  expect(await second.ready).toBe(true)
  const reader = new pg.Client({ connectionString: (await joinEmbedded(dataDir)).url })
  await reader.connect()
  const { rows } = await reader.query('select count(*)::int as count, max(n) as last from acknowledged where n <= $1', [
    acknowledged,
  ])
  await reader.end()
  expect(rows[0]).toEqual({ count: acknowledged, last: acknowledged })

  const { pid } = findPostmaster(clusterOf(dataDir))!
  second.child.kill('SIGINT')
  expect(await second.exit).toBe(0)
  expect(findPostmaster(clusterOf(dataDir))).toBeNull()
  expect(existsSync(`/proc/${pid}/exe`)).toBe(false)
})

test('a Postgres that outlived its server is taken over, not started twice', async () => {
  const dataDir = join(folder, 'outlived')
  const first = start({ DATA_DIR: dataDir })
  expect(await first.ready).toBe(true)
  const { pid } = findPostmaster(clusterOf(dataDir))!
  first.child.kill('SIGKILL')
  await first.exit
  expect(findPostmaster(clusterOf(dataDir))?.pid).toBe(pid)
  const again = await startEmbedded(dataDir)
  expect([again.attached, again.pid]).toEqual([true, pid])
  await again.stop()
  expect(findPostmaster(clusterOf(dataDir))).toBeNull()
})

test('two starts on one folder: one runs, the other says so in a sentence', async () => {
  const dataDir = join(folder, 'twice')
  const both = [start({ DATA_DIR: dataDir }), start({ DATA_DIR: dataDir })]
  const ready = await Promise.all(both.map((one) => one.ready))
  expect(ready.filter(Boolean)).toHaveLength(1)
  const [loser, winner] = ready[0] ? [both[1]!, both[0]!] : [both[0]!, both[1]!]
  expect(await loser.exit).toBe(1)
  expect(loser.output().trim()).toMatch(/^数据文件夹 .+ 正(由|被).+\[data folder in use\]$/)
  winner.child.kill('SIGTERM')
  expect(await winner.exit).toBe(0)
})

const failures: [string, () => Record<string, string>, RegExp][] = [
  [
    'a file where the folder should be',
    () => {
      writeFileSync(join(folder, 'file'), '')
      return { DATA_DIR: join(folder, 'file') }
    },
    /不是文件夹.*\[not a folder\]$/,
  ],
  ['a file system one cannot write to', () => ({ DATA_DIR: '/sys/xiaojiang' }), /^不能写入文件夹 \/sys\/xiaojiang/],
  ['a URL that is none', () => ({ DATABASE_URL: 'nonsense' }), /^DATABASE_URL 写法不对/],
  [
    'a database that is not there',
    () => ({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }),
    /^连接不上数据库服务器.*ECONNREFUSED\]$/,
  ],
  [
    'a database host that does not exist',
    () => ({ DATABASE_URL: 'postgres://a:b@none.invalid/c' }),
    /^(找不到数据库主机|数据库没有正常应答)/,
  ],
]

test.each(failures)('%s: one sentence, exit code 1', async (_, env, sentence) => {
  const { exit, output } = start({ DATA_DIR: join(folder, 'unused'), ...env() })
  expect(await exit).toBe(1)
  const lines = output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(sentence)
})

test('a taken port: one sentence before anything is started', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as { port: number }
  const { exit, output } = start({ DATA_DIR: join(folder, 'port'), PORT: String(port) })
  expect(await exit).toBe(1)
  expect(output().trim()).toBe(`端口 ${port} 已被占用，请停止占用它的程序，或用 PORT 换一个端口。[port in use]`)
  expect(existsSync(join(folder, 'port'))).toBe(false)
  holder.close()
})

test('a wrong password: one sentence', async () => {
  const embedded = await startEmbedded(join(folder, 'password'))
  try {
    const wrong = new URL(embedded.url)
    wrong.password = 'wrong'
    const { exit, output } = start({ DATABASE_URL: wrong.href, DATA_DIR: join(folder, 'unused') })
    expect(await exit).toBe(1)
    expect(output()).toContain('数据库拒绝了用户名或密码，请检查 DATABASE_URL 后再启动。[28P01]')
    expect(output()).not.toContain('wrong')
  } finally {
    await embedded.stop()
  }
})

const asRoot = process.getuid?.() === 0 ? test : test.skip
asRoot(
  'root, with a data folder that only root may enter: the database lives elsewhere, and is found again',
  async () => {
    const home = join(folder, 'private')
    mkdirSync(home)
    chmodSync(home, 0o700)
    const dataDir = join(home, 'data')
    const first = await startEmbedded(dataDir)
    await first.stop()
    const elsewhere = readFileSync(join(dataDir, 'postgres-home'), 'utf8')
    try {
      const second = await startEmbedded(dataDir)
      expect(findHome(dataDir)).toBe(elsewhere)
      await second.stop()
    } finally {
      rmSync(elsewhere, { recursive: true })
    }
  },
)

test('the server of a copied folder, same password and faster on the port, is not taken for the own one', async () => {
  const faster = await startEmbedded(join(folder, 'faster'))
  try {
    const ended = () => true
    expect(await waitUntilReady(faster.url, clusterOf(join(folder, 'faster')), ended)).toBe(true)
    expect(await waitUntilReady(faster.url, clusterOf(join(folder, 'its-copy')), ended)).toBe(false)
  } finally {
    await faster.stop()
  }
})
