/** What the walks use of the simulator's elements. */
interface SimElement {
  text(): Promise<string>
  tap(): Promise<void>
  attribute(name: string): Promise<string | undefined>
  trigger(type: string, detail?: unknown): Promise<void>
  input?(value: string): Promise<void>
}

interface SimPage {
  path: string
  query: Record<string, string>
  $(selector: string): Promise<SimElement | null>
  $$(selector: string): Promise<SimElement[]>
  wxml(): Promise<string>
}

interface WxRequest {
  url: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  success?(answer: unknown): void
  fail?(answer: unknown): void
  complete?(answer: unknown): void
}

interface Simulator {
  session: { getWx(): { request(options: WxRequest): unknown }; setNetworkType(type: string): unknown }
  currentPage(): Promise<SimPage>
  navigateBack(): Promise<unknown>
  reLaunch(url: string): Promise<unknown>
  switchTab(url: string): Promise<unknown>
  callWxMethod(method: string, ...args: unknown[]): Promise<unknown>
  on(event: string, listener: (message: unknown) => void): void
  close(): Promise<void>
}

const PATIENCE_MS = 15_000

/** The address that a local build of the mini-program talks to; the bridge leads it to the walk's own server. */
const BUILT_FOR = 'http://127.0.0.1:8787'

/**
 * The unmodified `dist/weapp` running in Node, as one phone: its own storage, its own network switch.
 * There is no layout here; the walk in Chromium looks at that.
 */
export class WeappPhone {
  readonly exceptions: string[] = []
  private online = true

  private constructor(
    private readonly simulator: Simulator,
    private readonly origin: string,
  ) {}

  /** Starts the mini-program with its `wx.request` led to a real server. */
  static async start(origin: string): Promise<WeappPhone> {
    const { Launcher } = await import('@weapp-vite/miniprogram-automator')
    const simulator = await new Launcher().launch({
      projectPath: process.cwd(),
      headless: true,
      runtimeProvider: 'headless',
    })
    const phone = new WeappPhone(simulator as unknown as Simulator, origin)
    phone.simulator.on('exception', (message) => phone.exceptions.push(JSON.stringify(message)))
    phone.simulator.session.getWx().request = (options) => phone.request(options)
    await phone.open('/pages/home/index')
    return phone
  }

  private request(options: WxRequest) {
    const stop = new AbortController()
    const method = options.method ?? 'GET'
    const answer = this.online
      ? fetch(options.url.replace(BUILT_FOR, this.origin), {
          method,
          headers: options.header ?? {},
          body:
            method === 'GET'
              ? undefined
              : typeof options.data === 'string'
                ? options.data
                : JSON.stringify(options.data ?? {}),
          signal: stop.signal,
        })
      : Promise.reject(new Error('the phone is offline'))
    void answer
      .then(async (response) => {
        const text = await response.text()
        const data: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
        const result = {
          statusCode: response.status,
          data,
          header: Object.fromEntries(response.headers),
          errMsg: 'request:ok',
        }
        options.success?.(result)
        options.complete?.(result)
      })
      .catch((error: Error) => {
        const result = { errMsg: `request:fail ${error.message}` }
        options.fail?.(result)
        options.complete?.(result)
      })
    return { abort: () => stop.abort(), onHeadersReceived() {}, offHeadersReceived() {} }
  }

  /** Drops or restores the network, as the mini-program sees it. */
  setOnline(online: boolean): void {
    this.online = online
    this.simulator.session.setNetworkType(online ? 'wifi' : 'none')
  }

  async open(url: string): Promise<void> {
    await this.simulator.reLaunch(url)
  }

  async switchTab(url: string): Promise<void> {
    await this.simulator.switchTab(url)
  }

  async back(): Promise<void> {
    await this.simulator.navigateBack()
  }

  async path(): Promise<string> {
    return (await this.simulator.currentPage()).path
  }

  private async until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const found = await look()
      if (found) return found
      if (Date.now() > deadline) {
        const page = await this.simulator.currentPage()
        throw new Error(
          `Waited in vain for ${what} on ${page.path}:\n${(await page.wxml()).slice(0, 3000)}\n${this.exceptions.join('\n')}`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  find(selector: string): Promise<SimElement> {
    return this.until(selector, async () => (await this.simulator.currentPage()).$(selector))
  }

  async all(selector: string): Promise<SimElement[]> {
    return (await this.simulator.currentPage()).$$(selector)
  }

  async has(selector: string): Promise<boolean> {
    return (await (await this.simulator.currentPage()).$(selector)) !== null
  }

  async tap(selector: string): Promise<void> {
    await (await this.find(selector)).tap()
  }

  async type(selector: string, value: string): Promise<void> {
    await (await this.find(selector)).input?.(value)
  }

  async trigger(selector: string, event: string, detail?: unknown): Promise<void> {
    await (await this.find(selector)).trigger(event, detail)
  }

  async text(selector: string): Promise<string> {
    return (await (await this.find(selector)).text()).replace(/\s+/g, ' ').trim()
  }

  /** Waits until the element's text contains `words`. */
  untilText(selector: string, words: string): Promise<string> {
    return this.until(`"${words}" in ${selector}`, async () => {
      const element = await (await this.simulator.currentPage()).$(selector)
      const text = (await element?.text())?.replace(/\s+/g, ' ')
      return text?.includes(words) ? text : null
    })
  }

  untilPath(path: string): Promise<true> {
    return this.until(`page ${path}`, async () => (await this.path()).includes(path) || null)
  }

  async close(): Promise<void> {
    await this.simulator.close()
  }
}
