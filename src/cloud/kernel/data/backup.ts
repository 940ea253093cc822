import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Footer, Header, Line } from './dump-format'
import { listTables, quote, schemaVersion, type Table } from './tables'

const ROWS_AT_ONCE = 1000

/** Writes lines into a gzip file, hashing them on the way. */
function openWriter(path: string) {
  const gzip = createGzip()
  const file = createWriteStream(path, { mode: 0o600 })
  gzip.on('error', (error) => file.destroy(error))
  const written = finished(gzip.pipe(file))
  // Nobody waits for it until the end; a full disk must not end the process before that.
  written.catch(() => {})
  const hash = createHash('sha256')
  const write = async (line: Line) => {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    if (file.destroyed) await written
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written])
  }
  const close = async (rows: Footer['rows']) => {
    gzip.end(`${JSON.stringify({ end: true, rows, hash: hash.digest('hex') } satisfies Footer)}\n`)
    await written
  }
  return { write, close }
}

async function writeTable(client: pg.Client, { name, columns }: Table, write: (line: Line) => Promise<void>) {
  await write({ table: name, columns })
  const texts = columns.map((column) => `${quote(column)}::text`).join(', ')
  await client.query(`declare dump no scroll cursor for select ${texts} from public.${quote(name)}`)
  let count = 0
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${ROWS_AT_ONCE} from dump`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    for (const row of rows) await write(row)
    count += rows.length
  }
  await client.query('close dump')
  return count
}

/**
 * Writes everything into `path` as it was at one moment, while the server may go on working. The file appears under
 * its name only when it is whole and on disk.
 */
export async function backup(url: string, path: string): Promise<Footer['rows']> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const half = `${path}.part`
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local timezone = 'UTC'; set local extra_float_digits = 3; set local datestyle = 'ISO'`)
    const schema = await schemaVersion(client)
    if (!schema) throw new Error('the database has no schema yet')
    const { rows: now } = await client.query<{ at: Date }>('select now() as at')
    const header: Header = { kind: 'xiaojiang-backup', format: 1, at: now[0]!.at.toISOString(), schema }
    const writer = openWriter(half)
    await writer.write(header)
    const rows: Footer['rows'] = {}
    for (const table of await listTables(client)) rows[table.name] = await writeTable(client, table, writer.write)
    await writer.close(rows)
    const file = await open(half, 'r+')
    await file.sync()
    await file.close()
    await rename(half, path)
    return rows
  } catch (error) {
    await rm(half, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
