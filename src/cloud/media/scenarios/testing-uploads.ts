import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestApp } from '@/cloud/kernel/testing'
import { wireRequest } from '@/contract/client'
import {
  completeUpload,
  putChunk,
  startUpload,
  storePicture,
  type StoredFilm,
  type Upload,
} from '@/contract/console/media'
import type { Problem } from '@/contract/problem'

const CONTENT = join(__dirname, '../../../content/episodes/ceiling-leak')

/** A real film of less than 1 MB, drawn and encoded by the studio. */
export const FILM = readFileSync(join(CONTENT, 'video.mp4'))
export const coverOf = (shape: '16x9' | '5x4' | '1x1') => readFileSync(join(CONTENT, `poster-${shape}.jpg`))

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The same film with empty space at its end, as long as a test needs it. */
export function filmOf(length: number): Buffer {
  const space = Buffer.alloc(length - FILM.length)
  space.writeUInt32BE(space.length)
  space.write('free', 4, 'latin1')
  return Buffer.concat([FILM, space])
}

interface Answer<T> {
  status: number
  body: T & Partial<Problem>
}

/** What the console does, at one server, for one person. */
export function uploaderAt(server: TestApp['app'], token: string) {
  const send = async <T>(
    endpoint: Parameters<typeof wireRequest>[0],
    input: object,
    bytes?: Buffer,
  ): Promise<Answer<T>> => {
    const { method, path, body } = wireRequest(endpoint, input as Record<string, unknown>)
    const headers = {
      authorization: `Bearer ${token}`,
      ...(bytes ? { 'content-type': 'application/octet-stream' } : {}),
    }
    const payload = bytes ?? body
    const answer = await server.inject({ method, url: path, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }
  const start = (bytes: Pick<Buffer, 'length'>, more: object = {}) =>
    send<Upload>(startUpload, {
      name: '示例.mp4',
      size: bytes.length,
      fingerprint: `same-file-${bytes.length}-a`,
      ...more,
    })
  const put = (id: string, offset: number, piece: Buffer) =>
    send<{ received: number }>(putChunk, { id, offset: String(offset) }, piece)
  const complete = (id: string) => send<StoredFilm>(completeUpload, { id })
  const picture = (shape: string, bytes: Buffer) =>
    send<{ name: string; address: string }>(storePicture, { shape }, bytes)
  /** All of a film, in pieces of this length. */
  async function upload(film: Buffer, more: object = {}, step = 400_000): Promise<Answer<StoredFilm>> {
    const { status, body } = await start(film, more)
    if (status !== 200) return { status, body: body as unknown as StoredFilm }
    for (let at = 0; at < film.length; at += step) await put(body.id, at, film.subarray(at, at + step))
    return complete(body.id)
  }
  return { send, start, put, complete, picture, upload }
}

export const uploaderOf = (app: TestApp, token: string) => uploaderAt(app.app, token)
export type Uploader = ReturnType<typeof uploaderAt>
