import { getReminder, setReminder } from '@/contract/study/duties'
import { createContext } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { startWechat, type Wechat } from '@/cloud/messages/testing-wechat'
import { grantRole } from '@/cloud/session/people/grant-role'
import { provePhone } from '@/cloud/session/testing-people'
import { instantOn } from '@/domain/time/civil-days'
import { remindDue } from '../reminders/remind-due'
import { selectAsked } from '../reminders/reminders.repo'
import { plantPlan } from '../testing-plans'
import { plantUnbound, plantUnit } from '../testing-roster'

let wechat: Wechat
let app: TestApp
let token: string
let officialId: string
beforeEach(async () => {
  wechat = await startWechat()
  app = await startTestApp({ config: { ...wechat.config, sample: true } })
  await app.ctx.db.pool.query('truncate study_plans, study_items')
  const proved = await provePhone(app, '13912345678')
  token = proved.token
  const personId = proved.person.id
  await inTransaction(app.ctx.db, (tx) => grantRole(tx, personId, 'official'))
  officialId = await plantUnbound(app.ctx, { unitId: await plantUnit(app.ctx), personId })
  app.ctx.tokens.forgetPerson(personId)
  await plantPlan(app.ctx, {
    items: [
      { title: '示例甲', dueDay: '2026-11-30' },
      { title: '示例乙', dueDay: '2026-12-20' },
    ],
  })
})
afterEach(async () => {
  await app.close()
  await wechat.close()
})

const remindAt = async (day: string, hour = 10) => {
  app.clock.set(instantOn(day, hour * 60))
  await remindDue(app.ctx)
  return wechat.state.sms.splice(0).map(({ template, words }) => [template, words.where])
}
const finish = (title: string) =>
  app.ctx.db.pool.query(
    `insert into study_done select $1, id, 'questions', 20, '2026-11-01', now(), null from study_items where title = $2`,
    [officialId, title],
  )
const set = (on: boolean, daysBefore: 1 | 3 | 7 = 3) => app.call(setReminder, { on, daysBefore }, token)

test('nobody is reminded who has not asked', async () => {
  expect((await app.call(getReminder, {}, token)).body).toEqual({ on: false, daysBefore: 3 })
  expect(await remindAt('2026-11-30')).toEqual([])
})

test('asked for: when the last days begin and on the last one, once a day, and not at night', async () => {
  expect((await set(true)).body).toEqual({ on: true, daysBefore: 3 })
  expect((await app.call(getReminder, {}, token)).body).toEqual({ on: true, daysBefore: 3 })
  expect(await remindAt('2026-11-26')).toEqual([])
  expect(await remindAt('2026-11-27', 8)).toEqual([])
  expect(await remindAt('2026-11-27')).toEqual([['study-due', '示例甲']])
  expect(await remindAt('2026-11-27', 15)).toEqual([])
  expect(await remindAt('2026-11-28')).toEqual([])
  expect(await remindAt('2026-11-30')).toEqual([['study-due', '示例甲']])
  expect(await remindAt('2026-12-01')).toEqual([])
  await finish('示例甲')
  expect(await remindAt('2026-12-17')).toEqual([['study-due', '示例乙']])
})

test('what is done is not reminded of; switched off nothing comes', async () => {
  await set(true)
  await finish('示例甲')
  expect(await remindAt('2026-11-30')).toEqual([])
  await set(false)
  expect(await remindAt('2026-12-17')).toEqual([])
  const { rows } = await app.ctx.db.pool.query('select 1 from study_reminders')
  expect(rows).toEqual([])
})

test('of several processes one sends; a gateway that fails is tried again', async () => {
  await set(true)
  app.clock.set(instantOn('2026-11-27', 600))
  wechat.state.smsStatus = 503
  await remindDue(app.ctx)
  wechat.state.smsStatus = 200
  const others = [app.ctx, createContext(app.ctx), createContext(app.ctx)]
  await Promise.all(others.map((ctx) => remindDue(ctx)))
  expect(wechat.state.sms).toHaveLength(1)
})

test('somebody who has left the roster is not reminded', async () => {
  await set(true)
  await app.ctx.db.pool.query(`update officials set left_day = '2026-11-01' where id = $1`, [officialId])
  expect(await remindAt('2026-11-27')).toEqual([])
})

test('only those are read of whom something ends within their days', async () => {
  await set(true, 7)
  const read = async (day: string) => (await selectAsked(app.ctx.db.orm, day)).map((who) => who.officialId)
  expect(await read('2026-11-22')).toEqual([])
  expect(await read('2026-11-23')).toEqual([officialId])
  await remindAt('2026-11-23')
  expect(await read('2026-11-24')).toEqual([])
  expect(await read('2026-11-30')).toEqual([officialId])
  await app.ctx.db.pool.query(
    `insert into study_done select $1, id, 'questions', 20, '2026-11-25', now(), null
    from study_items where title = '示例甲'`,
    [officialId],
  )
  expect(await read('2026-11-30')).toEqual([])
})

describe('what can be caught up with', () => {
  const words = () => wechat.state.sms.splice(0).map(({ words: said }) => said)
  const at = async (day: string) => {
    app.clock.set(instantOn(day, 600))
    await remindDue(app.ctx)
    return words()
  }

  test('is told a week after its last day, then once a week, until it is done', async () => {
    await set(true)
    await finish('示例乙')
    await at('2026-11-30')
    const told = {
      ...{ what: '有学法任务可以补', when: '2026年11月30日 23:59', where: '示例甲', note: '随时可以补，点开查看' },
    }
    expect(await at('2026-12-06')).toEqual([])
    expect(await at('2026-12-07')).toEqual([told])
    expect(await at('2026-12-08')).toEqual([])
    expect(await at('2026-12-13')).toEqual([])
    expect(await at('2026-12-14')).toEqual([told])
    await finish('示例甲')
    expect(await at('2026-12-21')).toEqual([])
  })

  test('goes along with what ends soon: one message a day', async () => {
    await set(true)
    expect(await at('2026-12-17')).toEqual([
      expect.objectContaining({ what: '学法任务快到期', where: '示例乙', note: '另有 1 项可以补' }),
    ])
    expect(await at('2026-12-18')).toEqual([])
  })

  test('several are one message, and not what nobody owes', async () => {
    await set(true)
    expect((await at('2026-12-29'))[0]).toMatchObject({ where: '示例甲', note: '共 2 项，随时可以补' })
    await app.ctx.db.pool.query(`update officials set joined_day = '2026-12-25' where id = $1`, [officialId])
    expect(await selectAsked(app.ctx.db.orm, '2027-01-20')).toEqual([])
    expect(await at('2027-01-20')).toEqual([])
  })

  test('nobody who has not asked, nobody of a plan that is closed; a gateway that fails loses no week', async () => {
    expect(await at('2026-12-07')).toEqual([])
    await set(true)
    wechat.state.smsStatus = 503
    expect(await at('2026-12-07')).toEqual([])
    wechat.state.smsStatus = 200
    expect(await at('2026-12-07')).toHaveLength(1)
    await app.ctx.db.pool.query(`update study_plans set state = 'closed'`)
    expect(await at('2026-12-17')).toEqual([])
  })
})
