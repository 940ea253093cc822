import { randomUUID } from 'node:crypto'
import { hashToken } from '@/cloud/kernel/auth'
import type { Context } from '@/cloud/kernel/context'
import type { TestApp } from '@/cloud/kernel/testing'
import { logInByPhone, requestCode, whoAmI, type Person } from '@/contract/session'
import type { Role } from '@/domain/session/roles'
import { openSession, registerDevice } from './open-session'
import { insertPerson } from './people/people.repo'

/** Somebody with exactly these roles, logged in on a device of their own. */
export async function personWith(ctx: Context, ...roles: Role[]): Promise<{ personId: string; token: string }> {
  const personId = randomUUID()
  const now = ctx.clock.now()
  await insertPerson(ctx.db.orm, { id: personId, displayName: `示例·${roles.join('、')}`, roles }, now)
  const token = await openSession(ctx.db.orm, await registerDevice(ctx.db.orm, now), personId, now)
  return { personId, token }
}

/** The limits count in real time, which a test does not wait for. */
export const forgetLimits = ({ db }: Context) => db.pool.query('delete from rate_limits')

/** Asks for a code and proves the number with it, in sample mode. */
export async function provePhone(
  app: TestApp,
  phone: string,
  token?: string,
): Promise<{ token: string; person: Person }> {
  await forgetLimits(app.ctx)
  const { sampleCode } = (await app.call(requestCode, { phone })).body
  const { status, body } = await app.call(logInByPhone, { phone, code: sampleCode! }, token)
  if (!body.person) throw new Error(`a log-in of a test answered ${status} ${body.code}`)
  return { token: body.token, person: body.person }
}

/** Uses a token past the 30 seconds for which a process remembers it, so that the database is asked. */
export async function askWithToken(app: TestApp, token: string) {
  app.ctx.tokens.forget(hashToken(token))
  return app.call(whoAmI, {}, token)
}
