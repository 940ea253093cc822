import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotStart, diskFull, folderTrouble } from '../boot/cannot-start'
import { canReach, weAreRoot, type Identity } from './identity'

const LEAST_FREE_BYTES = 300 * 1024 * 1024

/** Makes DATA_DIR if need be; refuses one that cannot be written to or has no room for a database. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    if (!statSync(dataDir).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw folderTrouble(dataDir, error)
  }
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(dataDir)
}

const pointerFile = (dataDir: string) => join(dataDir, 'postgres-home')

/** Where an earlier start put the database; DATA_DIR itself unless noted there. */
export function findHome(dataDir: string): string {
  const pointer = pointerFile(dataDir)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
}

/**
 * The folder that holds the cluster and, if need be, the binaries. Postgres cannot enter a DATA_DIR below root's
 * private home, and we do not open that to others: then it lives below /var/lib, and DATA_DIR notes where.
 */
export function chooseHome(dataDir: string, identity: Identity | null): string {
  const known = findHome(dataDir)
  if (known !== dataDir || !identity) return known
  if (weAreRoot()) chmodSync(dataDir, statSync(dataDir).mode | 0o055)
  if (canReach(dataDir, identity)) return dataDir
  const home = `/var/lib/xiaojiang-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 })
    chownSync(home, identity.uid, identity.gid)
  } catch {
    throw new CannotStart(
      `数据库程序不能以 root 运行，而其他用户进不了 ${dataDir}，请用 DATA_DIR 指定一个人人可进入的文件夹，例如 /srv/xiaojiang。[data folder not reachable for an unprivileged user]`,
    )
  }
  writeFileSync(pointerFile(dataDir), home)
  return home
}
