import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StorageTrouble, type FolderStore } from '@/cloud/kernel/storage/media-store'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { cancelUpload, getUpload, listUploads } from '@/contract/console/media'
import { coverOf, FILM, filmOf, sha256, uploaderOf, type Uploader } from './testing-uploads'

let app: TestApp
let token: string
let editor: Uploader
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  token = (await personWith(app.ctx, 'editor')).token
  editor = uploaderOf(app, token)
})
afterEach(() => app.close())

/** Every file below the data folder, by its name. */
const onDisk = () =>
  existsSync(join(app.ctx.config.dataDir, 'media'))
    ? readdirSync(join(app.ctx.config.dataDir, 'media'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : []

const GB = 1024 ** 3
const withCodec = (codec: string) => {
  const film = Buffer.from(FILM)
  film.write(codec, film.indexOf('avc1', film.indexOf('stsd')), 'latin1')
  return film
}

const WRONG: [string, Buffer, RegExp][] = [
  ['a program', Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(4000)]), /不是 MP4/],
  ['a web page', Buffer.from('<!doctype html><script>alert(document.cookie)</script>'), /不是 MP4/],
  ['a picture', coverOf('16x9'), /不是 MP4/],
  ['half a film', FILM.subarray(0, FILM.length / 2), /不完整/],
  ['a film without its last byte', FILM.subarray(0, -1), /不完整/],
  ['H.265', withCodec('hvc1'), /H\.264/],
]
test.each(WRONG)('%s called film.mp4 is refused with a sentence, and nothing of it stays', async (_, bytes, words) => {
  const { status, body } = await editor.upload(bytes, { name: 'film.mp4' })
  expect([status, body.code]).toEqual([422, 'file-refused'])
  expect(body.message).toMatch(words)
  expect(onDisk()).toEqual([])
  const { rows } = await app.ctx.db.pool.query('select 1 from media_uploads union all select 1 from media_files')
  expect(rows).toEqual([])
})

test.each([
  ['nothing', 0, /空的/],
  ['1 GB', GB, /超过 500 MB/],
  ['a byte too many', 500 * 1024 * 1024 + 1, /超过 500 MB/],
])('%s is refused before the first byte', async (_, length, words) => {
  const { status, body } = await editor.start({ length })
  expect([status, body.code]).toEqual([422, 'file-refused'])
  expect(body.message).toMatch(words)
})

test.each([
  '../../../../etc/cron.d/evil.mp4',
  '..\\..\\windows\\evil.mp4',
  '/etc/passwd',
  'a.mp4\u0000.jpg'.replace('\u0000', ''),
  '.'.repeat(300),
  '<img src=x onerror=alert(1)>.mp4',
])('a path in the name (%s) leads nowhere', async (name) => {
  const before = readdirSync(app.ctx.config.dataDir)
  const { status, body } = await editor.upload(FILM, { name })
  expect([status, body.name]).toEqual([200, `${sha256(FILM)}.mp4`])
  expect(onDisk()).toEqual([`${sha256(FILM)}.mp4`])
  expect(readdirSync(app.ctx.config.dataDir).filter((entry) => !before.includes(entry))).toEqual(['media'])
})

test('fewer bytes than were declared: it stays open, to be gone on with', async () => {
  const { body } = await editor.start(FILM)
  await editor.put(body.id, 0, FILM.subarray(0, 1000))
  expect(await editor.complete(body.id)).toMatchObject({ status: 409, body: { code: 'upload-moved' } })
  expect((await app.call(getUpload, { id: body.id }, token)).body.received).toBe(1000)
})

test('content that is not what the hash promised', async () => {
  const { status, body } = await editor.upload(FILM, { sha256: sha256(Buffer.from('another film')) })
  expect([status, body.code]).toEqual([422, 'file-refused'])
  expect(onDisk()).toEqual([])
})

