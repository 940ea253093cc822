const PAGE_WORDS: Readonly<Record<string, string>> = {
  '/pages/home/index': '首页',
  '/pages/learn/index': '学法',
  '/pages/nearby/index': '服务圈',
  '/pages/me/index': '我的',
  '/features/episodes/pages/player/index': '节目播放页',
  '/features/episodes/pages/find/index': '找节目',
  '/features/episodes/pages/mine/index': '我的节目',
  '/features/practice/pages/set/index': '做题',
  '/features/practice/pages/book/index': '错题本',
  '/features/practice/pages/progress/index': '学习进度',
  '/features/practice/pages/notices/index': '题目通知',
  '/features/booking/pages/village/index': '村居律师',
  '/features/booking/pages/times/index': '选预约时间',
  '/features/booking/pages/form/index': '填写预约',
  '/features/booking/pages/booking/index': '预约详情',
  '/features/booking/pages/mine/index': '我的预约',
  '/features/booking/pages/desk/index': '代约台',
  '/features/places/pages/place/index': '服务地点',
  '/features/places/pages/origin/index': '选出发的地方',
  '/features/places/pages/help/index': '这事去哪办',
  '/features/places/pages/report/index': '报告信息有误',
  '/features/places/pages/reports/index': '我报告的地点问题',
  '/features/study/pages/handbook/index': '应知应会手册',
  '/features/study/pages/entry/index': '手册条目',
  '/features/account/pages/log-in/index': '登录',
  '/features/account/pages/settings/index': '设置',
  '/features/account/pages/about/index': '关于与隐私',
  '/features/account/pages/my-data/index': '我的数据',
}

/** The page a message is about, in words; null for one that nobody knows by a name (any more). */
export const feedbackPageWord = (page: string): string | null => PAGE_WORDS[page.split('?')[0] ?? ''] ?? null

/** The episode that was open, if it was one: `/features/episodes/pages/player/index?id=leak` gives `leak`. */
export const feedbackEpisode = (page: string): string | null =>
  /^\/features\/episodes\/pages\/player\/index\?id=([a-z0-9-]{1,60})$/.exec(page)?.[1] ?? null

/** Where an entry of a handbook is read; what is written from there is about that entry. */
const ENTRY_PAGE = '/features/study/pages/entry/index'

/** The whole address of an entry, for the database as well as here: what is no such address is about no entry. */
export const ENTRY_PATTERN = `^${ENTRY_PAGE}[?]book=([a-z0-9-]{1,60})&id=([a-z0-9-]{1,60})$`
const ENTRY = new RegExp(ENTRY_PATTERN)

/** The entry of a handbook it is about, if it is one. */
export function feedbackEntry(page: string): { handbookId: string; entryId: string } | null {
  const [, handbookId, entryId] = ENTRY.exec(page) ?? []
  return handbookId && entryId ? { handbookId, entryId } : null
}
