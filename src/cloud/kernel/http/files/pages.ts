import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context'
import type { App } from '../../route'
import { pagePolicy, type PageOrigins } from './headers'
import { mapOrigins, withMapGround } from './map-ground'
import { describePage } from './preview'

interface Page {
  html: string
  policy: string
  changedMs: number
}

/** The page's own inline scripts, by hash: nothing else that is written into it will run. */
const scriptHashes = (html: string) =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => `sha256-${createHash('sha256').update(code!).digest('base64')}`,
  )

/** Reads index.html again only when a build has changed it. */
function pageReader(path: string, origins: PageOrigins, complete = (html: string) => html): () => Page | null {
  let page: Page | null = null
  return () => {
    const stat = existsSync(path) ? statSync(path) : null
    if (!stat) return null
    if (page?.changedMs === stat.mtimeMs) return page
    const html = complete(readFileSync(path, 'utf8'))
    page = { html, policy: pagePolicy(scriptHashes(html), origins), changedMs: stat.mtimeMs }
    return page
  }
}

/** `name.0a1b2c3d.js` or `name-0a1b2c3D.js`: its name changes with its content. */
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.(?:js|css|woff2?|png|jpg|svg|webp)$/
const PLAIN_PATH = /^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\.[A-Za-z0-9]+$/

const wantsPage = ({ method, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') && /text\/html|\*\/\*/.test(headers.accept ?? '*/*')

function sendPage(page: Page | null, reply: FastifyReply, html = page?.html): void {
  if (!page) return void reply.callNotFound()
  reply.header('content-security-policy', page.policy).header('cache-control', 'no-cache')
  void reply.type('text/html; charset=utf-8').send(html)
}

/** H5 at `/` and the console at `/admin`: files as built, and their page for every address they route themselves. */
export function addPages(server: FastifyInstance, ctx: Context, app: App): void {
  const { config, media } = ctx
  const roots = { h5: join(config.publicDir, 'h5'), admin: join(config.publicDir, 'admin') }
  const shown = media.origins
  const pages = {
    h5: pageReader(
      join(roots.h5, 'index.html'),
      { shown: [...shown, ...mapOrigins(config.mapTiles)], sentTo: [] },
      (html) => withMapGround(html, config.mapTiles),
    ),
    admin: pageReader(join(roots.admin, 'index.html'), { shown, sentTo: shown }),
  }
  const serve = (site: 'h5' | 'admin') => (request: FastifyRequest, reply: FastifyReply) => {
    const path = (request.params as { '*'?: string })['*'] ?? ''
    if (PLAIN_PATH.test(path) && !path.endsWith('.html')) {
      if (!existsSync(join(roots[site], path))) return void reply.callNotFound()
      const hashed = HASHED.test(path)
      reply.header('vary', 'accept-encoding')
      return void reply.sendFile(path, roots[site], { maxAge: hashed ? '1y' : 0, immutable: hashed })
    }
    const page = wantsPage(request) ? pages[site]() : null
    return site === 'h5' && page ? sendH5(page, request, reply) : sendPage(page, reply)
  }
  /** With the card that chats draw for its address, where there is one; never without the page. */
  const sendH5 = (page: Page, request: FastifyRequest, reply: FastifyReply): void => {
    const origin = ctx.config.publicUrl ?? `${request.protocol}://${request.host}`
    describePage(ctx, app, origin + request.url, page.html).then(
      (html) => sendPage(page, reply, html),
      () => sendPage(page, reply),
    )
  }
  for (const { path, target } of app.shortAddresses ?? [])
    server.get<{ Params: Record<string, string>; Querystring: Record<string, string> }>(path, (request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').redirect(target(request.params, request.query)),
    )
  server.get('/admin', serve('admin'))
  server.get('/admin/*', serve('admin'))
  server.get('/', serve('h5'))
  server.get('/*', serve('h5'))
}
