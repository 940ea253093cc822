import * as desk from '@/contract/console/console-episodes'
import { getEpisode } from '@/contract/episodes'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { testBody } from '../testing-episodes'
import { releaseDue } from './release-due'
import { openDesk, type Desk } from './testing-desk'

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const

let app: TestApp
let at: Desk
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  at = await openDesk(app)
})
afterEach(() => app.close())

const later = (ms: number) => new Date(app.clock.now().getTime() + ms)

test('approved for a time by a second person; residents see it then, and not before', async () => {
  const id = await at.submitted('明早见')
  const eight = new Date('2026-11-24T00:00:00Z')
  const { status, body } = await at.schedule(id, eight)
  expect([status, body]).toMatchObject([
    200,
    { state: 'scheduled', scheduledAt: eight.toISOString(), reviewerName: '示例·editor', revision: 2 },
  ])
  const { episodes } = (await app.call(desk.listConsoleEpisodes, {}, at.wu)).body
  expect(episodes).toMatchObject([{ latestState: 'scheduled', scheduledAt: eight.toISOString(), publishedVersion: 1 }])
  app.clock.set(new Date(eight.getTime() - 1))
  expect([await releaseDue(app.ctx), await at.listedTitle(id)]).toEqual([0, '示例节目'])
  app.clock.set(eight)
  expect([await releaseDue(app.ctx), await at.listedTitle(id), await at.titleOf(id)]).toEqual([1, '明早见', '明早见'])
  expect(await at.newest(id)).toMatchObject({ state: 'published', scheduledAt: null, reviewerName: '示例·editor' })
  expect((await at.episode(id)).versions.map(({ state }) => state)).toEqual(['published', 'replaced'])
  expect((await at.acts(id)).slice(0, 2)).toEqual([
    ['episode.release', '第 2 版，定于 2026年11月24日 周二 08:00'],
    ['episode.schedule', '第 2 版，定于 2026年11月24日 周二 08:00'],
  ])
})

describe('a time that does not fit is refused with a sentence, and nothing changes', () => {
  test.each([
    ['a minute ago', () => later(-MINUTE), '这个时间已经过了，请选一个以后的时间，或者马上发布。'],
    ['now', () => later(0), '这个时间已经过了，请选一个以后的时间，或者马上发布。'],
    ['in 366 days', () => later(366 * DAY), '最多提前一年定时，请选一个近一些的时间。'],
  ])('%s', async (_, moment, message) => {
    const id = await at.submitted('时间不对')
    expect(await at.schedule(id, moment())).toMatchObject({
      status: 400,
      body: { code: 'bad-input', message, fields: [{ path: 'at', message }] },
    })
    expect((await at.newest(id)).state).toBe('submitted')
  })

  test.each(['', '明天', '2026-11-25', '2026-13-45T99:99:99Z', '9'.repeat(500)])('%j', async (moment) => {
    const id = await at.submitted('时间不对')
    expect((await at.schedule(id, moment)).status).toBe(400)
    expect((await at.newest(id)).state).toBe('submitted')
  })
})

describe('four eyes', () => {
  test('who opened, saved or handed it over neither schedules it nor chooses another time', async () => {
    const id = await at.submitted('自己不能定')
    await at.sendBack(id, '请同事接着写')
    await app.call(desk.saveDraft, { id, revision: 2, body: testBody({ title: '同事接着写' }) }, at.zhou)
    await app.call(desk.submitDraft, { id, version: 2 }, at.wu)
    for (const token of [at.zhou, at.wu])
      expect(await at.schedule(id, later(HOUR), token)).toMatchObject({ status: 409, body: { code: 'same-person' } })
    expect((await at.newest(id)).writerIds).toHaveLength(2)
    expect((await at.schedule(id, later(HOUR), at.li)).status).toBe(200)
    for (const token of [at.zhou, at.wu]) {
      expect((await at.schedule(id, later(2 * HOUR), token)).body.code).toBe('same-person')
      expect((await at.publish(id, token)).body.code).toBe('same-person')
    }
    expect((await at.newest(id)).scheduledAt).toBe(later(HOUR).toISOString())
  })

  test('a text that was changed after it was read is not scheduled', async () => {
    const id = await at.submitted('读过的')
    const read = await at.newest(id)
    await at.sendBack(id, '再改一处')
    await app.call(desk.saveDraft, { id, revision: 2, body: testBody({ title: '没读过的' }) }, at.zhou)
    await app.call(desk.submitDraft, { id, version: 2 }, at.zhou)
    const input = { id, version: 2, revision: read.revision, at: later(HOUR).toISOString() }
    expect((await app.call(desk.scheduleEpisode, input, at.wu)).body.code).toBe('stale')
  })
})

