import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { IMPORT_MAX_BYTES } from '@/contract/console/console-import'
import { CHUNK_MAX_BYTES } from '@/contract/console/media'
import { BODY_MS, bodyMs, LINGER_MS, REQUEST_MS } from '../body-time'
import { EDITOR, FILE_MAX_BYTES, reading, startTestServer, type TestServer } from './testing-server'

let it: TestServer
let socket: Socket
beforeAll(async () => {
  it = await startTestServer()
  await it.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => it.close())
beforeEach(async () => {
  // Only these two stand still; sockets and the server go on.
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'setInterval', 'queueMicrotask', 'performance', 'Date'],
  })
  socket = connect((it.server.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
})
afterEach(() => {
  socket.destroy()
  jest.useRealTimers()
})

/** Headers and the first byte of a body of a hundred. */
const begin = (path: string, type: string, headers = '') =>
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\n${headers}content-length: 100\r\n\r\n{`)

/** Everything that comes until the connection ends. */
async function untilClosed(): Promise<string> {
  let said = ''
  socket.on('data', (part) => (said += String(part)))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  return said
}

test.each([
  ['words', '/api/things/1', 'application/json'],
  ['a file by somebody who is not let in', '/api/file', 'application/octet-stream'],
  ['a file to nobody', '/api/none', 'application/octet-stream'],
])('%s, byte by byte: cut off after fifteen seconds', async (_, path, type) => {
  const arrived = once(it.server.server, 'request')
  begin(path, type)
  const [request] = await arrived
  const closed = untilClosed()
  jest.advanceTimersByTime(BODY_MS - 1)
  expect(request.destroyed).toBe(false)
  jest.advanceTimersByTime(1)
  expect(await closed).not.toContain('200 OK')
})

test('a file has the time that its size needs on a poor line, and no longer', async () => {
  begin('/api/file', 'application/octet-stream', `authorization: Bearer ${EDITOR}\r\n`)
  await once(reading, 'begins')
  jest.advanceTimersByTime(bodyMs(FILE_MAX_BYTES) - 1)
  socket.write('x'.repeat(99))
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toContain('200 OK')
  begin('/api/file', 'application/octet-stream', `authorization: Bearer ${EDITOR}\r\n`)
  await once(reading, 'begins')
  const closed = untilClosed()
  jest.advanceTimersByTime(bodyMs(FILE_MAX_BYTES))
  expect(await closed).not.toContain('200 OK')
})

describe('refused before the body is whole', () => {
  /** Declares too much, sends some of it, and reads nothing until the server has answered. */
  async function refused(): Promise<void> {
    const arrived = once(it.server.server, 'request')
    socket.pause()
    const head = `authorization: Bearer ${EDITOR}\r\ncontent-type: application/octet-stream`
    socket.write(`POST /api/file HTTP/1.1\r\nhost: x\r\n${head}\r\ncontent-length: ${FILE_MAX_BYTES * 2}\r\n\r\n`)
    socket.write('x'.repeat(100_000))
    const [, response] = (await arrived) as [IncomingMessage, ServerResponse]
    await once(response, 'finish')
  }

  /** Piece after piece: the system refuses one as soon as it knows that nobody takes them. */
  async function goOn(): Promise<void> {
    socket.on('error', () => undefined)
    for (let piece = 0; piece < 20; piece++) {
      socket.write('x'.repeat(1000))
      await new Promise(setImmediate)
    }
  }

  test('a sender who is still at it reads why', async () => {
    await refused()
    await goOn()
    const closed = untilClosed()
    socket.resume()
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toContain('413')
    socket.end()
    await closed
  })

  test('one who goes on as if nothing had been said is cut off', async () => {
    await refused()
    const connections = () => new Promise<number>((tell) => it.server.server.getConnections((_, n) => tell(n)))
    await goOn()
    jest.advanceTimersByTime(LINGER_MS - 1)
    expect(await connections()).toBe(1)
    jest.advanceTimersByTime(1)
    const closed = untilClosed()
    socket.resume()
    await closed
    expect(await connections()).toBe(0)
  })
})

test('every body has the time of a line of 1 Mbit/s, headers have ten seconds', () => {
  const { headersTimeout, requestTimeout } = it.server.server
  // Node forgets the limit of a slow body unless that of the headers is shorter.
  expect([headersTimeout, requestTimeout]).toEqual([10_000, REQUEST_MS])
  for (const bytes of [IMPORT_MAX_BYTES, CHUNK_MAX_BYTES]) {
    expect(bodyMs(bytes)).toBeGreaterThan((bytes * 8) / 1024)
    expect(bodyMs(bytes)).toBeLessThan(REQUEST_MS)
  }
})
