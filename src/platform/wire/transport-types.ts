export interface Exchange {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** JSON text. */
  body?: string
  timeoutMs: number
}

export interface Answer {
  status: number
  body: unknown
}

/** One HTTP exchange; rejects only when no answer came back. */
export type Transport = (exchange: Exchange) => Promise<Answer>
