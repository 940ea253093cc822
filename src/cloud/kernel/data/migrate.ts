import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** Any number, the same in every process of ours. */
const LOCK = 7_164_202

/** What drizzle's own `migrate()` hands to its dialect; used directly, because only so a list can be cut short. */
interface Migrating {
  dialect: { migrate(files: unknown[], session: unknown, config: object): Promise<void> }
  session: unknown
}

/**
 * Brings the schema to the newest state of `folder` (drizzle-kit's SQL and journal), or to that of the migration whose
 * time is `upTo`. Two processes may boot at once: one migrates under an advisory lock, the other finds nothing to do.
 */
export async function migrateDatabase(url: string, folder: string, upTo?: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set client_min_messages = warning')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const files = readMigrationFiles({ migrationsFolder: folder })
    const wanted = files.filter(({ folderMillis }) => upTo === undefined || folderMillis <= Number(upTo))
    const { dialect, session } = drizzle(client) as unknown as Migrating
    await dialect.migrate(wanted, session, { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}
