import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { coverOf, FILM, filmOf, uploaderOf, type Uploader } from '@/cloud/media/scenarios/testing-uploads'
import { sweepMedia } from '@/cloud/media/sweep-media'
import { personWith } from '@/cloud/session/testing-people'
import { seedEpisode } from '@/cloud/tasks/samples/seed-episodes'
import * as desk from '@/contract/console/console-episodes'
import { getEpisode, listEpisodes, type EpisodeBody } from '@/contract/episodes'
import { testBody, testEpisode } from '../testing-episodes'

const DAY_MS = 86_400_000

let app: TestApp
let zhou: string
let wu: string
let editor: Uploader
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  zhou = (await personWith(app.ctx, 'editor')).token
  wu = (await personWith(app.ctx, 'admin')).token
  editor = uploaderOf(app, zhou)
})
afterEach(() => app.close())

const create = (number = 30) => app.call(desk.createEpisode, { number, title: '示例新节目', topic: 'work' }, zhou)
const setMedia = (id: string, media: object, token = zhou) => app.call(desk.setDraftMedia, { id, ...media }, token)
const newest = async (id: string): Promise<desk.EpisodeVersion> =>
  (await app.call(desk.getConsoleEpisode, { id }, zhou)).body.versions[0]!

async function save(id: string, changes: Partial<EpisodeBody> = {}) {
  const { revision } = await newest(id)
  return app.call(desk.saveDraft, { id, revision, body: testBody({ number: 30, ...changes }) }, zhou)
}

async function putMedia(id: string, film: Buffer = FILM) {
  const video = (await editor.upload(film, { fingerprint: `film-${film.length}-long` })).body.name
  const [poster16x9, poster5x4, poster1x1] = await Promise.all(
    (['16x9', '5x4', '1x1'] as const).map(async (shape) => (await editor.picture(shape, coverOf(shape))).body.name),
  )
  return setMedia(id, { video, poster16x9, poster5x4, poster1x1 })
}

const submit = async (id: string) => app.call(desk.submitDraft, { id, version: (await newest(id)).version }, zhou)
async function publish(id: string, token = wu) {
  const { version, revision } = await newest(id)
  return app.call(desk.publishEpisode, { id, version, revision }, token)
}
const detail = async (id: string) => (await app.call(getEpisode, { id })).body
const fileOf = (address: string) => join(app.ctx.config.dataDir, 'media/files', address.split('/').at(-1)!)

async function published(): Promise<string> {
  const { id } = (await create()).body
  await save(id)
  await putMedia(id)
  await submit(id)
  expect((await publish(id)).status).toBe(200)
  return id
}

