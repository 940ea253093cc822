import Taro from '@tarojs/taro'

export type Tab = 'home' | 'learn' | 'nearby' | 'me'

const address = (path: string, query: Record<string, string | number | undefined> = {}) => {
  const words = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return words.length > 0 ? `${path}?${words.join('&')}` : path
}

/** The addresses of all pages; nobody else writes one. */
export const routes = {
  /** `sign`: of the village or group through which it is passed on. */
  tab: (tab: Tab, sign?: string | null) => address(`/pages/${tab}/index`, { sign: sign ?? undefined }),
  /** `fromMs`: where to begin, instead of where the person stopped. */
  episode: (id: string, fromMs?: number, sign?: string | null) =>
    address('/features/episodes/pages/player/index', { id, t: fromMs, sign: sign ?? undefined }),
  /** Choices for a question in plain words; without one, the field to write it in. */
  find: (question?: string) => address('/features/episodes/pages/find/index', { q: question }),
  /** My episodes; `shelf` is begun, kept or watched. */
  mine: (shelf: 'begun' | 'kept' | 'watched') => address('/features/episodes/pages/mine/index', { shelf }),
  /** A set of questions: `source` with the topic or episode it is drawn from. */
  practice: (wanted: { source: string; topic?: string; episodeId?: string }) =>
    address('/features/practice/pages/set/index', {
      source: wanted.source,
      topic: wanted.topic,
      episode: wanted.episodeId,
    }),
  practiceBook: () => '/features/practice/pages/book/index',
  practiceProgress: () => '/features/practice/pages/progress/index',
  practiceNotices: () => '/features/practice/pages/notices/index',
  /** `id`: as a citation names an article, `civil-code:296`. */
  article: (id: string) => address('/features/statutes/pages/article/index', { id }),
  /** The lawyers of a village, of the remembered one when left out; `desk` books for a caller. */
  village: (query: { village?: string; desk?: '1' } = {}) => address('/features/booking/pages/village/index', query),
  /** Days and times of `any` lawyer of a village, or of one; `move` is the booking that gets another time. */
  times: (query: { village: string; lawyer: string; move?: string; desk?: '1' }) =>
    address('/features/booking/pages/times/index', query),
  /** The form of the slot that is held. */
  bookingForm: () => '/features/booking/pages/form/index',
  /** `made`: just now, so that it says so. */
  booking: (id: string, made?: '1') => address('/features/booking/pages/booking/index', { id, made }),
  myBookings: () => '/features/booking/pages/mine/index',
  bookingDesk: () => '/features/booking/pages/desk/index',
  /** A lawyer's own visits, today's first; `day` is another civil day to begin with. */
  duty: (day?: string) => address('/features/booking/pages/duty/index', { day }),
  /** One of them; `day` is the civil day in whose list it stands. */
  dutyVisit: (query: { id: string; day?: string | undefined }) =>
    address('/features/booking/pages/duty-visit/index', query),
  /** The firm's week, for its manager; `from` is a civil day in it. */
  firm: (from?: string) => address('/features/booking/pages/firm/index', { from }),
  /** 服务圈 as a shared address shows it; a point in it only where somebody chose to pass it on. */
  circle: (query: Record<string, string | undefined>) => address('/pages/nearby/index', query),
  /** Where to start from. */
  origin: () => '/features/places/pages/origin/index',
  place: (id: string) => address('/features/places/pages/place/index', { id }),
  /** 报告有误: the form for one place. */
  placeReport: (id: string) => address('/features/places/pages/report/index', { id }),
  myPlaceReports: () => '/features/places/pages/reports/index',
  /** 这事去哪办; `trouble` opens one of them. */
  help: (query: { trouble?: string } = {}) => address('/features/places/pages/help/index', query),
  logIn: () => '/features/account/pages/log-in/index',
  settings: () => '/features/account/pages/settings/index',
  myData: () => '/features/account/pages/my-data/index',
  /** `page`: the one it is about, as `presentPage` tells it; `part`: `mine` shows what was written before. */
  feedback: (query: { page?: string; part?: 'mine' } = {}) => address('/features/feedback/pages/feedback/index', query),
  about: (part?: 'privacy' | 'district' | 'licences') => address('/features/account/pages/about/index', { part }),
} as const

const isTab = (url: string) => /^\/pages\/(home|learn|nearby|me)\/index/.test(url)

/** Opens a page; tabs are switched to, everything else is put on top. WeChat stacks at most ten pages. */
export function go(url: string): void {
  const open = isTab(url) ? Taro.switchTab : Taro.getCurrentPages().length >= 9 ? Taro.redirectTo : Taro.navigateTo
  // WeChat refuses while another page is still opening, e.g. after a double tap.
  open({ url }).catch(() => undefined)
}

/** Puts a page in the place of the one in sight: going back leads past it. */
export const goInstead = (url: string): void => void Taro.redirectTo({ url }).catch(() => undefined)

/** The page in sight as others may know it: its path, and the id of the thing it shows; nothing a person typed. */
export function presentPage(): string | undefined {
  const { path, params } = Taro.getCurrentInstance().router ?? {}
  const [bare] = (path ?? '').split('?')
  if (!bare) return undefined
  const id = params?.id && /^[a-z0-9-]{1,60}$/.test(params.id) ? `?id=${params.id}` : ''
  return (bare.startsWith('/') ? bare : `/${bare}`) + id
}

export const canGoBack = () => Taro.getCurrentPages().length > 1

/** Back to where one was; home when the page was opened from outside. */
export function goBack(): void {
  if (canGoBack()) Taro.navigateBack().catch(() => undefined)
  else go(routes.tab('home'))
}
