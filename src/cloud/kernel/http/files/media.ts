import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context'

/** `folder/file.ext` in plain characters: no dot files, no way up, nothing but films, pictures and subtitles. */
const MEDIA_PATH = /^(?:[A-Za-z0-9][A-Za-z0-9_-]*\/)*[A-Za-z0-9][A-Za-z0-9_.-]*\.(mp4|jpg|vtt)$/

const TYPES: Record<string, string> = { mp4: 'video/mp4', jpg: 'image/jpeg', vtt: 'text/vtt; charset=utf-8' }

/** The rendered episodes, with Range. An address with its content hash (`?v=`) never changes what it shows. */
export function addMedia(server: FastifyInstance, { config }: Context): void {
  const root = join(config.contentDir, 'episodes')
  server.get<{ Params: { '*': string }; Querystring: { v?: string } }>('/media/*', (request, reply) => {
    const path = request.params['*']
    const type = MEDIA_PATH.exec(path)?.[1]
    if (!type || path.includes('..')) return void reply.callNotFound()
    const forever = Boolean(request.query.v)
    reply.type(TYPES[type]!)
    return void reply.sendFile(path, root, { maxAge: forever ? '1y' : '1m', immutable: forever, dotfiles: 'ignore' })
  })
}
