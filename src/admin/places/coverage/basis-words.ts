import type { Coverage } from '@/contract/places/coverage'

const SOURCE_WORDS: Record<string, string> = {
  roads: '沿道路计算',
  minutes: '按导入的分钟数',
  distance: '按直线距离估算',
}
const wordOf = (source: string) => SOURCE_WORDS[source] ?? source

/** The attribution usually begins with the name. */
const sourceOf = ({ name, attribution }: { name: string; attribution: string }) =>
  attribution.includes(name) ? attribution : `${name}，${attribution}`

/** What the minutes rest on. Example: 132 个村居沿道路计算。演示路网，道路与地形均为虚构，2026-11-30。 */
export function basisWords({ sources, network }: Coverage['basis']): string {
  if (sources.length === 0) return '还没有村居的位置，请先导入村居位置。'
  const parts = sources.map(({ source, villages }) => `${villages} 个村居${wordOf(source)}`).join('，')
  const estimate = sources.some(({ source }) => source === 'distance') ? '估算的一般比实际近。' : ''
  const from = network ? `${sourceOf(network)}，${network.date}。` : ''
  return `${parts}。${from}${estimate}`
}

/** Whole and rounded up, so that nothing beyond 15 reads 15; 60+ for what is further than an hour, or nowhere. */
export const minutesWord = (minutes: number | null): string => (minutes === null ? '60+' : String(Math.ceil(minutes)))
export const percentWord = (share: number): string => `${Math.round(share * 100)}%`
