import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { buildSync } from 'esbuild'
import pg from 'pg'
import { openTestDb } from '@/cloud/kernel/testing'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { keyIdOf } from '@/cloud/kernel/secrets/secret-key'

const OLD = 'the-old-secret-of-this-test-0123456789'
const NEW = 'the-new-secret-of-this-test-0123456789'
const PROGRAM = '.cache/tasks/rotate-keys-of-a-test.mjs'
const TEXTS = 1200
const NAME = 'rotate-keys-of-a-test'
const PATIENT_MS = 30_000

let database: Awaited<ReturnType<typeof openTestDb>>
beforeAll(async () => {
  buildSync({
    ...{ entryPoints: ['src/cloud/tasks/rotate-keys.ts'], outfile: PROGRAM, alias: { '@': './src' } },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
  })
  database = await openTestDb()
  const texts = Array.from({ length: TEXTS }, (_, n) => encryptText({ writing: OLD, old: [] }, `第 ${n} 条`))
  await database.db.pool.query(
    `insert into feedback (id, owner_id, kind, text_encrypted, sent_at)
     select t.id, t.id, 'suggestion', t.text, now() from unnest($1::uuid[], $2::text[]) as t(id, text)`,
    [texts.map(() => randomUUID()), texts],
  )
})
afterAll(() => database.close())

/** The command as an operator runs it. */
function rotate(oldKeys: string) {
  const url = new URL(database.url)
  url.searchParams.set('application_name', NAME)
  const env = { ...process.env, DATABASE_URL: url.href, SECRET_KEY: NEW, SECRET_KEYS_OLD: oldKeys }
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => (said.out += data))
  child.stderr.on('data', (data) => (said.err += data))
  return { child, said, ended: whenEnded(child) }
}

const whenEnded = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve))

const SESSIONS = 'from pg_stat_activity where application_name = $1'

/** Until the command's statement waits for the row that is held. */
async function whenHeldUp() {
  const waiting = () => database.db.pool.query(`select 1 ${SESSIONS} and wait_event_type = 'Lock'`, [NAME])
  while ((await waiting()).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/**
 * Ends what the killed command left behind in Postgres: a statement that waits for a lock does not notice that its
 * client is gone, and would still be carried out when it gets the lock.
 */
const endSessions = () => database.db.pool.query(`select pg_terminate_backend(pid, $2) ${SESSIONS}`, [NAME, PATIENT_MS])

const stored = async () =>
  (await database.db.pool.query<{ text: string }>('select text_encrypted text from feedback')).rows.map((r) => r.text)
const withNew = (texts: string[]) => texts.filter((text) => text.startsWith(`${keyIdOf(NEW)}.`)).length

test('a wrong old key: one clear sentence, and nothing is changed', async () => {
  const before = await stored()
  const { said, ended } = rotate('another-secret-that-wrote-nothing-here')
  expect(await ended).toBe(1)
  expect(said.err).toContain(`“投诉与建议”有 ${TEXTS} 条用现有的密钥都读不出来，什么也没有改。`)
  expect(said.err).toContain('SECRET_KEYS_OLD')
  expect((await stored()).sort()).toEqual(before.sort())
})

test('killed with -9 in the middle it goes on where it was', async () => {
  // The last row is somebody else's for the moment: the command waits there, however fast the machine is.
  const holder = new pg.Client({ connectionString: database.url })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select 1 from feedback order by id desc limit 1 for update')
  const first = rotate(OLD)
  await whenHeldUp()
  first.child.kill('SIGKILL')
  await first.ended
  await endSessions()
  await holder.query('rollback')
  await holder.end()
  expect(withNew(await stored())).toBe(1000)

  const second = rotate(OLD)
  expect(await second.ended).toBe(0)
  expect(second.said.out).toContain(`这次换了 ${TEXTS - 1000} 条，还剩 0 条`)
  const texts = await stored()
  expect(withNew(texts)).toBe(TEXTS)
  const read = texts.map((text) => decryptText({ writing: NEW, old: [] }, text))
  expect(new Set(read).size).toBe(TEXTS)
  expect(`${second.said.out}${first.said.out}`).not.toContain('第 0 条')
})
