import Taro from '@tarojs/taro'
import type { Duty } from '@/contract/study/duties'

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
  /** 学法任务: an official's own list. */
  studyDuties: () => '/features/study/pages/duties/index',
  /** `id`: of the item whose questions are answered. */
  checkIn: (id: string) => address('/features/study/pages/check-in/index', { id }),
  /** Where a duty is done: its session or the dates to choose from, its exam, or its questions. */
  studyDuty: ({ id, teaches }: Pick<Duty, 'id' | 'teaches'>): string => {
    const [first, ...others] = teaches.sessionIds ?? []
    if (first) return others.length > 0 ? routes.sessions(id) : routes.session(first)
    return teaches.examId ? routes.exam(teaches.examId) : routes.checkIn(id)
  },
  studyCalendar: () => '/features/study/pages/calendar/index',
  /** Ties the account to a unit's roster by the phone's number. */
  studyBind: () => '/features/study/pages/bind/index',
  /** 应知应会手册: one book; `chapter` is brought into sight. */
  handbook: (id: string, chapter?: string) => address('/features/study/pages/handbook/index', { id, chapter }),
  handbookEntry: (query: { book: string; id: string }) => address('/features/study/pages/entry/index', query),
  /** 线下实战: those for me; `duty`: only the dates of this item, any of which does it. */
  sessions: (duty?: string) => address('/features/study/pages/sessions/index', { duty }),
  /** One of them; `code`: what the trainer's screen shows, when it was scanned. */
  session: (id: string, code?: string) => address('/features/study/pages/session/index', { id, code }),
  /** 我的考试 */
  exams: () => '/features/exams/pages/list/index',
  /** One of them: its rules, its times, its papers. */
  exam: (id: string) => address('/features/exams/pages/exam/index', { id }),
  examSitting: (query: { exam: string; paper: string }) => address('/features/exams/pages/sitting/index', query),
  /** `id`: of a paper that was handed in. */
  examResult: (id: string) => address('/features/exams/pages/result/index', { id }),
  certificates: () => '/features/exams/pages/certificates/index',
  /** 免考申请, for one exam or to be chosen there. */
  exemption: (exam?: string) => address('/features/exams/pages/exemption/index', { id: exam }),
  /** 核验合格证, for anybody; `number` as it stands on it. */
  verifyCertificate: (number?: string) => address('/features/exams/pages/verify/index', { number }),
  logIn: () => '/features/account/pages/log-in/index',
  settings: () => '/features/account/pages/settings/index',
  myData: () => '/features/account/pages/my-data/index',
  /**
   * `page`: the one it is about, as `presentPage` tells it; `part`: `mine` shows what was written before; `kind`: what an
   * empty form begins with.
   */
  feedback: (query: { page?: string; part?: 'mine'; kind?: 'wrong-content' } = {}) =>
    address('/features/feedback/pages/feedback/index', query),
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
  const word = (key: string) => (/^[a-z0-9-]{1,60}$/.test(params?.[key] ?? '') ? `${key}=${params![key]}` : '')
  // An entry of a handbook is found by its book; a book alone names nothing.
  const query = word('id') && [word('book'), word('id')].filter(Boolean).join('&')
  return (bare.startsWith('/') ? bare : `/${bare}`) + (query && `?${query}`)
}

export const canGoBack = () => Taro.getCurrentPages().length > 1

/** Back to where one was; home when the page was opened from outside. */
export function goBack(): void {
  if (canGoBack()) Taro.navigateBack().catch(() => undefined)
  else go(routes.tab('home'))
}
