import type { FastifyRequest } from 'fastify'
import { getDotPath, safeParse } from 'valibot'
import type { Result } from '@/contract/client'
import type { Endpoint } from '@/contract/endpoint'
import { problem } from '@/contract/problem'

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const UNKEPT = { path: '', message: '含有无法保存的字符，请删去后再试。' }

/** Postgres keeps neither the zero character nor half a surrogate pair, and nobody types them. */
const canBeKept = (value: unknown): boolean => {
  if (typeof value === 'string') return !/[\0\p{Cs}]/u.test(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(canBeKept)
}

/** Everything a request brings, flat, parsed strictly by its contract; `bad-input` names the places. */
export function readInput({ method, input, bytesMax }: Endpoint, request: FastifyRequest): Result<unknown> {
  const inBody = (method === 'POST' || method === 'PUT') && !bytesMax
  const sent = inBody ? (request.body ?? {}) : request.query
  const params = request.params as Record<string, unknown>
  if (!isPlain(sent)) return { ok: false, problem: problem('bad-input') }
  const twice = Object.keys(params).find((name) => name in sent)
  if (twice) return { ok: false, problem: problem('bad-input', { fields: [{ path: twice, message: '重复填写' }] }) }
  const parsed = safeParse(input, { ...sent, ...params })
  if (parsed.success && canBeKept(parsed.output)) return { ok: true, value: parsed.output }
  if (parsed.success) return { ok: false, problem: problem('bad-input', { fields: [UNKEPT] }) }
  const fields = parsed.issues.slice(0, 20).map((issue) => ({
    path: getDotPath(issue) ?? '',
    message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '填写有误',
  }))
  return { ok: false, problem: problem('bad-input', { fields }) }
}
