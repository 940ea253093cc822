import { existsSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { getUpload } from '@/contract/console/media'
import { FILM, filmOf, uploaderOf } from './testing-uploads'

const MB = 1024 * 1024
const GB = 1024 * MB

let app: TestApp
let token: string
let port: number
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  token = (await personWith(app.ctx, 'editor')).token
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

interface Told {
  status: number
  body: { code: string; message: string }
  /** What the sender had handed to the line by then. */
  handed: number
}

/** Sends a gigabyte over a real connection until the server answers. */
function sendGigabyte(path: string, method: string, headers: Record<string, string>): Promise<Told> {
  let handed = 0
  const endless = Readable.from(
    (function* () {
      for (const piece = Buffer.alloc(64 * 1024, 0xaa); handed < GB; handed += piece.length) yield piece
    })(),
  )
  return new Promise((resolve, reject) => {
    const asked = request({ port, method, path, headers: { authorization: `Bearer ${token}`, ...headers } })
    const hear = async (answer: IncomingMessage) => {
      let text = ''
      for await (const part of answer.setEncoding('utf8')) text += part as string
      resolve({ status: answer.statusCode!, body: JSON.parse(text) as Told['body'], handed })
      endless.destroy()
      asked.destroy()
    }
    asked.on('response', (answer) => void hear(answer).catch(reject))
    // The server ends the connection while we are still sending; that is the point.
    asked.on('error', () => {})
    endless.pipe(asked)
  })
}

describe.each([
  ['says how long it is', { 'content-length': String(GB) }],
  ['does not say how long it is', { 'transfer-encoding': 'chunked' }],
])('a gigabyte that %s', (_, length) => {
  const headers = { ...length, 'content-type': 'application/octet-stream' } as Record<string, string>

  test('as a piece of an upload: cut off after a few megabytes, and nothing of it is kept', async () => {
    const uploader = uploaderOf(app, token)
    const { id } = (await uploader.start(filmOf(20 * MB))).body
    await uploader.put(id, 0, FILM.subarray(0, 1000))
    const told = await sendGigabyte(`/api/console/uploads/${id}/bytes?offset=1000`, 'PUT', headers)
    expect(told).toMatchObject({ status: 413, body: { code: 'too-large' } })
    expect(told.body.message).toBe('文件或分片超过了允许的大小，请缩小后再试。')
    expect(told.handed).toBeLessThan(64 * MB)
    expect((await app.call(getUpload, { id }, token)).body.received).toBe(1000)
  })

  test('as a cover', async () => {
    const told = await sendGigabyte('/api/console/pictures?shape=1x1', 'PUT', headers)
    expect(told).toMatchObject({
      status: 422,
      body: { code: 'file-refused', message: '图片超过 1 MB，请缩小后再上传。' },
    })
    expect(told.handed).toBeLessThan(64 * MB)
    expect(existsSync(join(app.ctx.config.dataDir, 'media/files'))).toBe(false)
  })

  test('as words', async () => {
    const told = await sendGigabyte('/api/console/uploads', 'POST', { ...length, 'content-type': 'application/json' })
    expect(told).toMatchObject({ status: 413, body: { code: 'too-large', message: '内容太长，请删减后再提交。' } })
    expect(told.handed).toBeLessThan(64 * MB)
  })
})
