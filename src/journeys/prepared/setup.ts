import { existsSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findHome } from '@/cloud/kernel/postgres/home'
import { readAccess, writeAccess } from '@/cloud/kernel/postgres/init-cluster'
import { startBuiltCloud } from '../built-cloud'
import { tellPrepared } from './prepared-data'
import tearDown from './teardown'

/** Each copy takes a port of its own at once; two of them would begin by wanting the same one. */
function forgetPort(folder: string): void {
  const cluster = path.join(findHome(folder), 'postgres')
  writeAccess(cluster, { ...readAccess(cluster), port: 0 })
}

/** One server makes its database and sows the samples; the walks' servers begin with a copy of what it left. */
export default async function setUp(): Promise<void> {
  if (globalThis.preparedWalkData || !existsSync('dist/cloud/main.js')) return
  const folder = await mkdtemp(path.join(tmpdir(), 'walk-prepared-'))
  globalThis.preparedWalkData = folder
  // As root Postgres runs as another user, who has to get in.
  await chmod(folder, 0o755)
  try {
    const cloud = await startBuiltCloud({ DATA_DIR: folder })
    await cloud.stop()
    forgetPort(folder)
  } catch (error) {
    await tearDown()
    throw error
  }
  // A database that had to live elsewhere is not in the copy: then each walk makes its own.
  if (!existsSync(path.join(folder, 'postgres-home'))) tellPrepared(folder)
}
