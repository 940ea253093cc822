import type { WxRequest } from './simulator'

/** The address that a local build of the mini-program talks to. */
const BUILT_FOR = 'http://127.0.0.1:8787'

interface Request {
  method: string
  headers: Record<string, string>
  body?: string
}

const asFetch = ({ method = 'GET', header = {}, data }: WxRequest): Request => ({
  method,
  headers: header,
  ...(method !== 'GET' && { body: typeof data === 'string' ? data : JSON.stringify(data ?? {}) }),
})

/**
 * A `wx.request` over HTTP to the walk's own server, which answers only while the phone is online. A program that was
 * closed hears no answer any more: it could not but throw, into whatever test runs by then.
 */
export function leadRequests(origin: string, network: { online: boolean; closed: boolean }) {
  const exchange = async (options: WxRequest, signal: AbortSignal) => {
    if (!network.online) throw new Error('the phone is offline')
    const url = options.url.replace(BUILT_FOR, origin)
    const answer = await fetch(url, { ...asFetch(options), signal })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return {
      statusCode: answer.status,
      data: isJson ? (JSON.parse(text) as unknown) : text,
      header: Object.fromEntries(answer.headers),
      errMsg: 'request:ok',
    }
  }
  return (options: WxRequest) => {
    const stop = new AbortController()
    exchange(options, stop.signal).then(
      (answer) => {
        if (network.closed) return
        options.success?.(answer)
        options.complete?.(answer)
      },
      (error: Error) => {
        if (network.closed) return
        const answer = { errMsg: `request:fail ${error.message}` }
        options.fail?.(answer)
        options.complete?.(answer)
      },
    )
    return { abort: () => stop.abort(), onHeadersReceived() {}, offHeadersReceived() {} }
  }
}
