import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { problem } from '@/contract/problem'
import { bearerToken } from '../auth'
import { runDue } from './run-due'
import type { Context } from '../context'
import type { App } from '../route'
import { sameText } from '../secrets/keyed-hash'
import { sendProblem } from '../http/funnel'

/** A chore is begun no later than this; whoever calls waits 15 s (WeChat Cloud Hosting). */
const BEGIN_WITHIN_MS = 5000

const digest = (text: string) => createHash('sha256').update(text).digest('base64')

/**
 * `POST /internal/tick` with `Authorization: Bearer <TICK_SECRET>`: does what is due, for servers that go to sleep. A
 * timer outside calls it, say once a minute. Without the setting there is no such address.
 */
export function addTick(server: FastifyInstance, ctx: Context, { chores = [] }: App): void {
  const { tickSecret } = ctx.config
  if (!tickSecret) return
  server.post('/internal/tick', async (request, reply) => {
    // Hashed first: neither content nor length shows in how long the comparison takes.
    if (!sameText(digest(bearerToken(request.headers.authorization) ?? ''), digest(tickSecret)))
      return sendProblem(reply, problem('not-found'))
    const ran = await runDue(ctx, chores, BEGIN_WITHIN_MS)
    return reply.header('cache-control', 'no-store').send(ran)
  })
}
