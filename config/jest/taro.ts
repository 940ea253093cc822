import { useEffect } from 'react'

/** What the program did with its pages, newest last: `navigateTo /features/…`. */
export const journal: string[] = []
/** Pages below and including the present one. */
let stack: string[] = ['/pages/home/index']
let query: Record<string, string> = {}
// What a phone keeps outlives the program; so it must outlive `jest.resetModules()`, by which tests restart one.
const kept = globalThis as { storageOfThisPhone?: Map<string, string> }
const storage = (kept.storageOfThisPhone ??= new Map<string, string>())
const listeners: {
  show: Set<() => void>
  hide: (() => void)[]
  network: ((state: { isConnected: boolean }) => void)[]
} = {
  show: new Set(),
  hide: [],
  network: [],
}

/** For tests: the address's query, and what the device does by itself. */
export const stage = {
  openWith: (params: Record<string, string>) => {
    query = params
  },
  /** One comes back to the page from another one on top of it. */
  show: () => listeners.show.forEach((shown) => shown()),
  hide: () => listeners.hide.forEach((hidden) => hidden()),
  network: (isConnected: boolean) => listeners.network.forEach((changed) => changed({ isConnected })),
  /** Bytes the storage still takes; a full one refuses like WeChat's. */
  roomFor: Infinity,
  /** Where WeChat says this phone is; null when its owner says no. */
  location: null as { longitude: number; latitude: number } | null,
  /** What this WeChat's base library is too old for. */
  unknown: [] as string[],
  /** What WeChat would ask of a page that is passed on: to a chat, to the timeline. */
  message: (): object => ({}),
  timeline: (): object => ({}),
  clear: () => {
    journal.length = 0
    stack = ['/pages/home/index']
    query = {}
    storage.clear()
    stage.roomFor = Infinity
    stage.unknown = []
    stage.location = null
  },
}

const move =
  (verb: string, change: (url: string) => string[]) =>
  ({ url }: { url: string }) => {
    journal.push(`${verb} ${url}`)
    stack = change(url)
    return Promise.resolve()
  }

export const useDidShow = (shown: () => void) =>
  useEffect(() => {
    shown()
    listeners.show.add(shown)
    return () => void listeners.show.delete(shown)
  }, [])
export const useDidHide = (hidden: () => void) => useEffect(() => hidden, [])
export const useRouter = () => ({ params: query, path: stack.at(-1) })
export const useShareAppMessage = (card: () => object) => void (stage.message = card)
export const useShareTimeline = (card: () => object) => void (stage.timeline = card)

const Taro = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => {
    if (value.length > stage.roomFor) throw new Error('setStorageSync:fail exceed storage max size')
    storage.set(key, value)
  },
  removeStorageSync: (key: string) => void storage.delete(key),
  navigateTo: move('navigateTo', (url) => [...stack, url]),
  redirectTo: move('redirectTo', (url) => [...stack.slice(0, -1), url]),
  switchTab: move('switchTab', (url) => [url]),
  reLaunch: move('reLaunch', (url) => [url]),
  navigateBack: () => {
    journal.push('navigateBack')
    stack = stack.slice(0, -1)
    return Promise.resolve()
  },
  getCurrentInstance: () => ({ router: { path: stack.at(-1), params: query } }),
  getCurrentPages: () => stack.map((route) => ({ route })),
  getAppBaseInfo: () => ({}),
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
  onNetworkStatusChange: (changed: (state: { isConnected: boolean }) => void) => void listeners.network.push(changed),
  onAppHide: (hidden: () => void) => void listeners.hide.push(hidden),
  offAppHide: (hidden: () => void) => {
    listeners.hide = listeners.hide.filter((heard) => heard !== hidden)
  },
  onAppShow: (shown: () => void) => void listeners.show.add(shown),
  offAppShow: (shown: () => void) => void listeners.show.delete(shown),
  login: () => Promise.resolve({ code: 'wechat-code' }),
  setClipboardData: ({ data }: { data: string }) => {
    journal.push(`setClipboardData ${data}`)
    return Promise.resolve()
  },
  hideToast: () => undefined,
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
    journal.push(`makePhoneCall ${phoneNumber}`)
    return Promise.resolve()
  },
  getLocation: () => {
    journal.push('getLocation')
    return stage.location
      ? Promise.resolve(stage.location)
      : Promise.reject(Object.assign(new Error('no'), { errMsg: 'getLocation:fail auth deny' }))
  },
  openLocation: ({ longitude, latitude, name }: { longitude: number; latitude: number; name: string }) => {
    journal.push(`openLocation ${longitude.toFixed(4)},${latitude.toFixed(4)} ${name}`)
    return Promise.resolve()
  },
  getWindowInfo: () => ({ windowHeight: 800 }),
  pageScrollTo: () => Promise.resolve(),
  createVideoContext: () => ({
    play: () => undefined,
    pause: () => undefined,
    seek: () => undefined,
    playbackRate: (rate: number) => void journal.push(`playbackRate ${rate}`),
  }),
  /** Tests name what an old WeChat does not know. */
  canIUse: (name: string) => !stage.unknown.includes(name),
  openChannelsActivity: ({ feedId }: { feedId: string }) => {
    journal.push(`openChannelsActivity ${feedId}`)
    return Promise.resolve()
  },
  getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
  /** Tests put their own server here. */
  request: (_: { url: string; method?: string; data?: string }): Promise<{ statusCode: number; data: unknown }> =>
    Promise.reject(new Error('request:fail no server in this test')),
}

export default Taro
