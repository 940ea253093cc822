import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, folderTrouble } from '../boot/cannot-start'
import { errorCode } from '../db'
import type { Log } from '../log'
import { findBinaries, type Binaries } from './binaries'
import { chooseHome, findHome, prepareDataDir } from './home'
import { chooseIdentity, type Identity } from './identity'
import { initCluster, isCluster, readAccess, SUPERUSER, writeAccess } from './init-cluster'
import { claimOwnership, hasLivingOwner } from './owner-lock'
import { keepRunning } from './keep-running'
import { findPostmaster, killPostmaster, stopPostmaster, type Postmaster } from './postmaster'
import { explainEnd, freePort, isLockLingering, isPortTaken, launch, waitUntilReady } from './server-process'
import { serverSettings } from './settings'

export interface Embedded {
  /** With the password inside: never log it. */
  url: string
  pid: number
  /** True when it had outlived its Node process and we took it over. */
  attached: boolean
  /** From now on a server that ends though nobody asked is started again, on the same port. */
  watch(log: Log): void
  /** Fast shutdown; nothing that was acknowledged is lost. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would; the next start recovers. */
  kill(): void
}

interface Cluster {
  path: string
  logFile: string
  binaries: Binaries
  identity: Identity | null
}

const DATABASE = 'xiaojiang'
const MAJOR = '17'

const urlOf = (password: string, port: number, database: string) =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`

function checkCluster(path: string): void {
  const major = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim()
  if (major !== MAJOR)
    throw new CannotStart(
      `${path} 由 PostgreSQL ${major} 建立，现在的程序是 ${MAJOR}，请用旧版本备份，再恢复到新的数据文件夹。[cluster of another major version]`,
    )
  const owner = statSync(path).uid
  const self = process.getuid?.()
  if (self !== undefined && self !== 0 && owner !== self)
    throw new CannotStart(
      `${path} 属于另一个系统用户（上次可能用 root 启动），请用同一用户启动，或改用另一个 DATA_DIR。[cluster owned by another user]`,
    )
}

const LINGER_MS = 8000
/** On a slow machine one launch alone may take longer than that. */
const LAUNCHES = 3

/** Launches the server, again while a killed predecessor's lock lingers or somebody grabs the port first. */
async function launchServer({ path, logFile, binaries, identity }: Cluster): Promise<{ pid: number; port: number }> {
  const access = readAccess(path)
  const end = Date.now() + LINGER_MS
  for (let launches = 1; ; launches++, await sleep(250)) {
    const port = await freePort(access.port)
    writeAccess(path, { ...access, port })
    const settings = serverSettings(port)
    const server = launch({ postgres: binaries.postgres, cluster: path, logFile, identity, settings })
    const url = urlOf(access.password, port, 'postgres')
    if (await waitUntilReady(url, path, server.ended)) return { pid: server.pid, port }
    const said = server.said()
    if (!server.ended()) await stopPostmaster(server.pid, path, binaries.pgCtl)
    const isOver = launches >= LAUNCHES && Date.now() > end
    if (isOver || !(isLockLingering(said) || isPortTaken(said))) throw explainEnd(said, logFile)
  }
}

async function ensureDatabase(password: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(password, port, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database ${DATABASE}`)
  } catch (error) {
    if (errorCode(error) !== '42P04') throw error
  } finally {
    await client.end()
  }
}

async function run(cluster: Cluster): Promise<{ pid: number; port: number; attached: boolean }> {
  const { password } = readAccess(cluster.path)
  const running = findPostmaster(cluster.path)
  const gone = () => findPostmaster(cluster.path) === null
  if (running && (await waitUntilReady(urlOf(password, running.port, 'postgres'), cluster.path, gone)))
    return { ...running, attached: true }
  return { ...(await launchServer(cluster)), attached: false }
}

/** The watch and the two ways out; the server in question is the one that runs now, not the first. */
function ending(cluster: Cluster, first: Postmaster, lock: { release(): void }) {
  const { path, binaries } = cluster
  let server = first
  let endWatch = async () => {}
  const launchAgain = async () => {
    const next = await launchServer(cluster)
    if (next.port !== first.port) {
      await stopPostmaster(next.pid, path, binaries.pgCtl)
      writeAccess(path, { ...readAccess(path), port: first.port })
      throw new CannotStart('数据库原来的端口被占用，正在重试。[the port of the database is taken]')
    }
    server = next
    return next
  }
  const watch = (log: Log) => void (endWatch = keepRunning(path, launchAgain, log))
  const stop = async () => {
    await endWatch()
    await stopPostmaster(server.pid, path, binaries.pgCtl)
    lock.release()
  }
  return { watch, stop, kill: () => killPostmaster(server.pid) }
}

/**
 * The embedded Postgres of a data folder: made when missing, taken over when it outlived its Node process, recovered
 * by itself after a crash. Throws `CannotStart` with a sentence; a second process on the same folder gets one too.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  prepareDataDir(dataDir)
  const lock = claimOwnership(dataDir)
  try {
    const identity = chooseIdentity([join(findHome(dataDir), 'postgres'), dataDir])
    const home = chooseHome(dataDir, identity)
    const path = join(home, 'postgres')
    const binaries = findBinaries(identity, join(home, 'postgres-bin'))
    const cluster = { path, logFile: join(dataDir, 'postgres.log'), binaries, identity }
    if (!isCluster(path)) {
      if (existsSync(path)) throw new CannotStart(`${path} 里没有数据库，请移开这个文件夹后再启动。[not a cluster]`)
      await initCluster(path, binaries.initdb, identity)
    }
    checkCluster(path)
    const { pid, port, attached } = await run(cluster)
    const { password } = readAccess(path)
    await ensureDatabase(password, port)
    return { url: urlOf(password, port, DATABASE), pid, attached, ...ending(cluster, { pid, port }, lock) }
  } catch (error) {
    lock.release()
    throw folderTrouble(dataDir, error)
  }
}

/** Whether a server has ever made its database in this data folder. */
export const hasCluster = (dataDir: string): boolean => isCluster(join(findHome(dataDir), 'postgres'))

/** For a task beside the server: joins the Postgres that a living server owns, else starts it for the task alone. */
export async function joinEmbedded(dataDir: string): Promise<Pick<Embedded, 'url' | 'stop'>> {
  const path = join(findHome(dataDir), 'postgres')
  const running = hasLivingOwner(dataDir) ? findPostmaster(path) : null
  if (!running) return startEmbedded(dataDir)
  return { url: urlOf(readAccess(path).password, running.port, DATABASE), stop: async () => {} }
}
