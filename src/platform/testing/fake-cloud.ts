import { problem, PROBLEMS, type ProblemCode } from '@/contract/problem'
import type { Answer, Exchange } from '../wire/transport-types'

type Answering = (
  exchange: Exchange & { path: string; input: Record<string, unknown>; token: string | null },
) => Answer | Promise<Answer>

/** For tests: a cloud behind `transport`. Answers by `METHOD /path`; what it does not know is not found. */
export function fakeCloud(answers: Record<string, Answering> = {}) {
  const cloud = {
    /** Cut the line: nothing comes back. */
    reachable: true,
    answers,
    /** Every exchange that arrived, e.g. `GET /api/episodes`. */
    asked: [] as string[],
    transport: async (exchange: Exchange): Promise<Answer> => {
      if (!cloud.reachable) throw new Error('request:fail')
      const path = exchange.url.replace(/^https?:\/\/[^/]+/, '')
      const line = `${exchange.method} ${path}`
      cloud.asked.push(line)
      const answer = cloud.answers[line]
      const token = exchange.headers.authorization?.replace('Bearer ', '') ?? null
      const input = JSON.parse(exchange.body ?? '{}') as Record<string, unknown>
      return answer ? answer({ ...exchange, path, input, token }) : refusal('not-found')
    },
  }
  return cloud
}

export const ok = (body: unknown): Answer => ({ status: 200, body })

export const refusal = (code: ProblemCode): Answer => ({ status: PROBLEMS[code].status, body: problem(code) })
