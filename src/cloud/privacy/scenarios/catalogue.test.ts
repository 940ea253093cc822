import { randomUUID } from 'node:crypto'
import { exportMyData, requestDeletion } from '@/contract/privacy'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { decryptText, encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import { personWith } from '@/cloud/session/testing-people'
import { deleteDueAccounts } from '../delete-due-accounts'
import { IMPERSONAL, PERSONAL } from '../catalogue/personal-data'
import { SEALED_COLUMNS } from '../rotating/sealed-columns'

interface Column {
  table: string
  column: string
  type: string
  /** Postgres fills it in by itself. */
  given: boolean
}

/** Found by words of their own: whole numbers, and titles instead of ids. */
const EXCEPT = new Set(['question_id', 'question_id', 'phone_encrypted', 'encrypted', 'episode_id'])
const PHONE = '19900000061'

let app: TestApp
let columns: Column[]
beforeAll(async () => {
  app = await startTestApp()
  const { rows } = await app.ctx.db.pool.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attidentity <> '' or a.attgenerated <> '' as given
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
      and not a.attisdropped order by c.relname, a.attnum`)
  columns = rows
})
afterAll(() => app.close())

const columnsOf = (table: string) => columns.filter((column) => column.table === table)

test('every table says whether it holds anything about anybody, and every column of those that do', () => {
  const tables = [...new Set(columns.map(({ table }) => table))]
  expect([...Object.keys(PERSONAL), ...Object.keys(IMPERSONAL)].sort()).toEqual(tables.sort())
  for (const [table, { columns: described }] of Object.entries(PERSONAL))
    expect([table, Object.keys(described).sort()]).toEqual([
      table,
      columnsOf(table)
        .map((c) => c.column)
        .sort(),
    ])
})

test('every encrypted column says how it is opened, so that it is found when the key changes', () => {
  const sealed = columns.filter(({ column }) => /(^|_)encrypted$/.test(column))
  expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
    sealed.map(({ table, column }) => `${table}.${column}`).sort(),
  )
})

/** Columns by which `where` of the catalogue finds a row. */
const isOwner = (table: string, column: string) =>
  PERSONAL[table]!.where.includes('phone_hash in') ? false : new RegExp(`\\b${column}\\b`).test(PERSONAL[table]!.where)

/** A value that is recognised wherever it turns up. */
const probe = (table: string, column: string) => `probe-${table}-${column};`

function valueFor({ table, column, type }: Column, owner: string, numberOfPerson: string): unknown {
  if (isOwner(table, column)) return type.endsWith('[]') ? `{${owner}}` : owner
  // The official on the roster has the account's own id here, so that what is found through the roster is found.
  if (table === 'officials' && column === 'id') return owner
  const spec = PERSONAL[table]!.columns[column]
  if (typeof spec === 'object' && 'open' in spec && spec.open) {
    const { secretKey } = app.ctx.config
    return spec.open === decryptText
      ? encryptText(secretKey, probe(table, column))
      : encryptPhone(secretKey, numberOfPerson)
  }
  if (column === 'phone_hash') return `hash-of-${owner}`
  if (column === 'episode_id') return 'ceiling-leak'
  if (column === 'version' && type === 'integer') return 900 + Number(numberOfPerson.slice(-1))
  if (column === 'state') return 'withdrawn'
  if (type.endsWith('[]')) return '{}'
  if (type === 'uuid') return randomUUID()
  if (type.startsWith('timestamp')) return new Date(app.clock.now().getTime() + 3600_000)
  if (type === 'boolean') return true
  if (type === 'date') return '2026-11-23'
  if (/int|numeric|double|real/.test(type)) return 7
  if (type === 'jsonb') return '{}'
  if (/text|character/.test(type)) return `${probe(table, column)}-${owner}`
  throw new Error(`the test knows no value for ${table}.${column}, a ${type}`)
}

/** One row in every table that is about people, whatever the table is for. */
async function plantEverywhere(owner: string, phone: string): Promise<void> {
  for (const table of Object.keys(PERSONAL)) {
    const cells = columnsOf(table).filter(({ given }) => !given)
    const names = cells.map(({ column }) => `"${column}"`).join(', ')
    const places = cells.map((_, i) => `$${i + 1}`).join(', ')
    await app.ctx.db.pool.query(
      `insert into "${table}" (${names}) values (${places}) on conflict do nothing`,
      cells.map((cell) => valueFor(cell, owner, phone)),
    )
  }
}

/** Tables in which the text of any cell holds one of these words. */
async function tablesWith(...words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of new Set(columns.map((column) => column.table))) {
    const { rows } = await app.ctx.db.pool.query<{ hit: boolean }>(
      `select exists (select 1 from "${table}" t where t::text like any($1)) as hit`,
      [words.map((word) => `%${word}%`)],
    )
    if (rows[0]!.hit) found.push(table)
  }
  return found
}

test('what stands in any of these tables is exported, in words, and goes with the account; nobody else loses a row', async () => {
  const [leaving, staying] = [await personWith(app.ctx, 'resident'), await personWith(app.ctx, 'resident')]
  await plantEverywhere(leaving.personId, PHONE)
  await plantEverywhere(staying.personId, '19900000062')

  const { body } = await app.call(exportMyData, {}, leaving.token)
  const text = JSON.stringify(body.sections)
  for (const [table, { columns: described, title }] of Object.entries(PERSONAL)) {
    const section = body.sections.find((s) => s.title === title)
    expect([table, section?.rows.length]).toEqual([table, expect.any(Number)])
    expect([table, section!.rows.length > 0]).toEqual([table, true])
    for (const { column, type } of columnsOf(table)) {
      const spec = described[column]!
      const readable = typeof spec === 'string' || (!('hidden' in spec) && spec.open === decryptText)
      // The person's own row in `people` was there before.
      const probed = /text|character/.test(type) && table !== 'people' && column !== 'state' && !EXCEPT.has(column)
      const shown = text.includes(probe(table, column))
      if (probed) expect([table, column, shown]).toEqual([table, column, readable])
    }
  }
  expect(text).toContain(PHONE)
  expect(text).toContain('汤碗里的一滴水')
  expect(text).not.toContain(staying.personId)

  await app.call(requestDeletion, {}, leaving.token)
  // The planted row of this table was there before; its day is that of the test's.
  await app.ctx.db.pool.query('update account_deletions set due_at = $1 where person_id = $2', [
    app.clock.now(),
    leaving.personId,
  ])
  expect(await deleteDueAccounts(app.ctx)).toBe(1)

  const kept = Object.keys(PERSONAL).filter((table) => PERSONAL[table]!.kept)
  expect((await tablesWith(leaving.personId)).filter((table) => !kept.includes(table))).toEqual([])
  expect(await tablesWith(staying.personId)).toEqual(expect.arrayContaining(Object.keys(PERSONAL)))
})
