import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart, diskFull } from '../boot/cannot-start'
import type { Identity } from './identity'

const run = promisify(execFile)

export const SUPERUSER = 'xiaojiang'

/** How to get into the cluster; kept inside it, so that the two cannot be parted. */
export interface ClusterAccess {
  password: string
  /** The port it had last and asks for again. */
  port: number
}

const accessFile = (cluster: string) => join(cluster, 'xiaojiang.json')

export const readAccess = (cluster: string): ClusterAccess =>
  JSON.parse(readFileSync(accessFile(cluster), 'utf8')) as ClusterAccess

export function writeAccess(cluster: string, access: ClusterAccess): void {
  const half = `${accessFile(cluster)}.new`
  writeFileSync(half, JSON.stringify(access), { mode: 0o600 })
  renameSync(half, accessFile(cluster))
}

export const childEnvironment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
})

/** The builtin C.UTF-8 sorts by code point and folds case the same on every system; only LC_CTYPE is the system's. */
const localeArguments = () => [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []),
]

/** Makes a new cluster at `cluster`, whole or not at all: a start that was cut short leaves nothing to trip over. */
export async function initCluster(cluster: string, initdb: string, identity: Identity | null): Promise<void> {
  const half = `${cluster}.new`
  const passwordFile = `${half}.password`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o700 })
  chmodSync(half, 0o700)
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (identity) for (const path of [half, passwordFile]) chownSync(path, identity.uid, identity.gid)
  try {
    const options = ['-D', half, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const child = { ...identity, cwd: dirname(cluster), env: childEnvironment() }
    await run(initdb, [...options, '--data-checksums', ...localeArguments()], child)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw explain(error, dirname(cluster))
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeAccess(half, { password, port: 0 })
  renameSync(half, cluster)
}

function explain(error: unknown, folder: string): unknown {
  const said = String((error as { stderr?: unknown }).stderr ?? error)
  if (/No space left|Disk quota/.test(said)) return diskFull(folder)
  const last =
    said
      .trim()
      .split('\n')
      .reverse()
      .find((row) => /error|FATAL|could not/.test(row)) ?? said.slice(0, 200)
  return new CannotStart(`内置数据库没有建成，请检查 ${folder} 的权限和磁盘。[initdb: ${last.trim()}]`)
}

export const isCluster = (cluster: string): boolean => existsSync(join(cluster, 'PG_VERSION'))