test('created, written, filmed, submitted, published by a second person: residents see it, with captions of its own', async () => {
  const made = await create()
  expect(made.body).toMatchObject({ id: 'ep-30', live: false, versions: [{ version: 1, state: 'draft', revision: 1 }] })
  const id = made.body.id
  expect((await app.call(getEpisode, { id })).status).toBe(404)
  expect((await save(id)).status).toBe(200)
  expect((await putMedia(id)).body.media).toMatchObject({
    video: expect.stringMatching(/^\/media\/files\//),
    videoBytes: FILM.length,
  })
  expect((await submit(id)).body.state).toBe('submitted')
  expect((await publish(id, zhou)).body.code).toBe('same-person')
  expect((await publish(id)).status).toBe(200)
  const seen = await detail(id)
  expect(Math.abs(seen.durationMs - 78_360)).toBeLessThan(100)
  const captions = await app.app.inject(seen.media.captions)
  expect(captions.headers['content-type']).toBe('text/vtt; charset=utf-8')
  expect(captions.body).toContain('00:00:00.000 --> 00:00:02.000\n第一句')
  const { episodes } = (await app.call(listEpisodes, {})).body
  expect(episodes).toMatchObject([{ id, poster1x1: expect.stringMatching(/\.jpg$/) }])
})

test('what a draft still lacks is said at hand-over, each at its place; saving half of it is allowed', async () => {
  const { id } = (await create()).body
  const half = { ...testBody({ number: 30 }), hook: '', askedAs: [], citations: [], helps: [], transcript: [] }
  expect((await app.call(desk.saveDraft, { id, revision: 1, body: half }, zhou)).status).toBe(200)
  const { status, body } = await submit(id)
  expect([status, body.code]).toEqual([400, 'bad-input'])
  expect(Object.fromEntries(body.fields!.map(({ path, message }) => [path, message]))).toEqual({
    'body.hook': '请填写开头的问题。',
    'body.askedAs': '请写至少一种居民会怎么问。',
    'body.citations': '请至少引用一条法条。',
    'body.helps': '请选择可以找谁帮忙。',
    'body.transcript': '请添加字幕。',
    'body.video': '请上传视频，或填写视频号视频。',
    'body.poster': '请添加封面，三种比例都要有。',
  })
})

test('captions that run on after the film ends are noticed at hand-over', async () => {
  const { id } = (await create()).body
  await save(id, { transcript: [{ startMs: 0, endMs: 200_000, text: '太长' }] })
  await putMedia(id)
  const { body } = await submit(id)
  expect(body.fields).toEqual([{ path: 'body.transcript.0.endMs', message: '第 1 条字幕超出了视频的长度。' }])
})

test('a video of a 视频号 is enough; the episode is as long as its captions', async () => {
  const { id } = (await create()).body
  await save(id, { channelVideo: { finderUserName: 'sphExample01', feedId: 'export_example_1' } })
  await putMedia(id)
  expect((await setMedia(id, { video: null })).body.media).toMatchObject({ video: null, durationMs: 0 })
  await submit(id)
  expect((await publish(id)).status).toBe(200)
  expect(await detail(id)).toMatchObject({ durationMs: 4000, media: { video: null } })
})

describe('numbers and ids', () => {
  test('a number is given once', async () => {
    await create()
    const { status, body } = await create()
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'number'])
    expect(body.message).toBe('第 30 期已经有了，请换一个期号。')
  })

  test('of several at once one gets it', async () => {
    const answers = await Promise.all([create(), create(), create()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })

  test('a number that another episode has given up is free, under another id', async () => {
    await create()
    await save('ep-30', { number: 31 })
    expect((await create()).body.id).toBe('ep-30-2')
  })
})

describe('a version keeps its own media', () => {
  test('a film that is exchanged in a draft changes nothing for residents until it is published', async () => {
    const id = await published()
    const before = await detail(id)
    await app.call(desk.openDraft, { id }, zhou)
    expect((await newest(id)).media).toEqual(before.media)
    await putMedia(id, filmOf(FILM.length + 5000))
    expect(await detail(id)).toEqual(before)
    await submit(id)
    await publish(id)
    const after = await detail(id)
    expect(after.media.video).not.toBe(before.media.video)
    const old = (await app.call(desk.getConsoleEpisode, { id }, zhou)).body.versions[1]!
    expect([old.state, old.media.video]).toEqual(['replaced', before.media.video])
  })

  test('captions follow the transcript that was published, and old ones stay readable', async () => {
    const id = await published()
    const before = await detail(id)
    await app.call(desk.openDraft, { id }, zhou)
    await save(id, { transcript: [{ startMs: 0, endMs: 3000, text: '改过的字幕' }] })
    expect((await detail(id)).media.captions).toBe(before.media.captions)
    await submit(id)
    await publish(id)
    const after = await detail(id)
    expect((await app.app.inject(after.media.captions)).body).toContain('改过的字幕')
    expect((await app.app.inject(before.media.captions)).body).toContain('第一句')
  })

  test('rendered again by the program: its own files follow, uploaded ones stay', async () => {
    const sample = testEpisode('test-rendered')
    await seedEpisode(app.ctx.db, sample)
    await app.call(desk.openDraft, { id: sample.id }, zhou)
    const cover = (await editor.picture('1x1', coverOf('1x1'))).body
    await setMedia(sample.id, { poster1x1: cover.name })
    await submit(sample.id)
    await publish(sample.id)
    const captions = (await detail(sample.id)).media.captions
    const media = {
      ...sample.media,
      video: '/media/test-rendered/video.mp4?v=2',
      poster5x4: '/media/test-rendered/5x4.jpg?v=2',
    }
    expect(await seedEpisode(app.ctx.db, { ...sample, media })).toBe('updated')
    app.ctx.cache.drop('/api/episodes')
    expect((await detail(sample.id)).media).toEqual({ ...media, captions, poster1x1: cover.address })
  })

  test('what was changed after it was read is not published', async () => {
    const { id } = (await create()).body
    await save(id)
    await putMedia(id)
    await submit(id)
    const read = await newest(id)
    await app.call(desk.sendBack, { id, version: 1, reason: '换一张封面' }, zhou)
    await setMedia(id, { poster1x1: (await editor.picture('1x1', coverOf('1x1'))).body.name })
    await submit(id)
    const { version, revision } = read
    expect((await app.call(desk.publishEpisode, { id, version, revision }, wu)).body.code).toBe('stale')
  })

  test('whoever put a film in does not publish it', async () => {
    const { id } = (await create()).body
    await save(id)
    await putMedia(id)
    const cover = (await uploaderOf(app, wu).picture('1x1', coverOf('1x1'))).body.name
    await setMedia(id, { poster1x1: cover }, wu)
    await submit(id)
    expect((await publish(id, wu)).body.code).toBe('same-person')
  })
})

describe('media that do not fit', () => {
  test.each([
    ['a film that is not kept', { video: `${'0'.repeat(64)}.mp4` }],
    ['a cover that is not kept', { poster1x1: `${'0'.repeat(64)}.jpg` }],
  ])('%s is refused', async (_, media) => {
    const { id } = (await create()).body
    expect(await setMedia(id, media)).toMatchObject({
      status: 400,
      body: { message: '这个文件已经不在了，请重新上传。' },
    })
    expect((await newest(id)).revision).toBe(1)
  })

  test('a picture is no film, and a film no picture', async () => {
    const { id } = (await create()).body
    const picture = (await editor.picture('1x1', coverOf('1x1'))).body.name
    const film = (await editor.upload(FILM)).body.name
    expect((await setMedia(id, { video: picture })).status).toBe(400)
    expect((await setMedia(id, { poster1x1: film })).status).toBe(400)
  })

  test('an address or a path instead of a name', async () => {
    const { id } = (await create()).body
    for (const video of ['../secret.key', 'https://evil.example/a.mp4', '/media/files/x.mp4', 'captions.vtt'])
      expect((await setMedia(id, { video })).status).toBe(400)
  })

  test('while it waits for its review nothing is exchanged', async () => {
    const { id } = (await create()).body
    await save(id)
    await putMedia(id)
    await submit(id)
    expect((await setMedia(id, { video: null })).body.code).toBe('wrong-state')
  })
})

describe('what nobody names any more', () => {
  test('is kept for seven days, then swept; what any version names stays', async () => {
    const id = await published()
    const shown = (await detail(id)).media
    const left = (await editor.upload(filmOf(FILM.length + 777), { fingerprint: 'left-over-film' })).body.address
    await sweepMedia(app.ctx)
    app.clock.advance(6 * DAY_MS)
    await sweepMedia(app.ctx)
    expect(existsSync(fileOf(left))).toBe(true)
    app.clock.advance(DAY_MS + 1000)
    await sweepMedia(app.ctx)
    expect(existsSync(fileOf(left))).toBe(false)
    for (const address of [shown.video!, shown.captions, shown.poster16x9])
      expect(existsSync(fileOf(address))).toBe(true)
  })

  test('put into a draft again in time it stays', async () => {
    const { id } = (await create()).body
    const film = (await editor.upload(FILM)).body
    await sweepMedia(app.ctx)
    app.clock.advance(6 * DAY_MS)
    await setMedia(id, { video: film.name })
    app.clock.advance(6 * DAY_MS)
    await sweepMedia(app.ctx)
    expect(existsSync(fileOf(film.address))).toBe(true)
  })

  test('an upload that nobody goes on with is gone after a day, and so is a part without its row', async () => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 1000))
    const part = join(app.ctx.config.dataDir, 'media/uploads', `${body.id}.part`)
    app.clock.advance(DAY_MS - 1000)
    await sweepMedia(app.ctx)
    expect(existsSync(part)).toBe(true)
    app.clock.advance(2000)
    expect(await sweepMedia(app.ctx)).toBe(1)
    expect(existsSync(part)).toBe(false)
    const other = (await editor.start(FILM)).body.id
    await editor.put(other, 0, FILM.subarray(0, 1000))
    await app.ctx.db.pool.query('delete from media_uploads')
    expect(await sweepMedia(app.ctx)).toBe(1)
  })
})
