import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as desk from '@/contract/console/console-episodes'
import { createContext, type Context } from '@/cloud/kernel/context'
import { StorageTrouble } from '@/cloud/kernel/storage/media-store'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { coverOf, FILM, uploaderOf } from '@/cloud/media/scenarios/testing-uploads'
import { releaseDue } from './release-due'
import { openDesk, type Desk } from './testing-desk'

const HOUR_MS = 3_600_000

let app: TestApp
let at: Desk
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  at = await openDesk(app)
})
afterEach(() => app.close())

/** Approved for in an hour; then that hour passes. */
async function due(...ids: string[]): Promise<void> {
  const moment = new Date(app.clock.now().getTime() + HOUR_MS)
  for (const id of ids) expect((await at.schedule(id, moment)).status).toBe(200)
  app.clock.advance(HOUR_MS)
}
const releases = async (id: string) => (await at.acts(id)).filter(([action]) => action === 'episode.release').length

/** What a second server on the same database has: caches of its own. */
const anotherServer = (changes: Partial<Context> = {}): Context => ({ ...createContext(app.ctx), ...changes })

describe('several at once', () => {
  test('of four servers that look at the same moment each episode is published by one', async () => {
    const ids = [await at.submitted('甲'), await at.submitted('乙'), await at.submitted('丙')]
    await due(...ids)
    const counts = await Promise.all([app.ctx, ...[1, 2, 3].map(() => anotherServer())].map(releaseDue))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    for (const id of ids) expect([await releases(id), (await at.newest(id)).state]).toEqual([1, 'published'])
    expect(await releaseDue(app.ctx)).toBe(0)
  })

  test('two that have both found it due: the one in the middle of it makes the other wait, then find it done', async () => {
    const id = await at.submitted('碰到一起')
    await due(id)
    let inTheMiddle = 0
    const haveMet = async () => {
      const { rows } = await app.ctx.db.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rows.length > 0 || inTheMiddle === 2
    }
    const put: Context['media']['put'] = async (name, bytes) => {
      inTheMiddle++
      while (!(await haveMet())) await new Promise((resolve) => setTimeout(resolve, 5))
      await app.ctx.media.put(name, bytes)
    }
    const servers = [1, 2].map(() => anotherServer({ media: { ...app.ctx.media, put } }))
    const counts = await Promise.all(servers.map(releaseDue))
    expect([counts.sort(), inTheMiddle, await releases(id)]).toEqual([[0, 1], 1, 1])
  })

  test('an editor who publishes at the very moment is not published over, nor twice', async () => {
    const id = await at.submitted('同时')
    await due(id)
    const [count, answer] = await Promise.all([releaseDue(app.ctx), at.publish(id, at.li)])
    expect([count === 1, answer.status === 200].filter(Boolean)).toHaveLength(1)
    const acts = (await at.acts(id)).filter(([action]) => /release|publish/.test(action!))
    expect([acts.length, (await at.newest(id)).state]).toEqual([1, 'published'])
  })

  test('an editor who takes it back at the very moment either comes first or is told', async () => {
    const id = await at.submitted('来不及')
    await due(id)
    const [count, answer] = await Promise.all([releaseDue(app.ctx), at.unschedule(id, '先不要发')])
    const state = (await at.newest(id)).state
    expect([count, answer.status, state]).toEqual(count === 1 ? [1, 409, 'published'] : [0, 200, 'submitted'])
  })
})

describe('what cannot be published any more', () => {
  const fileOf = (address: string) => join(app.ctx.config.dataDir, 'media/files', address.split('/').at(-1)!)

  async function withUploads(title: string): Promise<string> {
    const id = await at.submitted(title)
    await at.sendBack(id, '换视频和封面')
    const editor = uploaderOf(app, at.zhou)
    const video = (await editor.upload(FILM)).body.name
    const poster1x1 = (await editor.picture('1x1', coverOf('1x1'))).body.name
    await app.call(desk.setDraftMedia, { id, video, poster1x1 }, at.zhou)
    await app.call(desk.submitDraft, { id, version: 2 }, at.zhou)
    return id
  }

  test.each([
    ['a film', 'video', '视频文件已经不在了，请重新上传。'],
    ['a cover', 'poster1x1', '封面文件已经不在了，请重新添加。'],
  ] as const)('%s that has vanished: held with the reason, the others come out', async (_, place, reason) => {
    const id = await withUploads('没有文件')
    const other = await at.submitted('另一期')
    await due(id, other)
    const file = fileOf((await at.newest(id)).media[place]!)
    const bytes = readFileSync(file)
    rmSync(file)
    expect(await releaseDue(app.ctx)).toBe(2)
    expect(await at.newest(id)).toMatchObject({ state: 'held', note: reason, scheduledAt: null })
    expect([await at.titleOf(id), await at.titleOf(other)]).toEqual(['示例节目', '另一期'])
    expect((await at.acts(id))[0]).toEqual(['episode.hold', `第 2 版，定于 2026年11月23日 周一 11:00：${reason}`])
    expect(await releaseDue(app.ctx)).toBe(0)
    expect((await at.publish(id)).body).toMatchObject({ code: 'bad-input', fields: [{ message: reason }] })
    writeFileSync(file, bytes)
    expect((await at.publish(id)).body).toMatchObject({ state: 'published', note: null })
  })

  test('a law that was repealed meanwhile: held, mended, approved anew', async () => {
    const id = await at.submitted('旧法')
    await due(id)
    const contentDir = join(app.ctx.config.dataDir, 'newer-content')
    mkdirSync(join(contentDir, 'statute-index'), { recursive: true })
    const law = JSON.parse(
      readFileSync(join(app.ctx.config.contentDir, 'statute-index/civil-code.json'), 'utf8'),
    ) as object
    const repealed = JSON.stringify({ ...law, repealedDay: '2026-11-23' })
    writeFileSync(join(contentDir, 'statute-index/civil-code.json'), repealed)
    expect(await releaseDue(anotherServer({ config: { ...app.ctx.config, contentDir } }))).toBe(1)
    expect(await at.newest(id)).toMatchObject({ state: 'held', note: '《民法典》已经废止，请改用现行法律。' })
    expect(await at.titleOf(id)).toBe('示例节目')
    expect((await app.call(desk.openDraft, { id }, at.zhou)).body.code).toBe('wrong-state')
    expect((await at.sendBack(id, '改引新法')).body.state).toBe('draft')
  })

  test('a silent storage is no reason: tried again with the next look, and hinders no other', async () => {
    const [first, second] = [await at.submitted('先到的'), await at.submitted('后到的')]
    await due(first, second)
    let broken = 1
    const put: Context['media']['put'] = async (name, bytes) => {
      if (broken-- > 0) throw new StorageTrouble('unavailable')
      await app.ctx.media.put(name, bytes)
    }
    const server = anotherServer({ media: { ...app.ctx.media, put } })
    expect(await releaseDue(server)).toBe(1)
    expect([(await at.newest(first)).state, await at.titleOf(second)]).toEqual(['scheduled', '后到的'])
    expect(app.log.lines).toContainEqual(expect.objectContaining({ event: 'release-failed', episode: first }))
    expect(await releaseDue(server)).toBe(1)
    expect(await at.titleOf(first)).toBe('先到的')
  })
})