describe('somebody else’s upload is as good as none', () => {
  const GONE = { status: 404, body: { code: 'not-found', message: '这次上传已经失效，请重新选择文件上传。' } }

  test.each(['editor', 'admin'] as const)('for an %s', async (role) => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 1000))
    const theirs = (await personWith(app.ctx, role)).token
    const stranger = uploaderOf(app, theirs)
    const { id } = body
    expect(await stranger.put(id, 1000, FILM.subarray(1000))).toMatchObject(GONE)
    expect(await stranger.complete(id)).toMatchObject(GONE)
    expect(await app.call(getUpload, { id }, theirs)).toMatchObject(GONE)
    expect(await app.call(cancelUpload, { id }, theirs)).toMatchObject(GONE)
    expect((await app.call(listUploads, {}, theirs)).body.uploads).toEqual([])
    expect((await stranger.start(FILM)).body.id).not.toBe(id)
    expect((await app.call(getUpload, { id }, token)).body.received).toBe(1000)
    await editor.put(id, 1000, FILM.subarray(1000))
    expect((await editor.complete(id)).status).toBe(200)
  })

  test('for a guest, a resident and nobody, who are not even asked which', async () => {
    const { id } = (await editor.start(FILM)).body
    const resident = (await personWith(app.ctx, 'resident')).token
    for (const theirs of [undefined, await app.guest(), resident])
      for (const endpoint of [getUpload, cancelUpload])
        expect((await app.call(endpoint, { id }, theirs)).body.code).toMatch(/^(not-logged-in|forbidden)$/)
    expect((await app.call(getUpload, { id }, token)).status).toBe(200)
  })
})

test('a body of bytes is not read before it is known who sends it', async () => {
  const url = '/api/console/uploads/00000000-0000-4000-8000-0000000000aa/bytes?offset=0'
  const headers = { 'content-type': 'application/octet-stream' }
  const guest = await app.guest()
  for (const [authorization, status] of [
    [undefined, 401],
    [`Bearer ${guest}`, 401],
  ] as const) {
    const answer = await app.app.inject({
      method: 'PUT',
      url,
      headers: { ...headers, ...(authorization ? { authorization } : {}) },
      payload: Buffer.alloc(200_000),
    })
    expect(answer.statusCode).toBe(status)
  }
})

describe('a disk without room', () => {
  test('is known before the upload begins', async () => {
    jest.spyOn(app.ctx.media as FolderStore, 'room').mockResolvedValue(1000)
    expect(await editor.start(FILM)).toMatchObject({ status: 507, body: { code: 'storage-full' } })
  })

  test('that fills up meanwhile: the piece is refused, and goes on once there is room', async () => {
    const { body } = await editor.start(FILM)
    await editor.put(body.id, 0, FILM.subarray(0, 1000))
    const full = jest.spyOn(app.ctx.media as FolderStore, 'write').mockRejectedValue(new StorageTrouble('full'))
    expect(await editor.put(body.id, 1000, FILM.subarray(1000))).toMatchObject({ status: 507 })
    full.mockRestore()
    await editor.put(body.id, 1000, FILM.subarray(1000))
    expect((await editor.complete(body.id)).status).toBe(200)
    expect(app.log.lines).toContainEqual(expect.objectContaining({ event: 'storage-trouble', kind: 'full' }))
  })
})

describe('covers', () => {
  test('a JPEG of the right shape is kept under its hash', async () => {
    const { status, body } = await editor.picture('1x1', coverOf('1x1'))
    expect([status, body.name]).toEqual([200, `${sha256(coverOf('1x1'))}.jpg`])
    const shown = await app.app.inject(body.address)
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  test.each([
    ['a script in a picture’s clothes', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a film', FILM],
    ['another shape', coverOf('16x9')],
    ['cut short', coverOf('1x1').subarray(0, 3000)],
    ['nothing', Buffer.alloc(0)],
    ['more than 1 MB', Buffer.concat([coverOf('1x1'), Buffer.alloc(1024 * 1024)])],
  ])('%s is refused with a sentence', async (_, bytes) => {
    const { status, body } = await editor.picture('1x1', bytes)
    expect([status, body.code]).toEqual([422, 'file-refused'])
    expect(body.message).toMatch(/^[\u4e00-\u9fff].*。$/)
    expect(onDisk()).toEqual([])
  })
})

test.each([
  '/media/files/..%2f..%2fsecret.key',
  '/media/files/../uploads/x.part',
  `/media/files/${'a'.repeat(64)}.mp4`,
  `/media/files/${'a'.repeat(64)}.html`,
  '/media/files/.hidden.mp4',
  '/media/files/',
])('%s gives nothing away', async (url) => {
  expect((await app.app.inject(url)).statusCode).toBe(404)
})

test('a long film goes through in pieces', async () => {
  const film = filmOf(20 * 1024 * 1024)
  const { status, body } = await editor.upload(film, {}, 8 * 1024 * 1024)
  expect([status, body.bytes]).toEqual([200, film.length])
  expect(readFileSync(join(app.ctx.config.dataDir, 'media/files', body.name)).length).toBe(film.length)
})
