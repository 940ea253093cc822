import { openMediaStore } from '@/cloud/kernel/storage/open-store'
import { createTestClock, startTestApp, testConfig, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { completeUpload, getUpload, signParts } from '@/contract/console/media'
import { sweepMedia } from '../sweep-media'
import { KEYS, startBucket, type Bucket } from './testing-bucket'
import { coverOf, FILM, filmOf, uploaderOf, type Uploader } from './testing-uploads'

const PART = 8 * 1024 * 1024
const HOUR_MS = 3_600_000

let bucket: Bucket
let app: TestApp
let token: string
let editor: Uploader
let nowMs: number
beforeEach(async () => {
  nowMs = Date.parse('2026-11-23T02:00:00Z')
  bucket = await startBucket(() => new Date(nowMs))
  app = await startTestApp({ sample: false, config: { media: bucket.settings } })
  token = (await personWith(app.ctx, 'editor')).token
  editor = uploaderOf(app, token)
})
afterEach(async () => {
  await app.close()
  await bucket.close()
})

const addressesOf = async (id: string, ...parts: number[]) =>
  (await app.call(signParts, { id, parts }, token)).body.parts.map(({ url }: { url: string }) => url)

/** As a browser does it: straight to the storage. */
const send = async (url: string, bytes: Buffer) =>
  (await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })).status

async function upload(film: Buffer): Promise<string> {
  const { id } = (await editor.start(film)).body
  const count = Math.ceil(film.length / PART)
  const urls = await addressesOf(id, ...Array.from({ length: count }, (_, i) => i + 1))
  for (const [i, url] of urls.entries()) await send(url, film.subarray(i * PART, (i + 1) * PART))
  return id
}

test('a film goes straight to the storage in parts, is read there by its index, and residents are sent to it', async () => {
  const film = filmOf(3 * PART - 1000)
  const id = await upload(film)
  const { status, body } = await app.call(completeUpload, { id }, token)
  expect([status, body.bytes, body.width]).toEqual([200, film.length, 720])
  expect(body.name).toMatch(/^[0-9a-f]{32}\.mp4$/)
  expect(bucket.objects.get(body.name)?.equals(film)).toBe(true)
  const way = await app.app.inject(body.address)
  expect(way.statusCode).toBe(302)
  const shown = await fetch(way.headers.location!, { headers: { range: 'bytes=10-19' } })
  expect(Buffer.from(await shown.arrayBuffer()).equals(film.subarray(10, 20))).toBe(true)
  expect(await app.call(completeUpload, { id }, token)).toMatchObject({ status: 200, body })
  expect(bucket.refused).toEqual([])
})

test('after a reload it is known which parts have arrived, page after page', async () => {
  const film = filmOf(3 * PART + 5000)
  const { body } = await editor.start(film)
  const urls = await addressesOf(body.id, 1, 2, 4)
  await send(urls[0]!, film.subarray(0, PART))
  await send(urls[1]!, film.subarray(PART, 2 * PART))
  await send(urls[2]!, film.subarray(3 * PART))
  const again = (await editor.start(film)).body
  expect(again).toMatchObject({ id: body.id, way: 'parts', partBytes: PART, partsDone: [1, 2, 4], received: 2 * PART })
  expect((await app.call(completeUpload, { id: body.id }, token)).body.code).toBe('upload-moved')
  await send((await addressesOf(body.id, 3))[0]!, film.subarray(2 * PART, 3 * PART))
  expect((await app.call(completeUpload, { id: body.id }, token)).status).toBe(200)
})

test('put together, and cut off before it was written down: the next call finds it', async () => {
  const id = await upload(FILM)
  const [uploadId, { name, parts }] = [...bucket.multiparts][0]!
  bucket.objects.set(name, Buffer.concat([...parts.values()]))
  bucket.multiparts.delete(uploadId)
  expect((await app.call(completeUpload, { id }, token)).body.name).toBe(name)
})

test('what is no film is refused and leaves nothing', async () => {
  const id = await upload(Buffer.from('not a film'.repeat(1000)))
  expect(await app.call(completeUpload, { id }, token)).toMatchObject({ status: 422, body: { code: 'file-refused' } })
  expect([bucket.objects.size, bucket.multiparts.size]).toEqual([0, 0])
  expect((await app.call(getUpload, { id }, token)).status).toBe(404)
})

