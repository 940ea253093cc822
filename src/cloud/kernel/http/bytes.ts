import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '@/contract/client'
import type { Endpoint } from '@/contract/endpoint'
import { problem } from '@/contract/problem'
import type { Call } from '../route'
import { bodyMs, limitBody } from './body-time'

const TOO_LARGE: Result<Buffer> = {
  ok: false,
  problem: problem('too-large', { message: '文件或分片超过了允许的大小，请缩小后再试。' }),
}

/** What a call without a body of its own says. */
export const NO_BYTES: Pick<Call, 'bytes' | 'header'> = {
  bytes: async () => ({ ok: true, value: Buffer.alloc(0) }),
  header: () => undefined,
}

/** Bodies of bytes are left unread until the use case asks for them, by when it is known who sends them. */
export function takeBytes(server: FastifyInstance): void {
  server.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload))
}

/**
 * The body of an endpoint with `bytesMax`. A longer one is refused by its declared length, or as soon as it has grown
 * beyond it; what is left of it is not read, and the connection ends.
 */
export async function readBytes(
  { bytesMax = 0 }: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Result<Buffer>> {
  const { body } = request
  if (!(body instanceof Readable)) return { ok: true, value: Buffer.alloc(0) }
  const refuse = () => {
    reply.header('connection', 'close')
    return TOO_LARGE
  }
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return refuse()
  limitBody(request.raw, bodyMs(bytesMax))
  const parts: Buffer[] = []
  let length = 0
  try {
    // The loop must not close the request: the answer still goes out over its connection.
    for await (const part of body.iterator({ destroyOnReturn: false })) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > bytesMax) return refuse()
    }
  } catch {
    // Whoever sent it has gone, and hears nothing of this any more.
    return { ok: false, problem: problem('bad-input') }
  }
  return { ok: true, value: Buffer.concat(parts) }
}