describe('until its time', () => {
  test('anybody takes it back with a reason; it waits for its review again and is not released', async () => {
    const id = await at.submitted('再等等')
    await at.schedule(id, later(HOUR))
    expect((await at.unschedule(id, '等', at.zhou)).status).toBe(400)
    const back = await at.unschedule(id, '等司法所的意见', at.zhou)
    expect(back.body).toMatchObject({
      state: 'submitted',
      scheduledAt: null,
      reviewerName: null,
      note: '等司法所的意见',
    })
    app.clock.advance(2 * HOUR)
    expect([await releaseDue(app.ctx), await at.titleOf(id)]).toEqual([0, '示例节目'])
    expect((await at.acts(id))[0]).toEqual(['episode.unschedule', '第 2 版：等司法所的意见'])
    expect((await at.unschedule(id, '再取消一次')).body.code).toBe('wrong-state')
  })

  test('another time replaces the first one', async () => {
    const id = await at.submitted('改到下午')
    await at.schedule(id, later(HOUR))
    expect((await at.schedule(id, later(3 * HOUR), at.li)).body.scheduledAt).toBe(later(3 * HOUR).toISOString())
    app.clock.advance(2 * HOUR)
    expect(await releaseDue(app.ctx)).toBe(0)
    app.clock.advance(HOUR)
    expect(await releaseDue(app.ctx)).toBe(1)
    expect((await at.newest(id)).reviewerName).toBe('示例·admin')
  })

  test('nobody edits it; sending it back ends the schedule', async () => {
    const id = await at.submitted('还要改')
    await at.schedule(id, later(HOUR))
    const body = testBody({ title: '悄悄改' })
    expect((await app.call(desk.saveDraft, { id, revision: 2, body }, at.zhou)).body.code).toBe('wrong-state')
    expect((await app.call(desk.setDraftMedia, { id, video: null }, at.zhou)).body.code).toBe('wrong-state')
    expect((await app.call(desk.openDraft, { id }, at.zhou)).body.code).toBe('wrong-state')
    expect((await at.sendBack(id, '发现一个错字')).body).toMatchObject({ state: 'draft', scheduledAt: null })
    app.clock.advance(2 * HOUR)
    expect(await releaseDue(app.ctx)).toBe(0)
  })

  test('a second person may publish it at once; its time then does nothing', async () => {
    const id = await at.submitted('不等了')
    await at.schedule(id, later(HOUR))
    expect((await at.publish(id, at.li)).body).toMatchObject({ state: 'published', scheduledAt: null })
    app.clock.advance(2 * HOUR)
    expect(await releaseDue(app.ctx)).toBe(0)
    expect((await at.acts(id)).map(([action]) => action).slice(0, 2)).toEqual(['episode.publish', 'episode.schedule'])
  })

  test('taking the shown version off leaves the schedule alone', async () => {
    const id = await at.submitted('改好的')
    await at.schedule(id, later(HOUR))
    await app.call(desk.withdrawEpisode, { id, reason: '法条有误' }, at.zhou)
    expect(await at.listedTitle(id)).toBeUndefined()
    app.clock.advance(HOUR)
    expect([await releaseDue(app.ctx), await at.listedTitle(id)]).toEqual([1, '改好的'])
  })

  test.each([
    ['a draft', async (id: string) => (await at.sendBack(id, '改一改'), at.schedule(id, later(HOUR)))],
    ['what is published', async (id: string) => (await at.publish(id), at.schedule(id, later(HOUR)))],
  ])('%s is not scheduled', async (_, act) => {
    const id = await at.submitted('不在审核中')
    expect(await act(id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  })
})

describe('the day that a new episode bears', () => {
  /** Never published before: the only version goes through the desk. */
  async function neverPublished(): Promise<string> {
    const id = await at.submitted('头一回')
    await app.ctx.db.pool.query(`update episodes set live = false, published_version = null, published_at = null`)
    await app.ctx.db.pool.query(`update episode_versions set state = 'withdrawn' where version = 1`)
    return id
  }
  const dayOf = async (id: string) => (await app.call(getEpisode, { id })).body.publishedAt

  test.each([
    ['is its time when the look comes a little later', 20 * SECOND, 0],
    ['is the moment residents could see it when no server ran', 2 * DAY, 2 * DAY],
  ])('%s', async (_, late, bears) => {
    const id = await neverPublished()
    const due = later(HOUR)
    await at.schedule(id, due)
    app.clock.set(new Date(due.getTime() + late))
    expect(await releaseDue(app.ctx)).toBe(1)
    expect(await dayOf(id)).toBe(new Date(due.getTime() + bears).toISOString())
  })

  test('stays the one of the first publication when a correction comes out by schedule', async () => {
    const id = await at.submitted('改正')
    const before = await dayOf(id)
    await at.schedule(id, later(HOUR))
    app.clock.advance(HOUR)
    await releaseDue(app.ctx)
    expect([await dayOf(id), await at.titleOf(id)]).toEqual([before, '改正'])
  })
})
