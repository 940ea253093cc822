import type { FastifyRequest } from 'fastify'
import { getDotPath, safeParse } from 'valibot'
import type { Result } from '@/contract/client'
import type { Endpoint } from '@/contract/endpoint'
import { problem } from '@/contract/problem'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything a request brings, flat, parsed strictly by its contract; `bad-input` names the places. */
export function readInput({ method, input }: Endpoint, request: FastifyRequest): Result<unknown> {
  const sent = method === 'POST' || method === 'PUT' ? (request.body ?? {}) : request.query
  const params = request.params as Record<string, unknown>
  if (!isPlain(sent)) return { ok: false, problem: problem('bad-input') }
  const twice = Object.keys(params).find((name) => name in sent)
  if (twice) return { ok: false, problem: problem('bad-input', { fields: [{ path: twice, message: '重复填写' }] }) }
  const parsed = safeParse(input, { ...sent, ...params })
  if (parsed.success) return { ok: true, value: parsed.output }
  const fields = parsed.issues.slice(0, 20).map((issue) => ({
    path: getDotPath(issue) ?? '',
    message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '填写有误',
  }))
  return { ok: false, problem: problem('bad-input', { fields }) }
}
