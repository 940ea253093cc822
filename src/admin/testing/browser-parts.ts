import '@testing-library/jest-dom'
import { TextDecoder, TextEncoder } from 'node:util'

/** jsdom lacks what every browser has: text coding and requests (router), media queries and observers (components). */
class PlainRequest {
  readonly headers = new Map<string, string>()
  readonly method = 'GET'
  readonly signal: AbortSignal | undefined
  constructor(
    readonly url: string,
    init?: { signal?: AbortSignal },
  ) {
    this.signal = init?.signal
  }
}

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** A message is only ever a way to go on a little later. */
class SoonChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null }
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) }
}

const everyWidth = (media: string) => ({
  matches: true,
  media,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => true,
})

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  Request: PlainRequest,
  ResizeObserver: SilentObserver,
  MessageChannel: SoonChannel,
  matchMedia: everyWidth,
  scrollTo() {},
})
