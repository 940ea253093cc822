import type pg from 'pg'
import type { Queryable } from '../db'

/** A statement that each connection prepares once; its text belongs to its name for good. */
export interface NamedStatement {
  name: string
  text: string
  values: readonly unknown[]
}

interface WithClient {
  session: { client: Pick<pg.Pool, 'query'> }
}

/**
 * Runs a named statement on the pool or on a transaction's own connection: prepared it costs a third of a plain one,
 * and drizzle names nothing inside a transaction. Its connection is no part of drizzle's types; a test holds us to it.
 */
export async function runNamed<Row extends object>(
  db: Queryable,
  { name, text, values }: NamedStatement,
): Promise<Row[]> {
  const { client } = (db as unknown as WithClient).session
  return (await client.query<Row>({ name, text, values: [...values] })).rows
}
