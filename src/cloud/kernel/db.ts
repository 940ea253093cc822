import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { describeError, type Log } from './log'

export type Orm = ReturnType<typeof drizzle<Record<string, never>, pg.Pool>>
export type Tx = Parameters<Parameters<Orm['transaction']>[0]>[0]
/** Either: repos take this, so that a use case decides about the transaction. */
export type Queryable = Orm | Tx

export interface Db {
  pool: pg.Pool
  orm: Orm
  close(): Promise<void>
}

/** Behind a transaction pooler the next statement may meet another server, which knows no names. */
class UnnamedClient extends pg.Client {}
const namedQuery = pg.Client.prototype.query as (...args: unknown[]) => unknown
Object.defineProperty(UnnamedClient.prototype, 'query', {
  value(this: pg.Client, config: unknown, ...rest: unknown[]) {
    const plain = typeof config === 'object' && config && 'text' in config ? { ...config, name: undefined } : config
    return namedQuery.call(this, plain, ...rest)
  },
})

export interface DbOptions {
  log: Log
  /** False sends every prepared statement without its name. */
  prepared?: boolean
  max?: number
  /** A statement that takes longer, a wait for somebody's lock included, is given up. */
  statementMs?: number
  /** So long one waits for a connection, while others have all of them. */
  connectMs?: number
}

const STATEMENT_MS = 10_000
const CONNECT_MS = 5000
/** Later than the server's own limit: for a server that does not answer at all. */
const SILENCE_MS = 2000

/** A pool that survives a restart of the server behind it: broken connections are logged and replaced. */
export function openDb(url: string, options: DbOptions): Db {
  const { log, prepared = true, max = 16, statementMs = STATEMENT_MS, connectMs = CONNECT_MS } = options
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: 30_000,
    application_name: 'xiaojiang',
    keepAlive: true,
    query_timeout: statementMs + SILENCE_MS,
    // A transaction pooler refuses settings of a session.
    ...(prepared ? { statement_timeout: statementMs } : { Client: UnnamedClient }),
  })
  // The pool listens to idle connections only; one that dies while a transaction holds it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', (error) => log.warn('db-connection-lost', describeError(error)))
  return { pool, orm: drizzle(pool), close: () => pool.end() }
}

/** The SQLSTATE or network code somewhere in an error's chain of causes, e.g. `23505` or `ECONNREFUSED`. */
export function errorCode(error: unknown): string | null {
  // Asked by shape: an error of Node's own is no `instanceof Error` inside jest.
  for (let e = error, depth = 0; typeof e === 'object' && e !== null && depth < 5; depth++) {
    const { code, cause, errors } = e as { code?: unknown; cause?: unknown; errors?: unknown[] }
    if (typeof code === 'string') return code
    e = cause ?? errors?.[0]
  }
  return null
}

/** What pg says, without a code, of a connection that broke or stays silent. */
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client was closed|not queryable|Query read timeout/

/** The database is restarting, out of reach or out of connections: worth another try, and nobody's fault. */
export function isOutOfReach(error: unknown): boolean {
  const code = errorCode(error)
  if (code)
    return /^(08|57P0|57014|53[23])/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENETUNREACH|ENOTFOUND)/.test(code)
  const text = error instanceof Error ? String(error.cause ?? error) : ''
  return LOST.test(text)
}

const TRIES = 4

/** Runs `act` in one transaction; serialisation failures and deadlocks are tried again, so it must be repeatable. */
export async function inTransaction<T>(db: Db, act: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.orm.transaction(act)
    } catch (error) {
      const again = ['40001', '40P01'].includes(errorCode(error) ?? '')
      if (!again || attempt === TRIES) throw error
      await new Promise((wake) => setTimeout(wake, attempt * 10 * (1 + Math.random())))
    }
  }
}
