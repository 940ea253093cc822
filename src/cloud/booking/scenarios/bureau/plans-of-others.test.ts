import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import { getMyBooking } from '@/contract/booking/one-of-mine'
import { addException, getPlan, removeException, saveExtra, savePlan } from '@/contract/booking/plan'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, book, findFaults, freeTimes, NINE, plantFirm, TUESDAY } from '../../testing-booking'

const START = new Date('2026-11-23T02:00:00Z')

let app: TestApp
let manager: string
let editor: string
let strangers: string[]
let lawyerToken: string
let firm: Awaited<ReturnType<typeof plantFirm>>

beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(START)
  const [own, others, other] = [
    await personWith(app.ctx, 'firm'),
    await personWith(app.ctx, 'firm'),
    await personWith(app.ctx, 'lawyer'),
  ]
  await plantFirm(app.ctx, { people: [other.personId], managerId: others.personId })
  const lawyer = await personWith(app.ctx, 'lawyer')
  firm = await plantFirm(app.ctx, { lawyers: 2, people: [lawyer.personId], managerId: own.personId })
  manager = own.token
  lawyerToken = lawyer.token
  editor = (await personWith(app.ctx, 'editor')).token
  strangers = [others.token, other.token, (await personWith(app.ctx, 'firm')).token]
})
afterEach(async () => expect(await findFaults(app.ctx)).toEqual([]))

const first = () => firm.lawyerIds[0]!
const plan = async (token: string, lawyer = first()) => (await app.call(getPlan, { lawyer }, token)).body
const EVENING = { fromMinute: 1080, toMinute: 1200, slotMinutes: 30, bufferMinutes: 0, modes: ['phone' as const] }
const WEEK = [{ ...EVENING, weekday: 3 }]

describe('a plan is changed by whoever answers for it', () => {
  test('the firm’s manager and the bureau; the visits that it breaks are theirs to settle', async () => {
    const resident = (await personWith(app.ctx, 'resident')).token
    const { id } = await book(app, resident, { lawyer: first() })
    for (const token of [manager, editor]) {
      const { revision, today } = await plan(token)
      const wish = { lawyer: first(), revision, fromDay: today, windows: WEEK, videoLink: null }
      const asked = (await app.call(savePlan, { ...wish, dryRun: true }, token)).body
      expect(asked.saved).toBe(false)
      const settled = asked.breaks.map((one) => ({ id: one.id, version: one.version, fate: 'call-off' as const }))
      expect((await app.call(savePlan, { ...wish, settled, reason: '示例：改班' }, token)).body.saved).toBe(true)
      if (token === manager)
        expect((await app.call(getMyBooking, { id }, resident)).body).toMatchObject({ state: 'called-off' })
    }
    const { entries } = (await app.call(listAudit, { subject: first() }, editor)).body
    expect(entries.map(({ action, detail }) => `${action} ${detail}`)).toEqual([
      'plan.save ',
      'plan.save 1 个预约受影响',
    ])
  })

  test('times away are entered and taken back for somebody else', async () => {
    const away = { id: randomUUID(), kind: 'leave' as const, startsAt: at(NINE), endsAt: at(NINE + 60) }
    expect((await app.call(addException, { lawyer: first(), ...away }, manager)).body.saved).toBe(true)
    expect((await plan(lawyerToken)).exceptions).toHaveLength(1)
    expect((await app.call(removeException, { lawyer: first(), id: away.id }, editor)).body.exceptions).toEqual([])
  })

  test('another firm’s manager, another lawyer, a manager of nothing and colleagues find nothing', async () => {
    const colleague = firm.lawyerIds[1]!
    const away = { id: randomUUID(), kind: 'leave' as const, startsAt: at(NINE), endsAt: at(NINE + 60) }
    for (const token of strangers)
      for (const answer of [
        await app.call(getPlan, { lawyer: first() }, token),
        await app.call(
          savePlan,
          { lawyer: first(), revision: 0, fromDay: TUESDAY, windows: [], videoLink: null },
          token,
        ),
        await app.call(saveExtra, { lawyer: first(), day: TUESDAY, revision: 0, windows: [] }, token),
        await app.call(addException, { lawyer: first(), ...away }, token),
        await app.call(removeException, { lawyer: first(), id: away.id }, token),
      ])
        expect(answer.status).toBe(404)
    expect((await app.call(getPlan, { lawyer: colleague }, lawyerToken)).status).toBe(404)
    expect((await app.call(getPlan, { lawyer: randomUUID() }, editor)).status).toBe(404)
    expect((await app.call(getPlan, {}, manager)).body.message).toContain('联系司法局管理员')
  })
})

