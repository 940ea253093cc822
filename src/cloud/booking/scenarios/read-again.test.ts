import { randomUUID } from 'node:crypto'
import { releaseHold } from '@/contract/booking/holds'
import { addException, removeException } from '@/contract/booking/plan'
import { listSlots } from '@/contract/booking/villages'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { at, book, freeTimes, hold, plantFirm, runOut, TUESDAY } from '../testing-booking'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ sample: false })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(new Date('2026-11-23T02:00:00Z')))

const resident = async () => (await personWith(app.ctx, 'resident')).token
const ALL = [at(540), at(585), at(630), at(675)]

describe('what a lawyer has free, read again and again', () => {
  test('loses what is held, and has it back when that is let go of or ran out', async () => {
    const { lawyerIds } = await plantFirm(app.ctx)
    const read = () => freeTimes(app, TUESDAY, lawyerIds[0])
    expect([await read(), await read()]).toEqual([ALL, ALL])
    const token = await resident()
    const { id } = (await hold(app, token)).body
    expect(await read()).toEqual(ALL.slice(1))
    await app.call(releaseHold, { id }, token)
    expect(await read()).toEqual(ALL)
    const another = (await hold(app, token, { startsAt: at(585) })).body
    expect(await read()).toEqual([ALL[0], ALL[2], ALL[3]])
    await runOut(app.ctx, another.id)
    expect(await read()).toEqual(ALL)
  })

  test('loses what comes too near while the clock goes on, and begins a day later after midnight', async () => {
    const { lawyerIds } = await plantFirm(app.ctx)
    app.clock.set(new Date('2026-11-23T22:00:00Z'))
    const read = () => freeTimes(app, TUESDAY, lawyerIds[0])
    expect(await read()).toEqual(ALL)
    // 7:46 in Chongqing: nothing begins within two hours.
    app.clock.set(new Date('2026-11-23T23:46:00Z'))
    expect(await read()).toEqual(ALL.slice(2))
    app.clock.set(new Date('2026-11-24T16:00:00Z'))
    expect(await read()).toEqual([])
    expect(await freeTimes(app, '2026-12-08', lawyerIds[0])).toHaveLength(4)
  })

  test('follows the plan and the lawyer’s absences', async () => {
    const { personId, token } = await personWith(app.ctx, 'lawyer')
    const { village, lawyerIds } = await plantFirm(app.ctx, { people: [personId] })
    const [lawyer] = lawyerIds
    const read = () => freeTimes(app, TUESDAY, lawyer)
    expect(await read()).toEqual(ALL)
    const id = randomUUID()
    const away = { id, kind: 'court', startsAt: at(600), endsAt: at(660) } as const
    expect((await app.call(addException, away, token)).body.saved).toBe(true)
    expect(await read()).toEqual([ALL[0], ALL[3]])
    await app.call(removeException, { id }, token)
    expect(await read()).toEqual(ALL)
    await app.ctx.db.pool.query(`update lawyer_plans set modes = '{phone}' where lawyer_id = $1`, [lawyer])
    const { days } = (await app.call(listSlots, { village, lawyer: lawyer! })).body
    expect(days[1]!.slots.map(({ modes }) => modes)).toEqual(ALL.map(() => ['phone']))
  })

  test('says to whoever has a visit which one it is, and to nobody else', async () => {
    const { village, lawyerIds } = await plantFirm(app.ctx, { lawyers: 2 })
    const token = await resident()
    const { id } = await book(app, token, { lawyer: lawyerIds[0]! })
    const mine = async (who?: string) => {
      const { body } = await app.call(listSlots, { village, lawyer: lawyerIds[1]! }, who)
      return body.days[1]!.slots.map((slot) => slot.mine)
    }
    expect(await mine()).toEqual([null, null, null, null])
    expect(await mine(token)).toEqual([id, null, null, null])
    expect(await mine(await resident())).toEqual([null, null, null, null])
  })
})
