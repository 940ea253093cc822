import type { FastifyInstance } from 'fastify'
import type { Context } from '../context'
import { describeError } from '../log'

const READY_WITHIN_MS = 2000

/** Rejects when the database does not answer in time. */
async function askDatabase({ db }: Context): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('database did not answer in time')), READY_WITHIN_MS)
  })
  try {
    await Promise.race([db.pool.query('select 1'), late])
  } finally {
    clearTimeout(timer)
  }
}

/** /healthz: this process lives. /readyz: it can also reach its database, so a balancer may send people here. */
export function addHealth(server: FastifyInstance, ctx: Context): void {
  server.get('/healthz', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  server.get('/readyz', async (_, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await askDatabase(ctx)
      return { status: 'ready' }
    } catch (error) {
      ctx.log.warn('not-ready', describeError(error))
      return reply.code(503).header('retry-after', '2').send({ status: 'waiting-for-database' })
    }
  })
}
