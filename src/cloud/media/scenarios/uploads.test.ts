import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { app as wholeApp } from '@/cloud/app'
import { createContext } from '@/cloud/kernel/context'
import { buildServer } from '@/cloud/kernel/http/server'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { cancelUpload, getUpload, listUploads } from '@/contract/console/media'
import { FILM, filmOf, sha256, uploaderAt, uploaderOf, type Uploader } from './testing-uploads'

let app: TestApp
let token: string
let editor: Uploader
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  token = (await personWith(app.ctx, 'editor')).token
  editor = uploaderOf(app, token)
})
afterEach(() => app.close())

const partOf = (id: string) => join(app.ctx.config.dataDir, 'media/uploads', `${id}.part`)
const kept = () => {
  const folder = join(app.ctx.config.dataDir, 'media/files')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('a film in pieces is kept under the hash of its content, and served with Range for ever', async () => {
  const { status, body } = await editor.upload(FILM, { sha256: sha256(FILM) }, 100_000)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    name: `${sha256(FILM)}.mp4`,
    bytes: FILM.length,
    width: 720,
    height: 1280,
    startsAtOnce: true,
  })
  expect(readFileSync(join(app.ctx.config.dataDir, 'media/files', body.name)).equals(FILM)).toBe(true)
  const part = await app.app.inject({ url: body.address, headers: { range: 'bytes=1000-1999' } })
  expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 1000-1999/${FILM.length}`])
  expect(part.rawPayload.equals(FILM.subarray(1000, 2000))).toBe(true)
  expect(part.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(part.headers['content-type']).toBe('video/mp4')
})

test('the answer to the last step may be lost: asked again it is the same', async () => {
  const { body } = await editor.start(FILM)
  await editor.put(body.id, 0, FILM)
  const answers = [await editor.complete(body.id), await editor.complete(body.id)]
  expect(answers[1]).toEqual(answers[0])
  expect((await editor.put(body.id, FILM.length, Buffer.from('x'))).body.code).toBe('upload-moved')
})

test('two people with the same film share one file', async () => {
  const colleague = uploaderOf(app, (await personWith(app.ctx, 'admin')).token)
  const names = [(await editor.upload(FILM)).body.name, (await colleague.upload(FILM)).body.name]
  expect(names[0]).toBe(names[1])
  expect(kept()).toEqual([names[0]])
})

describe('going on', () => {
  test('after a reload the same file is found by its fingerprint, and goes on where it stopped', async () => {
    const { body: begun } = await editor.start(FILM)
    await editor.put(begun.id, 0, FILM.subarray(0, 300_000))
    const { body: again } = await editor.start(FILM)
    expect(again).toMatchObject({ id: begun.id, received: 300_000, way: 'chunks' })
    expect((await app.call(listUploads, {}, token)).body.uploads).toMatchObject([{ id: begun.id, name: '示例.mp4' }])
    await editor.put(begun.id, 300_000, FILM.subarray(300_000))
    expect((await editor.complete(begun.id)).status).toBe(200)
    expect((await app.call(listUploads, {}, token)).body.uploads).toEqual([])
  })

  test('another file of the same size is another upload', async () => {
    const { body: one } = await editor.start(FILM)
    const { body: two } = await editor.start(FILM, { fingerprint: 'another-file' })
    expect(two.id).not.toBe(one.id)
    expect(two.received).toBe(0)
  })

  test('after a restart of the server the bytes are still there', async () => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 500_000))
    const { db, clock, log, config } = app.ctx
    const restarted = buildServer(createContext({ db, clock, log, config }), wholeApp)
    await restarted.ready()
    const again = uploaderAt(restarted, token)
    expect((await again.start(FILM)).body).toMatchObject({ id: body.id, received: 500_000 })
    await again.put(body.id, 500_000, FILM.subarray(500_000))
    expect((await again.complete(body.id)).body.name).toBe(`${sha256(FILM)}.mp4`)
    await restarted.close()
  })

  test('a disk that lost its newest bytes in a power cut says how much is really there', async () => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 500_000))
    truncateSync(partOf(body.id), 200_000)
    expect((await editor.start(FILM)).body.received).toBe(200_000)
    expect((await editor.put(body.id, 500_000, FILM.subarray(500_000))).body.code).toBe('upload-moved')
    await editor.put(body.id, 200_000, FILM.subarray(200_000))
    expect((await editor.complete(body.id)).body.name).toBe(`${sha256(FILM)}.mp4`)
  })
})

describe('pieces that do not fit', () => {
  test.each([
    ['a gap', 200_001],
    ['an overlap', 199_999],
    ['from the beginning again', 0],
    ['far beyond the end', 10 ** 12],
  ])('%s is refused, and what is there stays', async (_, offset) => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 200_000))
    const wrong = await editor.put(body.id, offset, Buffer.alloc(1000, 0xee))
    expect(wrong).toMatchObject({ status: 409, body: { code: 'upload-moved' } })
    expect((await app.call(getUpload, { id: body.id }, token)).body.received).toBe(200_000)
    await editor.put(body.id, 200_000, FILM.subarray(200_000))
    expect((await editor.complete(body.id)).body.name).toBe(`${sha256(FILM)}.mp4`)
  })

  test('more bytes than were declared', async () => {
    const { body } = await editor.start({ length: 1000 })
    expect((await editor.put(body.id, 0, FILM.subarray(0, 1001))).body.code).toBe('upload-moved')
  })

  test('nothing, and an offset that is no number', async () => {
    const { body } = await editor.start(FILM)
    expect((await editor.put(body.id, 0, Buffer.alloc(0))).status).toBe(400)
    for (const offset of ['-1', '1e3', 'NaN', '0x10', '9'.repeat(16)])
      expect((await editor.put(body.id, offset as unknown as number, FILM)).status).toBe(400)
  })

  test('a piece of more than 8 MiB', async () => {
    const film = filmOf(9 * 1024 * 1024)
    const { body } = await editor.start(film)
    const answer = await editor.put(body.id, 0, film)
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } })
    expect(existsSync(partOf(body.id))).toBe(false)
  })

  test('of several that come at once for one place one is written, whole', async () => {
    const { body } = await editor.start(FILM)
    const others = [0xaa, 0xbb, 0xcc].map((byte) => editor.put(body.id, 0, Buffer.alloc(300_000, byte)))
    const answers = await Promise.all([editor.put(body.id, 0, FILM.subarray(0, 300_000)), ...others])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const there = readFileSync(partOf(body.id))
    expect(there.length).toBe(300_000)
    const [first] = there
    const whole = first === FILM[0] ? FILM.subarray(0, 300_000) : Buffer.alloc(300_000, first)
    expect(there.equals(whole)).toBe(true)
  })
})

test('given up: the bytes are gone, and the place is free for another', async () => {
  const ids: string[] = []
  for (const mark of ['one-of-them', 'two-of-them', 'three-of-them'])
    ids.push((await editor.start(FILM, { fingerprint: mark })).body.id)
  await editor.put(ids[0]!, 0, FILM.subarray(0, 1000))
  const fourth = await editor.start(FILM, { fingerprint: 'four-of-them' })
  expect(fourth).toMatchObject({ status: 429, body: { message: expect.stringContaining('3 个没有传完的视频') } })
  expect((await app.call(cancelUpload, { id: ids[0]! }, token)).status).toBe(200)
  expect(existsSync(partOf(ids[0]!))).toBe(false)
  expect((await editor.start(FILM, { fingerprint: 'four-of-them' })).status).toBe(200)
})

test('of six uploads begun at once three are open', async () => {
  const marks = Array.from({ length: 6 }, (_, i) => `at-once-number-${i}`)
  const answers = await Promise.all(marks.map((fingerprint) => editor.start(FILM, { fingerprint })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
})
