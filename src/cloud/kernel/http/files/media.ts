import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { problem } from '@/contract/problem'
import type { Context } from '../../context'
import { StorageTrouble } from '../../storage/media-store'
import { sendProblem } from '../funnel'

/** `folder/file.ext` in plain characters: no dot files, no way up, nothing but films, pictures and subtitles. */
const MEDIA_PATH = /^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)*[A-Za-z0-9][A-Za-z0-9_.-]*\.(mp4|jpg|vtt)$/
/** A name that the server gave: the content's hash, or a random number of object storage. */
const STORED_NAME = /^[0-9a-f]{32,64}\.(mp4|jpg|png|vtt)$/

const TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  png: 'image/png',
  vtt: 'text/vtt; charset=utf-8',
}

/** Shorter than an address that is signed for an hour lives; a film that began with it plays to its end. */
const REDIRECT_SECONDS = 1800

/** Uploaded files: from the folder with Range, or the way to object storage, which has Range of its own. */
async function sendStored({ media }: Context, name: string, reply: FastifyReply): Promise<unknown> {
  const type = STORED_NAME.exec(name)?.[1]
  if (!type) return reply.callNotFound()
  if (media.kind === 'folder')
    return reply.type(TYPES[type]!).sendFile(name, media.root, { maxAge: '1y', immutable: true, dotfiles: 'ignore' })
  return reply
    .header('cache-control', `private, max-age=${REDIRECT_SECONDS}`)
    .redirect(await media.addressOf(name), 302)
}

/** Films, covers and subtitles: rendered ones of the program, and uploaded ones under `/media/files/`. */
export function addMedia(server: FastifyInstance, ctx: Context): void {
  const root = join(ctx.config.contentDir, 'episodes')
  server.get<{ Params: { name: string } }>('/media/files/:name', async (request, reply) => {
    try {
      await sendStored(ctx, request.params.name, reply)
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      sendProblem(reply, problem('storage-unavailable'))
    }
    return reply
  })
  // An address with its content hash (`?v=`) never changes what it shows.
  server.get<{ Params: { '*': string }; Querystring: { v?: string } }>('/media/*', (request, reply) => {
    const path = request.params['*']
    const type = MEDIA_PATH.exec(path)?.[1]
    if (!type || path.includes('..')) return void reply.callNotFound()
    const forever = Boolean(request.query.v)
    reply.type(TYPES[type]!)
    return void reply.sendFile(path, root, { maxAge: forever ? '1y' : '1m', immutable: forever, dotfiles: 'ignore' })
  })
}
