import { presentCode } from '@/cloud/study/sessions/session-codes'
import { SAMPLE_SESSIONS } from '@/cloud/tasks/samples/study/sample-sessions'
import { CODE_WINDOW_MS } from '@/domain/study/sessions/session-code'
import { inDatabase } from '../own-database'

/** The sample supervisor arranges it, and the sample official has a seat. */
export const SESSION = SAMPLE_SESSIONS.find(({ madeBy }) => madeBy === 'supervisor')!

/** Moves the session so that it began ten minutes ago, whatever the hour. */
export const letSessionBegin = (dataDir: string): Promise<void> =>
  inDatabase(dataDir, ({ pool }) =>
    pool.query(
      `update offline_sessions set starts_at = now() - interval '10 minutes', ends_at = now() + interval '2 hours'
       where id = $1`,
      [SESSION.id],
    ),
  )

/** The digits that stood on the trainer’s screen so many half minutes ago. */
export async function codeBefore(dataDir: string, secret: string, windows: number): Promise<string> {
  let code = ''
  await inDatabase(dataDir, async ({ pool }) => {
    const { rows } = await pool.query<{ secretEncrypted: string }>(
      'select secret_encrypted as "secretEncrypted" from offline_sessions where id = $1',
      [SESSION.id],
    )
    const config = { secretKey: { writing: secret, old: [] } }
    code = presentCode({ config }, { id: SESSION.id, ...rows[0]! }, new Date(Date.now() - windows * CODE_WINDOW_MS))
  })
  return code
}
