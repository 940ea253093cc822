/**
 * The cloud's tests whose statements ask most of the server, once more on the system's own PostgreSQL (Debian keeps it in
 * /usr/lib/postgresql), to show that DATABASE_URL means what it says. Reading files, refusing roles and answering over
 * HTTP are the same whatever the server is, and tested once. A throwaway cluster on loopback, run by an unprivileged user, removed afterwards.
 */
import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest, run } from './steps.mjs'

const INSTALLED = '/usr/lib/postgresql'
const OLDEST = 15
const ON_THE_SERVER =
  'cloud/(migrations|counts|search|privacy/(rotating|scenarios/my-data)|tasks/samples|kernel/(data|statements|db)|' +
  'booking/scenarios/(taking|course|waiting|villages)|exams/scenarios/(sitting|grading|publishing)|' +
  'places/scenarios/reading|practice/scenarios/(answering|drawing|statistics)|session/scenarios/merge|' +
  'study/(scenarios/(check-ins|owing)|roster/scenarios/import|sessions/scenarios/seats))'

/** Folder of the newest server programs that are there, or null. */
function findPostgres() {
  if (!existsSync(INSTALLED)) return null
  const versions = readdirSync(INSTALLED)
    .map(Number)
    .filter((version) => version >= OLDEST)
  const newest = versions
    .toSorted((a, b) => b - a)
    .find((version) => existsSync(`${INSTALLED}/${version}/bin/postgres`))
  return newest ? `${INSTALLED}/${newest}/bin` : null
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as nobody. */
function unprivileged() {
  if (process.getuid() !== 0) return {}
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return { uid: 65534, gid: 65534 }
  }
}

/** Below what systems give to outgoing connections: whatever runs beside takes none of these by chance. */
const freePort = () =>
  new Promise((resolve) => {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    server.once('error', () => resolve(freePort()))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })

const PORT_TAKEN = /could not bind|Address already in use/
const TRIES = 5

/** The server of a cluster on a free port, on another one if somebody takes it meanwhile. */
async function startServer(bin, data, options, tries = 1) {
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: options.cwd, fsync: 'off' }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(`${bin}/postgres`, ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  let log = ''
  const ready = new Promise((resolve) => {
    server.stderr.on('data', (text) => {
      log += text
      if (log.includes('ready to accept connections')) resolve(true)
    })
    ended.then(() => resolve(false))
  })
  if (await ready) return { server, ended, port }
  if (tries < TRIES && PORT_TAKEN.test(log)) return startServer(bin, data, options, tries + 1)
  throw new Error(`PostgreSQL ended at once: ${log}`)
}

async function startCluster(bin) {
  const user = unprivileged()
  const home = mkdtempSync(join(tmpdir(), 'xiaojiang-postgres-'))
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user.uid) for (const folder of [home, data]) chownSync(folder, user.uid, user.gid)
  const options = { ...user, cwd: home }
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(`${bin}/initdb`, init, { ...options, stdio: 'ignore' })
  const { server, ended, port } = await startServer(bin, data, options)
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

const bin = process.platform === 'win32' ? null : findPostgres()
if (!bin) {
  console.log(
    `No PostgreSQL ${OLDEST} or newer in ${INSTALLED}; the embedded one was tested. (Debian: apt-get install postgresql)`,
  )
} else {
  console.log(`PostgreSQL of ${bin}`)
  const { url, stop } = await startCluster(bin)
  const { ok } = await run(jest('cloud-external', ['cloud'], '--testPathPattern', ON_THE_SERVER), {
    show: true,
    env: { TEST_DATABASE_URL: url },
  })
  await stop()
  process.exitCode = ok ? 0 : 1
}
