import { randomUUID } from 'node:crypto'
import { getSessionCode, saveSession, type SessionPlan } from '@/contract/study/sessions/console-sessions'
import type { TestApp } from '@/cloud/kernel/testing'

/** 14:00 to 16:00 of the test clock's day. */
export const testSession = (changes: Partial<SessionPlan> = {}): SessionPlan => ({
  title: '示例：现场执法演练',
  venue: '示例路 1 号三楼',
  trainer: '示例·主讲',
  category: 'enforcement-officer',
  unitId: null,
  startsAt: '2026-11-23T06:00:00.000Z',
  endsAt: '2026-11-23T08:00:00.000Z',
  seats: 2,
  ...changes,
})

/** One that the console has arranged. */
export async function plantSession(app: TestApp, token: string, changes: Partial<SessionPlan> = {}): Promise<string> {
  const id = randomUUID()
  const { status, body } = await app.call(saveSession, { id, revision: 0, ...testSession(changes) }, token)
  if (status !== 200) throw new Error(`a session of a test was refused: ${status} ${JSON.stringify(body)}`)
  return id
}

/** What stands on the trainer's screen now. */
export const codeOnScreen = async (app: TestApp, token: string, id: string): Promise<string | null> =>
  (await app.call(getSessionCode, { id }, token)).body.code
