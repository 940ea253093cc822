import pg from 'pg'
import type { Config } from '../config'
import { migrateDatabase } from '../data/migrate'
import { errorCode, openDb, type Db } from '../db'
import type { Log } from '../log'
import { startEmbedded } from '../postgres/start-embedded'
import { CannotStart } from './cannot-start'

export interface Database {
  db: Db
  url: string
  /** True for a database on this machine that outlived its last server and was taken over. */
  attached: boolean
  /** Closes the pool; stops Postgres when it is the embedded one. */
  stop(): Promise<void>
  /** The same without waiting for anybody. */
  kill(): void
}

const OLDEST = 150_000

/** Why a database does not take us, by SQLSTATE or network code. */
export function explainDatabase(error: unknown): unknown {
  const code = errorCode(error) ?? ''
  const end = `请检查 DATABASE_URL 后再启动。[${code}]`
  if (['28P01', '28000'].includes(code)) return new CannotStart(`数据库拒绝了用户名或密码，${end}`)
  if (code === '3D000') return new CannotStart(`数据库服务器上没有这个库，请先建库，${end}`)
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) return new CannotStart(`找不到数据库主机，${end}`)
  if (/^(ECONN|ETIMEDOUT|EHOST|ENET)/.test(code)) return new CannotStart(`连接不上数据库服务器，${end}`)
  if (code === '42501') return new CannotStart(`数据库用户没有建表的权限，请授权后再启动。[${code}]`)
  if (code === '53100') return new CannotStart(`数据库所在磁盘空间不足，请腾出空间后再启动。[${code}]`)
  const text = error instanceof Error ? error.message : ''
  if (/timeout|SSL|terminated/i.test(text)) return new CannotStart(`数据库没有正常应答，${end}`)
  return error
}

async function checkExternal(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') version`)
    const version = Number(rows[0]!.version)
    if (version < OLDEST)
      throw new CannotStart(
        `数据库是 PostgreSQL ${Math.floor(version / 10_000)}，本系统需要 15 以上，请升级数据库。[PostgreSQL too old]`,
      )
  } finally {
    await client.end()
  }
}

/** The database of this configuration, migrated to the newest schema. Throws `CannotStart` with a sentence. */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir)
  const url = config.databaseUrl ?? embedded!.url
  try {
    if (!embedded) await checkExternal(url)
    await migrateDatabase(url, config.migrationsDir)
  } catch (error) {
    await embedded?.stop()
    throw explainDatabase(error)
  }
  const db = openDb(url, { log, prepared: config.preparedStatements })
  embedded?.watch(log)
  const stop = async () => {
    await db.close()
    await embedded?.stop()
  }
  return { db, url, attached: embedded?.attached ?? false, stop, kill: () => embedded?.kill() }
}
