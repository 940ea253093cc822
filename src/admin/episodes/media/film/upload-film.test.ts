import '../../../testing/browser-parts'
import type { Send, WireRequest } from '@/contract/client'
import type { Upload } from '@/contract/console/media'
import { FakeCloud, ok, refuse } from '../../../testing/fake-cloud'
import { uploadFilm } from './upload-film'

let cloud: FakeCloud
/** What has arrived on the stand-in of the server. */
let arrived: number
/** Lengths of the pieces in the order in which they came. */
let pieces: number[]
let answerPiece: (offset: number, length: number) => ReturnType<typeof ok>
let signed: (url: string, bytes: Blob) => Promise<boolean>

jest.mock('../../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../../shell/send-bytes', () => ({
  sendBytes: (bytes: Blob) => async (request: WireRequest) => {
    const offset = Number(new URLSearchParams(request.path.split('?')[1]).get('offset'))
    pieces.push(bytes.size)
    return answerPiece(offset, bytes.size)
  },
  putSigned: (url: string, bytes: Blob) => signed(url, bytes),
}))

const MB = 1024 * 1024
const SIZE = 5 * MB
const ID = '00000000-0000-4000-8000-0000000000aa'
const STORED = {
  name: `${'a'.repeat(64)}.mp4`,
  address: '/media/files/a.mp4',
  bytes: SIZE,
  durationMs: 60_000,
  width: 720,
  height: 1280,
  hasSound: true,
  startsAtOnce: true,
}

/** jsdom's files cannot be read in pieces. */
const film = (size = SIZE): File => {
  const piece = (from: number, to: number) => ({
    size: Math.min(to, size) - from,
    arrayBuffer: async () => new ArrayBuffer(8),
  })
  return { name: '示例.mp4', size, lastModified: 1, slice: piece } as unknown as File
}
const upload = (more: Partial<Upload> = {}): Upload => ({
  id: ID,
  name: '示例.mp4',
  size: SIZE,
  fingerprint: 'x',
  received: arrived,
  way: 'chunks',
  partBytes: 0,
  partsDone: [],
  ...more,
})

let stop: AbortController
let shown: number[]
beforeEach(() => {
  ;[arrived, pieces, shown] = [0, [], []]
  stop = new AbortController()
  signed = async () => true
  answerPiece = (offset, length) => {
    if (offset !== arrived) return refuse('upload-moved')
    arrived += length
    return ok({ received: arrived })
  }
  cloud = new FakeCloud()
    .on('POST /api/console/uploads', () => ok(upload()))
    .on(`GET /api/console/uploads/${ID}`, () => ok(upload()))
    .on(`POST /api/console/uploads/${ID}/complete`, () => (arrived === SIZE ? ok(STORED) : refuse('upload-moved')))
  // Waiting between tries is the line's business, not the test's.
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((go: () => void) => (queueMicrotask(go), 0)) as never)
})

const run = (size?: number) =>
  uploadFilm(film(size), { onProgress: ({ sent }) => void shown.push(sent), signal: stop.signal })

test('pieces grow while the line is quick, and the film is checked at the end', async () => {
  expect(await run()).toEqual({ ok: true, value: STORED })
  expect(pieces).toEqual([MB, 2 * MB, 2 * MB])
  expect(shown).toEqual([0, MB, 3 * MB, 5 * MB])
})

test('it goes on where an earlier try stopped', async () => {
  arrived = 4 * MB
  await run()
  expect([pieces, shown[0]]).toEqual([[MB], 4 * MB])
})

test('a piece whose answer was lost is not sent twice', async () => {
  let lost = false
  const keep = answerPiece
  answerPiece = (offset, length) => {
    const answer = keep(offset, length)
    if (lost) return answer
    lost = true
    return refuse('unavailable')
  }
  expect((await run())?.ok).toBe(true)
  expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(SIZE)
})

test('a line that stays broken ends with its problem; nothing is asked for ever', async () => {
  answerPiece = () => refuse('unavailable')
  expect(await run()).toMatchObject({ ok: false, problem: { code: 'unavailable' } })
  expect(pieces).toHaveLength(6)
  expect(pieces.at(-1)).toBe(64 * 1024)
})

test.each(['storage-full', 'not-found', 'forbidden'] as const)('%s is not tried again', async (code) => {
  answerPiece = () => refuse(code)
  expect(await run()).toMatchObject({ ok: false, problem: { code } })
  expect(pieces).toHaveLength(1)
})

test('paused it answers nothing, and the next run goes on', async () => {
  const keep = answerPiece
  answerPiece = (offset, length) => {
    const answer = keep(offset, length)
    stop.abort()
    return answer
  }
  expect(await run()).toBeNull()
  answerPiece = keep
  stop = new AbortController()
  expect((await run())?.ok).toBe(true)
  expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(SIZE)
})

test('object storage: only the parts that are missing, each by an address of its own, again when one fails', async () => {
  const sent: string[] = []
  cloud
    .on('POST /api/console/uploads', () =>
      ok(upload({ way: 'parts', partBytes: 2 * MB, partsDone: [1], received: 2 * MB })),
    )
    .on(`POST /api/console/uploads/${ID}/parts`, ({ body }) => {
      const [part] = body!.parts as number[]
      return ok({ parts: [{ part, url: `https://bucket.example/${part}` }] })
    })
    .on(`POST /api/console/uploads/${ID}/complete`, () => ok(STORED))
  signed = async (url, bytes) => {
    sent.push(`${url.at(-1)}:${bytes.size / MB}`)
    return sent.length > 1
  }
  expect(await run()).toEqual({ ok: true, value: STORED })
  expect(sent).toEqual(['2:2', '2:2', '3:1'])
  expect(shown).toEqual([2 * MB, 4 * MB, SIZE])
})
