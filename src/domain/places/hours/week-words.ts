import type { Hours, Span } from './hours'

const DAYS = ['一', '二', '三', '四', '五', '六', '日']

/** 09:00–12:00、14:00–17:30; 休息 without any, 全天 around the clock. */
export function spanWords(spans: readonly Span[]): string {
  if (spans.length === 0) return '休息'
  return spans.map(({ from, to }) => (from === '00:00' && to === '24:00' ? '全天' : `${from}–${to}`)).join('、')
}

/**
 * A week in as few lines as it takes: days that follow one another with the same hours share a line.
 *
 * @example weekWords(office) // [{ days: '周一至周五', times: '09:00–17:30' }, { days: '周六、周日', times: '休息' }]
 */
export function weekWords(hours: Hours): { days: string; times: string }[] {
  const lines: { from: number; to: number; times: string }[] = []
  DAYS.forEach((_, index) => {
    const times = spanWords(hours[index] ?? [])
    const last = lines.at(-1)
    if (last?.times === times) last.to = index
    else lines.push({ from: index, to: index, times })
  })
  return lines.map(({ from, to, times }) => {
    const [first, last] = [`周${DAYS[from]}`, `周${DAYS[to]}`]
    if (to - from === 6) return { days: '每天', times }
    return { days: from === to ? first : `${first}${to - from === 1 ? '、' : '至'}${last}`, times }
  })
}
