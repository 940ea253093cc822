interface Options {
  url?: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  success?(answer: unknown): void
  fail?(answer: unknown): void
  complete?(answer: unknown): void
}

export interface Navigation {
  navigateTo(url: string): void
  navigateBack(): void
  /** Leaves every page behind. */
  startOver(url: string): void
}

const succeed = (options: Options | undefined, answer: Record<string, unknown> = {}) => {
  const result = { errMsg: 'ok', ...answer }
  options?.success?.(result)
  options?.complete?.(result)
  return Promise.resolve(result)
}

const systemInfo = () => ({
  SDKVersion: '3.8.0',
  platform: 'devtools',
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  pixelRatio: devicePixelRatio,
  statusBarHeight: 0,
  system: 'iOS 17',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  safeArea: { top: 0, bottom: innerHeight, left: 0, right: innerWidth, width: innerWidth, height: innerHeight },
})

function request(options: Options) {
  const body = options.method === 'GET' || options.data === undefined ? undefined : JSON.stringify(options.data)
  const text = typeof options.data === 'string' ? options.data : body
  const url = new URL(options.url ?? '')
  fetch(url.pathname + url.search, {
    method: options.method ?? 'GET',
    headers: options.header ?? {},
    body: options.method === 'GET' ? undefined : text,
  })
    .then(async (answer) =>
      succeed(options, { statusCode: answer.status, data: await answer.json(), header: {}, cookies: [] }),
    )
    .catch((error: Error) => {
      options.fail?.({ errMsg: `request:fail ${error.message}` })
      options.complete?.({ errMsg: `request:fail ${error.message}` })
    })
  return { abort() {} }
}

/**
 * The part of `wx` that the mini-program uses, over the browser. The host of a request is replaced by the page's own,
 * which the walk's server answers. What is missing is counted in `missing`, so that a walk can look.
 */
export function createWx(navigation: Navigation, firstPage: string, missing: Record<string, number>): object {
  const go = (step: (url: string) => void) => (options: Options) => {
    step(options.url ?? '')
    return succeed(options)
  }
  const known: Record<string, unknown> = {
    getSystemInfoSync: systemInfo,
    getWindowInfo: systemInfo,
    getAppBaseInfo: systemInfo,
    getDeviceInfo: systemInfo,
    getMenuButtonBoundingClientRect: () => ({
      top: 4,
      bottom: 36,
      left: innerWidth - 95,
      right: innerWidth - 7,
      width: 88,
      height: 32,
    }),
    getLaunchOptionsSync: () => ({ path: firstPage, query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: firstPage, query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    nextTick: (then: () => void) => void Promise.resolve().then(then),
    navigateTo: go(navigation.navigateTo),
    redirectTo: go(navigation.navigateTo),
    switchTab: go(navigation.startOver),
    reLaunch: go(navigation.startOver),
    navigateBack: (options: Options) => {
      navigation.navigateBack()
      return succeed(options)
    },
    getNetworkType: (options: Options) => succeed(options, { networkType: 'wifi' }),
    onNetworkStatusChange() {},
    onAppHide() {},
    onAppShow() {},
    pageScrollTo: succeed,
    hideToast: succeed,
    setClipboardData: succeed,
    makePhoneCall: succeed,
    getUpdateManager: () => ({ onUpdateReady() {}, applyUpdate() {} }),
    request,
    getStorageSync: (key: string) => JSON.parse(localStorage.getItem(key) ?? '""') as unknown,
    setStorageSync: (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => localStorage.removeItem(key),
    createVideoContext: (id: string) => {
      const video = () => document.querySelector<HTMLVideoElement>(`[id$="${id}"]`)
      return {
        play: () => void video()?.play?.(),
        pause: () => video()?.pause?.(),
        playbackRate: (speed: number) => void (video() && (video()!.playbackRate = speed)),
        seek: (seconds: number) => void (video() && (video()!.currentTime = seconds)),
      }
    },
  }
  return new Proxy(known, {
    has: () => true,
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'webpackJsonp') return target[key as string]
      return (options?: Options) => {
        missing[key] = (missing[key] ?? 0) + 1
        return succeed(options)
      }
    },
  })
}
