import { sql } from 'drizzle-orm'
import { inTransaction } from '../db'
import { openTestDb } from '../testing'
import { runNamed } from './run-named'

test('a named statement inside a transaction sees what the transaction did, and outside nothing of it', async () => {
  const { db, close } = await openTestDb({ empty: true })
  await db.pool.query('create table seen (n int)')
  const count = (on: Parameters<typeof runNamed>[0], least: number) =>
    runNamed<{ n: number }>(on, {
      name: 'seen',
      text: 'select count(*)::int n from seen where n >= $1',
      values: [least],
    })
  await inTransaction(db, async (tx) => {
    await tx.execute(sql`insert into seen values (1), (2)`)
    expect(await count(tx, 2)).toEqual([{ n: 1 }])
    expect(await count(db.orm, 2)).toEqual([{ n: 0 }])
  })
  expect(await count(db.orm, 1)).toEqual([{ n: 2 }])
  await close()
})