describe('signatures', () => {
  test('an address runs out after an hour', async () => {
    const { id } = (await editor.start(FILM)).body
    const [url] = await addressesOf(id, 1)
    nowMs += HOUR_MS + 1000
    expect([await send(url!, FILM), bucket.refused]).toEqual([403, ['AccessDenied']])
  })

  test.each([
    ['another part', (url: string) => url.replace('partNumber=1', 'partNumber=2')],
    ['another object', (url: string) => url.replace(/[0-9a-f]{32}\.mp4/, `${'0'.repeat(32)}.mp4`)],
    ['a longer life', (url: string) => url.replace('X-Amz-Expires=3600', 'X-Amz-Expires=999999')],
    ['another signature', (url: string) => url.replace(/(Signature=)./, '$1z')],
  ])('an address opens nothing else: %s', async (_, change) => {
    const { id } = (await editor.start(FILM)).body
    const [url] = await addressesOf(id, 1)
    expect(change(url!)).not.toBe(url)
    expect([await send(change(url!), FILM), bucket.refused]).toEqual([403, ['SignatureDoesNotMatch']])
  })

  test('with a wrong secret the storage lets us do nothing, and people are told to come again', async () => {
    const wrong = { ...bucket.settings, secretKey: 'not-the-secret' }
    const plain = await startTestApp({ sample: false, config: { media: wrong } })
    const other = uploaderOf(plain, (await personWith(plain.ctx, 'editor')).token)
    expect(await other.start(FILM)).toMatchObject({ status: 503, body: { code: 'storage-unavailable' } })
    expect((await other.picture('1x1', coverOf('1x1'))).status).toBe(503)
    expect(new Set(bucket.refused)).toEqual(new Set(['SignatureDoesNotMatch']))
    expect(JSON.stringify(plain.log.lines)).not.toMatch(/not-the-secret|AKID/)
    await plain.close()
  })

  test('parts of somebody else’s upload are signed for nobody', async () => {
    const { id } = (await editor.start(FILM)).body
    const stranger = (await personWith(app.ctx, 'admin')).token
    expect((await app.call(signParts, { id, parts: [1] }, stranger)).status).toBe(404)
    expect((await app.call(signParts, { id, parts: [2] }, token)).body.code).toBe('upload-moved')
  })
})

test('a storage that does not answer is said to be out of reach, and nothing is lost', async () => {
  const id = await upload(FILM)
  bucket.state.silent = true
  expect(await app.call(completeUpload, { id }, token)).toMatchObject({
    status: 503,
    body: { code: 'storage-unavailable' },
  })
  bucket.state.silent = false
  expect((await app.call(completeUpload, { id }, token)).status).toBe(200)
})

test('covers are kept there, too, and what nobody names any more is swept', async () => {
  const cover = (await editor.picture('1x1', coverOf('1x1'))).body
  expect(bucket.objects.get(cover.name)?.equals(coverOf('1x1'))).toBe(true)
  expect(await app.ctx.media.has(cover.name)).toBe(true)
  await editor.start(FILM)
  await sweepMedia(app.ctx)
  const later = (hours: number) => {
    app.clock.advance(hours * HOUR_MS)
    nowMs += hours * HOUR_MS
  }
  later(25)
  await sweepMedia(app.ctx)
  expect([bucket.multiparts.size, bucket.objects.size]).toEqual([0, 1])
  later(7 * 24)
  await sweepMedia(app.ctx)
  expect([bucket.objects.size, bucket.refused]).toEqual([0, []])
  expect(await app.ctx.media.has(cover.name)).toBe(false)
})

test('a public address or CDN is where residents are sent, and pages may load from it', async () => {
  const media = { ...bucket.settings, publicUrl: 'https://cdn.example.org/films' }
  const store = openMediaStore({ ...testConfig(), media }, createTestClock())
  if (store.kind !== 'bucket') throw new Error('expected object storage')
  expect(await store.addressOf('a.mp4')).toBe('https://cdn.example.org/films/a.mp4')
  expect(store.origins).toEqual([bucket.endpoint, 'https://cdn.example.org'])
})

test('Tencent’s COS: the bucket stands in the host name', async () => {
  const endpoint = 'https://cos.ap-chongqing.myqcloud.com'
  const media = {
    store: 'bucket',
    endpoint,
    bucket: 'law-1250000000',
    pathStyle: false,
    publicUrl: null,
    ...KEYS,
  } as const
  const store = openMediaStore({ ...testConfig(), media }, createTestClock())
  if (store.kind !== 'bucket') throw new Error('expected object storage')
  const url = new URL(await store.addressOf('a.mp4'))
  expect([url.host, url.pathname]).toEqual(['law-1250000000.cos.ap-chongqing.myqcloud.com', '/a.mp4'])
  expect(url.searchParams.get('X-Amz-Credential')).toBe('AKIDEXAMPLE/20261123/ap-chongqing/s3/aws4_request')
})
