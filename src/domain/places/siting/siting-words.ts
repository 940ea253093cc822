import { paceWord, serviceWord } from '../words'

/** Within a sentence, where 步行，慢一些 would break it. */
const PACE_IN_SENTENCE: Record<string, string> = { elder: '慢步行', wheels: '坐轮椅或推婴儿车' }

interface Found {
  service: string
  pace: string
  minutes: number
  /** How many sites were found, and the villages they bring in. */
  sites: number
  gained: number
  /** What no choice can exceed. */
  bound: number
}

/** 步行15分钟内有公证 */
const within = ({ pace, minutes, service }: Pick<Found, 'pace' | 'minutes' | 'service'>): string =>
  `${PACE_IN_SENTENCE[pace] ?? paceWord(pace)} ${minutes} 分钟内能办${serviceWord(service)}`

/**
 * What was found, in a sentence. Example: 在此增设 1 个点，可使 7 个村居步行 15 分钟内能办公证。
 */
export function sitesSentence(found: Found): string {
  if (found.sites === 0) return `没有找到能再让村居${within(found)}的地点。`
  const here = found.sites === 1 ? '在此增设 1 个点' : `在这 ${found.sites} 处各增设一个点`
  return `${here}，可使 ${found.gained} 个村居${within(found)}。`
}

/** How sure that is. Example: 已证明：同样多的点，在这些候选地点里没有更好的选法。 */
export function proofSentence({ gained, bound, sites }: Pick<Found, 'gained' | 'bound' | 'sites'>): string {
  if (sites === 0) return '每个候选地点都逐一算过。'
  if (bound <= gained) return '已证明：同样多的点，在这些候选地点里没有更好的选法。'
  return `还没有证明这是最好的选法：最多还可能多 ${bound - gained} 个村居。`
}
