import type { Server } from 'node:http'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyHttpOptions, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { problem } from '@/contract/problem'
import type { Context } from '../context'
import type { App } from '../route'
import { addRoutes } from './api'
import { BODY_MS, hearOut, limitBody, REQUEST_MS } from './body-time'
import { funnel, newLogId, sendProblem, sendRangeRefusal } from './funnel'
import { DATA_POLICY, safeHeaders } from './files/headers'
import { addHealth } from './health'
import { takeBytes } from './bytes'
import { addMedia } from './files/media'
import { describeApi } from './openapi'
import { addTick } from '../chores/tick'
import { addPages } from './files/pages'

const BODY_LIMIT_BYTES = 100 * 1024
const SLOW_MS = 1000

const isApi = (url: string) => url === '/api' || url.startsWith('/api/')
/** The route as declared, never the address as sent: that may hold a token or a name. */
const template = (request: FastifyRequest) => request.routeOptions.url ?? '(no route)'

/** Films on their way out or in. */
const isSlowByNature = (route: string) => route.startsWith('/media/') || route.endsWith('/bytes')

/** Failed and slow requests, one line each; films are slow by nature. */
function logNotable(ctx: Context, request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode } = reply
  const ms = Math.round(reply.elapsedTime)
  const route = template(request)
  if (statusCode < 400 && (ms < SLOW_MS || isSlowByNature(route))) return
  const level = statusCode >= 500 ? 'error' : statusCode >= 400 ? 'info' : 'warn'
  ctx.log[level]('request', { method: request.method, route, status: statusCode, ms, logId: newLogId() })
}

function addEdges(server: FastifyInstance, ctx: Context): void {
  const everywhere = safeHeaders(ctx.config.publicUrl)
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(everywhere)
    limitBody(request.raw, BODY_MS)
    hearOut(request.raw)
    done()
  })
  server.addHook('onSend', (_, reply, payload, done) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', DATA_POLICY)
    done(null, payload)
  })
  server.addHook('onResponse', (request, reply, done) => {
    logNotable(ctx, request, reply)
    done()
  })
  server.setErrorHandler(
    (error, request, reply) =>
      sendRangeRefusal(error, reply) ?? sendProblem(reply, funnel(error, ctx.log, template(request))),
  )
  server.setNotFoundHandler((request, reply) =>
    isApi(request.url)
      ? sendProblem(reply, problem('not-found'))
      : reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('没有找到'),
  )
}

const noSchemas = () => {
  throw new Error('Routes have no schemas of Fastify: what comes in is checked by its contract.')
}

const options = (ctx: Context): FastifyHttpOptions<Server> => ({
  // Contracts check and JSON.stringify writes; Fastify's own compilers would be loaded all the same, 150 modules of them.
  schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  logger: false,
  bodyLimit: BODY_LIMIT_BYTES,
  trustProxy: ctx.config.trustProxy,
  // The last resort: what a body of words or a file may take, body-time says.
  requestTimeout: REQUEST_MS,
  // Node forgets the limit of a slow body unless that of the headers is shorter; its own for these is a minute.
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 5000 },
  // Idle connections outlive a balancer's usual 60 s.
  keepAliveTimeout: 65_000,
  forceCloseConnections: 'idle',
  // An address that cannot be decoded is nobody's page.
  frameworkErrors: (_, __, reply) => void sendProblem(reply as unknown as FastifyReply, problem('bad-input')),
})

/** The whole HTTP side; listens to nothing yet, so tests can inject requests. */
export function buildServer(ctx: Context, app: App): FastifyInstance {
  const server = fastify(options(ctx))
  addEdges(server, ctx)
  takeBytes(server)
  server.register(fastifyStatic, { root: ctx.config.publicDir, serve: false, preCompressed: true })
  server.register(async (inner) => {
    addHealth(inner, ctx)
    addTick(inner, ctx, app)
    addRoutes(inner, ctx, app)
    const shown = app.routes.map((route) => route.endpoint).filter((e) => !e.sampleOnly || ctx.config.sample)
    // Made when somebody first asks: most servers, and nearly all of those in tests, are never asked.
    let description: Buffer | undefined
    inner.get('/api/openapi.json', (_, reply) => {
      description ??= Buffer.from(JSON.stringify(describeApi(shown)))
      return reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(description)
    })
    addMedia(inner, ctx)
    addPages(inner, ctx, app)
    for (const url of ['/api', '/api/*']) inner.all(url, (_, reply) => reply.callNotFound())
  })
  return server
}
