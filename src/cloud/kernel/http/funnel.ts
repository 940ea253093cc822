import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { problem, PROBLEMS, type Problem } from '@/contract/problem'
import { isOutOfReach } from '../db'
import { describeError, type Log } from '../log'

export const newLogId = (): string => randomBytes(6).toString('hex')

/** Fastify's own refusals, in our words. */
const FASTIFY_CODES: Record<string, 'too-large' | 'bad-input'> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'bad-input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-input',
  FST_ERR_CTP_BODY_INVALID: 'bad-input',
  FST_ERR_BAD_URL: 'bad-input',
}

/** The end of everything that goes wrong: a problem of the vocabulary; what nobody foresaw is logged under its id. */
export function funnel(error: unknown, log: Log, template: string): Problem {
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const known = FASTIFY_CODES[code ?? ''] ?? (error instanceof SyntaxError && statusCode === 400 ? 'bad-input' : null)
  if (known) return problem(known)
  const logId = newLogId()
  const kind = isOutOfReach(error) ? 'unavailable' : 'internal'
  log.error('request-failed', { route: template, logId, problem: kind, ...describeError(error) })
  return problem(kind, { logId })
}

/** A range outside the film: its length goes back, as players expect; null for any other error. */
export function sendRangeRefusal(error: unknown, reply: FastifyReply): FastifyReply | null {
  const { statusCode, status, headers } = error as { statusCode?: number; status?: number; headers?: object }
  if ((statusCode ?? status) !== 416) return null
  return reply
    .code(416)
    .headers({ ...headers })
    .header('cache-control', 'no-store')
    .type('text/plain')
    .send('')
}

export function sendProblem(reply: FastifyReply, refusal: Problem): FastifyReply {
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds))
  if (refusal.code === 'unavailable') reply.header('retry-after', '2')
  const status = PROBLEMS[refusal.code].status || 500
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(refusal)
}
