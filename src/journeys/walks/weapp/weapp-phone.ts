import { PATIENCE_MS } from '../open-browser'
import { leadRequests } from './lead-requests'
import {
  launchWeapp,
  type Session,
  type SimElement,
  type SimPage,
  type Simulator,
  type Wx,
  type WxCall,
} from './simulator'

interface Options {
  /** What an earlier run on the same phone left in its storage. */
  storage?: Record<string, unknown>
  online?: boolean
}

/**
 * The unmodified `dist/weapp` running in Node, as one phone: its own storage, its own network switch.
 * There is no layout here; the walk in Chromium looks at that.
 */
export class WeappPhone {
  /** What went wrong without anybody asking: exceptions and console errors. */
  readonly complaints: string[] = []
  /** Seconds that the program asked the video to jump to. */
  readonly seeks: number[] = []
  /** Speeds that the program asked the video for; the simulator's player knows none. */
  readonly speeds: number[] = []
  /** What is in front of the camera when the program scans; null: its owner turns back. */
  seeing: string | null = null
  /** Whether its owner allows messages when WeChat asks; which templates it has asked for. */
  allowing = true
  readonly askedToAllow: string[][] = []
  /** Files that WeChat's reader has opened. */
  readonly opened: { path: string; bytes: Buffer }[] = []
  private network = { online: true, closed: false }
  private simulator!: Simulator
  private session!: Session

  private constructor() {}

  /** Starts the mini-program with its `wx.request` led to a real server. */
  static async start(origin: string, { storage = {}, online = true }: Options = {}): Promise<WeappPhone> {
    const phone = new WeappPhone()
    phone.simulator = await launchWeapp((session) => {
      phone.session = session
      const wx = session.getWx()
      for (const [key, value] of Object.entries(storage)) wx.setStorageSync(key, value)
      phone.setOnline(online)
      wx.request = leadRequests(origin, phone.network)
      phone.standIn(wx)
      // Nobody has allowed it; WeChat then says so.
      wx.getLocation = ({ fail, complete }) => {
        const answer = { errMsg: 'getLocation:fail auth deny' }
        fail?.(answer)
        complete?.(answer)
      }
      const createVideoContext = wx.createVideoContext.bind(wx)
      wx.createVideoContext = (id, scope) => {
        const video = createVideoContext(id, scope)
        return {
          ...video,
          seek: (seconds) => void (phone.seeks.push(seconds), video.seek(seconds)),
          playbackRate: (speed) => void phone.speeds.push(speed),
        }
      }
      session.on('exception', (message) => phone.complaints.push(`exception: ${JSON.stringify(message)}`))
      session.on('console', (entry) => {
        if (entry.level === 'error') phone.complaints.push(`console: ${JSON.stringify(entry)}`)
      })
    })
    return phone
  }

  /** What its owner does when WeChat itself puts a question; the simulator has nobody. */
  private standIn(wx: Wx): void {
    const answer = (call: WxCall, result: object) => (call.success?.(result), call.complete?.(result))
    this.standInForFiles(wx)
    wx.login = (call) => answer(call, { errMsg: 'login:ok', code: 'code-of-this-phone' })
    wx.scanCode = (call) =>
      this.seeing === null
        ? (call.fail?.({ errMsg: 'scanCode:fail cancel' }), call.complete?.({}))
        : answer(call, { errMsg: 'scanCode:ok', result: this.seeing })
    wx.requestSubscribeMessage = (call) => {
      this.askedToAllow.push(call.tmplIds)
      const word = this.allowing ? 'accept' : 'reject'
      answer(call, { errMsg: 'ok', ...Object.fromEntries(call.tmplIds.map((id) => [id, word])) })
    }
  }

  /** The simulator's files know no base64; WeChat's reader opens none that is not there. */
  private standInForFiles(wx: Wx): void {
    const written = new Map<string, Buffer>()
    const files = wx.getFileSystemManager()
    wx.env = { USER_DATA_PATH: 'wxfile://usr' }
    wx.getFileSystemManager = () => ({
      ...files,
      writeFileSync: (path, data, encoding) => void written.set(path, Buffer.from(data, encoding)),
    })
    wx.openDocument = (call) => {
      const bytes = written.get(call.filePath)
      if (bytes) this.opened.push({ path: call.filePath, bytes })
      const answer = { errMsg: bytes ? 'openDocument:ok' : 'openDocument:fail no such file' }
      if (bytes) call.success?.(answer)
      else call.fail?.(answer)
      call.complete?.(answer)
    }
  }

  /** Drops or restores the network, as the mini-program sees it. */
  setOnline(online: boolean): void {
    this.network.online = online
    this.session.setNetworkType(online ? 'wifi' : 'none')
  }

  /** What would still be there after the mini-program was closed. */
  storage(): Record<string, unknown> {
    return this.session.getStorageSnapshot()
  }

  clipboard(): unknown {
    return this.session.getClipboardData().data
  }

  async open(url: string): Promise<void> {
    await this.simulator.reLaunch(url)
  }

  async back(): Promise<void> {
    await this.simulator.navigateBack()
  }

  page(): Promise<SimPage> {
    return this.simulator.currentPage()
  }

  /** Looks again and again until there is something to return. */
  async until<T>(what: string, look: (page: SimPage) => Promise<T | null | undefined | false>): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const page = await this.page()
      const found = await look(page)
      if (found) return found
      if (Date.now() > deadline) {
        const shown = (await page.wxml()).replace(/ data-sim-[a-z]+="[^"]*"/g, '').slice(0, 4000)
        throw new Error(`Waited in vain for ${what} on ${page.path}:\n${shown}\n${this.complaints.join('\n')}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  find(selector: string): Promise<SimElement> {
    return this.until(selector, (page) => page.$(selector))
  }

  async has(selector: string): Promise<boolean> {
    return (await (await this.page()).$(selector)) !== null
  }

  async tap(selector: string): Promise<void> {
    await (await this.find(selector)).tap()
  }

  async type(selector: string, value: string): Promise<void> {
    await (await this.find(selector)).input(value)
  }

  /** The card that WeChat's list of chats would show for this page. */
  async shareCard(): Promise<{ title: string; path: string; imageUrl: string }> {
    const page = await this.page()
    return (await page.callMethod('onShareAppMessage', { from: 'button' })) as Awaited<ReturnType<this['shareCard']>>
  }

  /** Lets the video say something, as WeChat's player would. */
  async trigger(selector: string, event: string, detail: unknown = {}): Promise<void> {
    await (await this.find(selector)).trigger(event, { detail })
  }

  async text(selector: string): Promise<string> {
    return (await (await this.find(selector)).text()).replace(/\s+/g, ' ').trim()
  }

  /** Waits until the element's text contains `words`; returns all of it. */
  untilText(selector: string, words: string): Promise<string> {
    return this.until(`"${words}" in ${selector}`, async (page) => {
      const text = (await (await page.$(selector))?.text())?.replace(/\s+/g, ' ')
      return text?.includes(words) ? text.trim() : null
    })
  }

  untilPath(path: string): Promise<true> {
    return this.until(`page ${path}`, async (page) => page.path.includes(path))
  }

  untilGone(selector: string): Promise<true> {
    return this.until(`${selector} to go`, async (page) => (await page.$(selector)) === null)
  }

  async close(): Promise<void> {
    this.network.closed = true
    await this.simulator.close()
  }
}