describe('extra duty of a single day', () => {
  const extra = async (windows: object[], day = TUESDAY, token = lawyerToken) =>
    app.call(
      saveExtra,
      { lawyer: first(), day, revision: (await plan(token)).revision, windows: windows as (typeof EVENING)[] },
      token,
    )

  test('can be booked on that day alone, is shown, replaced and taken away', async () => {
    const { body } = await extra([EVENING])
    expect(body).toMatchObject({
      saved: true,
      plan: { extra: [{ day: TUESDAY, windows: [{ weekday: 2, fromMinute: 1080 }] }] },
    })
    expect(body.plan.weeks).toHaveLength(1)
    expect(await freeTimes(app, TUESDAY, first())).toContain(at(1080))
    expect(await freeTimes(app, '2026-12-01', first())).not.toContain(at(1080, '2026-12-01'))
    await extra([{ ...EVENING, fromMinute: 1140 }])
    expect((await freeTimes(app, TUESDAY, first())).slice(-2)).toEqual([at(1140), at(1170)])
    // Another week leaves it alone.
    const { revision } = await plan(lawyerToken)
    await app.call(savePlan, { revision, fromDay: TUESDAY, windows: WEEK, videoLink: null }, lawyerToken)
    expect((await plan(manager)).extra).toHaveLength(1)
    expect((await extra([], TUESDAY, manager)).body.plan.extra).toEqual([])
    expect(await freeTimes(app, TUESDAY, first())).toEqual([])
  })

  test('is worked on a public holiday too', async () => {
    app.clock.set(new Date('2026-12-28T02:00:00Z'))
    const NEW_YEAR = '2027-01-01'
    const { token } = await personWith(app.ctx, 'admin')
    expect(await freeTimes(app, NEW_YEAR, first())).toEqual([])
    expect((await extra([{ ...EVENING, fromMinute: NINE, toMinute: NINE + 60 }], NEW_YEAR, token)).body.saved).toBe(
      true,
    )
    expect(await freeTimes(app, NEW_YEAR, first())).toEqual([at(NINE, NEW_YEAR), at(NINE + 30, NEW_YEAR)])
  })

  test('taking it away asks about the visit that it breaks', async () => {
    await extra([EVENING])
    const resident = (await personWith(app.ctx, 'resident')).token
    const held = await book(app, resident, { lawyer: first(), startsAt: at(1080) }).catch(() => null)
    // The usual form asks for a visit on site, which the evening does not offer.
    expect(held).toBeNull()
    await extra([{ ...EVENING, modes: ['on-site'] }])
    const { id } = await book(app, resident, { lawyer: first(), startsAt: at(1080) })
    const { body } = await extra([])
    expect([body.saved, body.breaks.map((one) => one.id)]).toEqual([false, [id]])
  })

  test.each<[string, object[], string, string]>([
    ['over the week', [{ ...EVENING, fromMinute: NINE, toMinute: NINE + 60 }], TUESDAY, 'windows.0'],
    ['twice', [EVENING, EVENING], TUESDAY, 'windows.1'],
    ['too short', [{ ...EVENING, toMinute: 1095 }], TUESDAY, 'windows.0'],
    ['in the past', [EVENING], '2026-11-22', 'day'],
    ['on no day', [EVENING], '2027-02-30', 'day'],
  ])('is refused at its place: %s', async (_, windows, day, path) => {
    const { status, body } = await extra(windows, day)
    expect([status, body.fields?.map((field) => field.path)]).toEqual([400, [path]])
  })

  test('an older page does not overwrite a newer one', async () => {
    const { revision } = await plan(lawyerToken)
    const wish = { day: TUESDAY, revision, windows: [EVENING] }
    expect((await app.call(saveExtra, wish, lawyerToken)).body.saved).toBe(true)
    expect(await app.call(saveExtra, wish, lawyerToken)).toMatchObject({ status: 409, body: { code: 'stale' } })
  })
})
