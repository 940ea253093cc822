import { openDb, type Db } from '@/cloud/kernel/db'
import { joinEmbedded } from '@/cloud/kernel/postgres/start-embedded'

/** Works in the database of a server of ours, e.g. to let time pass for what it wrote itself. */
export async function inDatabase(dataDir: string, work: (db: Db) => Promise<unknown>): Promise<void> {
  const silent = () => {}
  const { url } = await joinEmbedded(dataDir)
  const db = openDb(url, { log: { info: silent, warn: silent, error: silent }, max: 1 })
  try {
    await work(db)
  } finally {
    await db.close()
  }
}
