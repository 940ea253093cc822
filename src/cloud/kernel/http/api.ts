import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { wireRequest } from '@/contract/client'
import { problem } from '@/contract/problem'
import { bearerToken, hashToken } from '../auth'
import { NOBODY, type Caller } from '../caller'
import type { Context } from '../context'
import { JsonText, type App, type Call, type Route } from '../route'
import { checkAccess } from './access'
import { makeAnswer, type CachedAnswer } from './answer-cache'
import { NO_BYTES, readBytes } from './bytes'
import { isTooOld } from './client-version'
import { sendProblem } from './funnel'
import { readInput } from './input'
import { waitForDatabase } from '../statements/wait-for-database'

type Answer = Promise<FastifyReply>

const takesGzip = ({ headers }: FastifyRequest) => /\bgzip\b/.test(headers['accept-encoding'] ?? '')

const toJson = (value: unknown): string | Buffer => (value instanceof JsonText ? value.bytes : JSON.stringify(value))

/** Who sent the request; an unknown token counts as none, so that an open page never breaks over an old one. */
async function readCaller(ctx: Context, { resolveToken }: App, request: FastifyRequest) {
  const token = bearerToken(request.headers.authorization)
  if (!token) return { caller: NOBODY, tokenHash: null }
  const tokenHash = hashToken(token)
  const caller: Caller | null = await ctx.tokens.resolve(tokenHash, () => resolveToken(ctx, tokenHash))
  return caller ? { caller, tokenHash } : { caller: NOBODY, tokenHash: null }
}

async function answerFresh(ctx: Context, app: App, route: Route, request: FastifyRequest, reply: FastifyReply): Answer {
  const arrivedAt = ctx.clock.now()
  return waitForDatabase(route.endpoint, () => answerOnce(ctx, app, route, request, reply, arrivedAt))
}

async function answerOnce(
  ...[ctx, app, route, request, reply, arrivedAt]: [...Parameters<typeof answerFresh>, Date]
): Answer {
  const { caller, tokenHash } = await readCaller(ctx, app, request)
  const access = checkAccess(route.endpoint.access, caller)
  if (access !== 'ok') return sendProblem(reply, problem(access))
  const input = readInput(route.endpoint, request)
  if (!input.ok) return sendProblem(reply, input.problem)
  const header = (name: string) => [request.headers[name]].flat()[0]
  const bytes = () => readBytes(route.endpoint, request, reply)
  const call: Call = { ctx, caller, arrivedAt, tokenHash, ip: request.ip, log: ctx.log, header, bytes }
  const result = await route.handle(input.value, call)
  if (!result.ok) return sendProblem(reply, result.problem)
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8')
  const gzip = result.value instanceof JsonText && takesGzip(request) ? result.value.gzip() : null
  return gzip ? reply.header('content-encoding', 'gzip').send(gzip) : reply.send(toJson(result.value))
}

function sendCached(answer: CachedAnswer, cacheControl: string, request: FastifyRequest, reply: FastifyReply) {
  reply.header('etag', answer.etag).header('cache-control', cacheControl).header('vary', 'accept-encoding')
  if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send()
  reply.header('content-type', 'application/json; charset=utf-8')
  const gzip = takesGzip(request) ? answer.gzip : null
  return gzip ? reply.header('content-encoding', 'gzip').send(gzip) : reply.send(answer.body)
}

/** Shared caches may keep it for `seconds`; a browser asks again each time, which costs a 304. */
const sharedFor = (seconds: number) => `public, max-age=0, s-maxage=${seconds}, stale-if-error=86400`

const seen = (ctx: Context, { ip }: FastifyRequest) => ({ ip, log: ctx.log, arrivedAt: ctx.clock.now() })

async function answerCached(ctx: Context, _: App, route: Route, request: FastifyRequest, reply: FastifyReply): Answer {
  const cacheControl = sharedFor(route.endpoint.cacheSeconds ?? 0)
  const known = ctx.cache.get(request.url)
  if (known) return sendCached(known, cacheControl, request, reply)
  const { drops } = ctx.cache
  const input = readInput(route.endpoint, request)
  if (!input.ok) return sendProblem(reply, input.problem)
  // One address may be written in many ways (`?&&`, `%65`): kept under one, none crowds out another or survives a drop.
  const address = wireRequest(route.endpoint, input.value as Record<string, unknown>).path
  const same = ctx.cache.get(address)
  if (same) return sendCached(same, cacheControl, request, reply)
  const call: Call = { ...NO_BYTES, ctx, caller: NOBODY, tokenHash: null, ...seen(ctx, request) }
  const result = await route.handle(input.value, call)
  if (!result.ok) return sendProblem(reply, result.problem)
  const answer = makeAnswer(Buffer.from(toJson(result.value)))
  ctx.cache.set(address, answer, drops)
  return sendCached(answer, cacheControl, request, reply)
}

/** One Fastify route per endpoint; everything it does follows from the contract. */
export function addRoutes(server: FastifyInstance, ctx: Context, app: App): void {
  for (const route of app.routes) {
    const { method, path, sampleOnly, cacheSeconds, access } = route.endpoint
    if (sampleOnly && !ctx.config.sample) continue
    if (cacheSeconds && access !== 'open') throw new Error(`${method} ${path}: only open answers can be cached`)
    const answer = cacheSeconds ? answerCached : answerFresh
    server.route({
      method,
      url: path,
      handler: (request, reply) => {
        const client = request.headers['x-client']
        if (client && isTooOld(String(client), ctx.config.minClientVersion))
          return sendProblem(reply, problem('client-too-old'))
        return answer(ctx, app, route, request, reply)
      },
    })
  }
}
