import type { Send, WireRequest } from '@/contract/client'
import { problem, PROBLEMS, type Problem, type ProblemCode } from '@/contract/problem'

export interface Answer {
  status: number
  body: unknown
}

type Handler = (request: WireRequest) => Answer | Promise<Answer>

export const ok = (body: unknown): Answer => ({ status: 200, body })

export const refuse = (code: ProblemCode, extra: Partial<Problem> = {}): Answer => ({
  status: PROBLEMS[code].status,
  body: problem(code, extra),
})

/** Stands at the `send` boundary: answers by `METHOD /path`, and remembers what was asked. */
export class FakeCloud {
  readonly asked: WireRequest[] = []
  readonly #handlers = new Map<string, Handler>()

  on(what: string, handler: Handler): this {
    this.#handlers.set(what, handler)
    return this
  }

  /** Requests to one endpoint, oldest first. */
  to(what: string): WireRequest[] {
    return this.asked.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === what)
  }

  readonly send: Send = async (request) => {
    this.asked.push(request)
    const handler = this.#handlers.get(`${request.method} ${request.path.split('?')[0]}`)
    return handler ? handler(request) : refuse('not-found')
  }
}
