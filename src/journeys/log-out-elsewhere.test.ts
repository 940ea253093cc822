import { logInByPhone, logOutEverywhere, requestCode, whoAmI } from '@/contract/session'
import { openTestDb } from '@/cloud/kernel/testing'
import { startBuiltCloud, type BuiltCloud } from './built-cloud'
import { callerOf, clientOf } from './call'

jest.setTimeout(240_000)

const PHONE = '13900000417'
/** The other server may remember a caller for 30 s; a busy machine gets three times as much. */
const PATIENCE_MS = 90_000

describe('two servers on one database', () => {
  let database: Awaited<ReturnType<typeof openTestDb>>
  let servers: BuiltCloud[]
  beforeAll(async () => {
    database = await openTestDb()
    const env = { DATABASE_URL: database.url, SAMPLE: '1', SECRET_KEY: 'one-key-for-both-servers-of-this-test' }
    servers = [await startBuiltCloud(env), await startBuiltCloud(env)]
  })
  afterAll(async () => {
    for (const server of servers ?? []) await server.stop()
    await database?.close()
  })

  async function logIn({ origin }: BuiltCloud): Promise<string> {
    const call = callerOf(origin)
    const { sampleCode } = await call(requestCode, { phone: PHONE })
    return (await call(logInByPhone, { phone: PHONE, code: sampleCode! })).token
  }

  const isIn = async ({ origin }: BuiltCloud, token: string) => (await clientOf(origin, token)(whoAmI, {})).ok

  it('a person who logs out everywhere on one is out on the other, though that one had just seen them', async () => {
    const [here, there] = servers as [BuiltCloud, BuiltCloud]
    const phone = await logIn(here)
    expect(await isIn(there, phone)).toBe(true)
    const { token: guest } = await callerOf(here.origin, phone)(logOutEverywhere, {})
    expect(await isIn(here, phone)).toBe(false)

    const end = Date.now() + PATIENCE_MS
    while ((await isIn(there, phone)) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await isIn(there, phone)).toBe(false)
    expect((await callerOf(there.origin, guest)(whoAmI, {})).person).toBeNull()
  })
})
