/** What we use of it; the package has no types of its own. */
declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Record<string, string>
    method?: string
    /** Sent in turn; `setupRequest` makes each anew before it goes out. */
    requests?: { setupRequest: (request: object) => object }[]
    /** Requests per second of all connections together; as many as go where it is missing. */
    overallRate?: number
  }
  interface Outcome {
    errors: number
    non2xx: number
    requests: { average: number; total: number }
    latency: { p99: number }
  }
  export default function autocannon(options: Options): Promise<Outcome>
}
