import pg from 'pg'
import { seedSamples } from '@/cloud/tasks/samples/seed-samples'
import { createContext } from '../context'
import { openDb } from '../db'
import { sampledName, withDatabase } from './setup'
import { createTestClock, createTestLog, testConfig } from './stand-ins'

/** Any number, the same in every worker. */
const LOCK = 7_164_299

/** In front of the name that it has once it is whole: a worker that was ended on the way leaves nothing that counts. */
const UNFINISHED = 'unfinished_'

async function seed(template: string): Promise<void> {
  const db = openDb(withDatabase(process.env.XIAOJIANG_TEST_URL!, template), { log: createTestLog(), max: 6 })
  try {
    await seedSamples(
      createContext({ db, clock: createTestClock(), log: createTestLog(), config: testConfig({ sample: true }) }),
    )
  } finally {
    await db.close()
  }
}

async function sampleOnce(): Promise<string> {
  const template = sampledName(process.env.XIAOJIANG_TEST_TEMPLATE!)
  const client = new pg.Client({ connectionString: process.env.XIAOJIANG_TEST_URL })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return template
    await client.query(`drop database if exists ${UNFINISHED}${template} with (force)`)
    await client.query(`create database ${UNFINISHED}${template} template ${process.env.XIAOJIANG_TEST_TEMPLATE}`)
    await seed(UNFINISHED + template)
    await client.query(`alter database ${UNFINISHED}${template} rename to ${template}`)
    return template
  } finally {
    await client.end()
  }
}

let made: Promise<string> | undefined

/**
 * The template with the samples in it, as they are at the hour of {@link createTestClock} under the usual settings;
 * sown by whichever worker asks first, for the whole run, since sowing takes longer than most tests.
 */
export const sampledTemplate = (): Promise<string> => (made ??= sampleOnce())
