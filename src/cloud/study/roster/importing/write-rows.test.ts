import { PgDialect } from 'drizzle-orm/pg-core'
import type { SQL } from 'drizzle-orm'
import { writeRows, type Row } from './write-rows'

const row = (n: number): Row => ({
  ...{ id: `id-${n}`, unit_id: 'unit', name: `示例·${n}`, post: '', category: 'leader', joined_day: '2026-11-23' },
  ...{ phone_hash: null, phone_encrypted: null, phone_masked: null },
})

test('5,000 people go to the database in statements of 500, in the order of the file, each once', async () => {
  const sent: string[][] = []
  const dialect = new PgDialect()
  const execute = (statement: SQL) => {
    const [json] = dialect.sqlToQuery(statement).params.filter((param) => String(param).startsWith('['))
    sent.push((JSON.parse(json as string) as Row[]).map(({ id }) => id))
    return Promise.resolve({ rows: [], rowCount: 0 })
  }
  const rows = Array.from({ length: 5_000 }, (_, n) => row(n))
  await writeRows({ execute } as unknown as Parameters<typeof writeRows>[0], rows, false)
  expect(sent.map(({ length }) => length)).toEqual(Array<number>(10).fill(500))
  expect(sent.flat()).toEqual(rows.map(({ id }) => id))
})
