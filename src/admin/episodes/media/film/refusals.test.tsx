import '../../../testing/browser-parts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen } from '@testing-library/react'
import type { Send } from '@/contract/client'
import type { ProblemCode } from '@/contract/problem'
import { FILM_FAULT_WORDS } from '@/domain/media/film/film-words'
import { FakeCloud, ok, refuse } from '../../../testing/fake-cloud'
import { openConsole } from '../../../testing/open-console'
import { EDITOR, NO_FILM, sampleEpisode, sampleVersion } from '../../../testing/samples'

let cloud: FakeCloud
let answerPiece: () => ReturnType<typeof ok>
jest.mock('../../../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))
jest.mock('../../../shell/send-bytes', () => ({ sendBytes: () => async () => answerPiece() }))

const FILM = readFileSync(join(__dirname, '../../../../content/episodes/ceiling-leak/video.mp4'))
const BEGIN = 'POST /api/console/uploads'
const ID = '00000000-0000-4000-8000-0000000000aa'
const COMPLETE = `POST /api/console/uploads/${ID}/complete`

const upload = { id: ID, name: '示例.mp4', size: FILM.length, fingerprint: 'x', received: 0, way: 'chunks' }

beforeEach(async () => {
  localStorage.clear()
  answerPiece = () => ok({ received: FILM.length })
  cloud = new FakeCloud()
    .on('GET /api/console/uploads', () => ok({ uploads: [] }))
    .on('GET /api/console/episodes/drop', () => ok(sampleEpisode(sampleVersion({ media: NO_FILM }))))
    .on(BEGIN, () => ok({ ...upload, partBytes: 0, partsDone: [] }))
  openConsole('/episodes/drop', EDITOR)
  await screen.findByRole('heading', { level: 2, name: '视频' })
})

/** jsdom's files cannot be read in pieces. */
function choose(bytes: Buffer, name = '示例.mp4', slice = pieceOf(bytes)) {
  const file = { name, size: bytes.length, lastModified: 1, slice }
  fireEvent.change(document.querySelector('#film-choose-file')!, { target: { files: [file] } })
}
const pieceOf = (bytes: Buffer) => (from: number, to: number) => ({
  size: Math.min(to, bytes.length) - from,
  arrayBuffer: async () => new Uint8Array(bytes.subarray(from, to)).buffer,
})

function withCodec(codec: string): Buffer {
  const film = Buffer.from(FILM)
  film.write(codec, film.indexOf('avc1', film.indexOf('stsd')), 'latin1')
  return film
}

/** Said in an alert, and another film can be chosen at once. */
async function expectSaid(words: string): Promise<void> {
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '选择视频' })).toBeEnabled()
  expect(screen.queryByText(/正在上传/)).toBeNull()
}

describe('told before a byte is sent', () => {
  test.each([
    [
      'a picture called film.mp4',
      'no-film',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000)]),
    ],
    ['a program', 'no-film', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)])],
    ['half a film', 'truncated', FILM.subarray(0, FILM.length / 2)],
    ['H.265 of a phone', 'picture-codec', withCodec('hvc1')],
  ] as const)('%s', async (_, fault, bytes) => {
    choose(bytes)
    await expectSaid(FILM_FAULT_WORDS[fault])
    expect(cloud.to(BEGIN)).toHaveLength(0)
  })

  test('a file that was moved away meanwhile', async () => {
    choose(FILM, '搬走了.mp4', () => ({ size: 0, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }))
    await expectSaid('这个文件读不出来，可能已经移动或删除，请重新选择。')
  })
})

describe('what the server refuses is said in its words', () => {
  test.each(Object.entries(FILM_FAULT_WORDS))('%s', async (_, message) => {
    cloud.on(COMPLETE, () => refuse('file-refused', { message }))
    choose(FILM)
    await expectSaid(message)
  })

  test.each<[string, string, ProblemCode, string]>([
    ['another content than was promised', COMPLETE, 'file-refused', '收到的内容和原文件不一致，请重新上传。'],
    ['too many at once', BEGIN, 'too-many', '您已有 3 个没有传完的视频，请先传完或放弃其中一个。'],
    ['a disk without room', BEGIN, 'storage-full', '服务器的存储空间不足，请联系管理员清理后再传。'],
    ['a role that was taken away', BEGIN, 'forbidden', '当前账号没有这项权限，如有需要请联系本单位管理员。'],
  ])('%s', async (_, where, code, message) => {
    cloud.on(where, () => refuse(code, { message }))
    choose(FILM)
    await screen.findByText(message)
  })

  test('an upload that is no longer there, or belongs to somebody else', async () => {
    answerPiece = () => refuse('not-found')
    choose(FILM)
    await screen.findByText(/没有找到/)
  })
})
