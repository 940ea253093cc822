/** The six services of the 15-minute circle, in the order in which they are always named (PRODUCT.md). */
export const SERVICES = [
  'legal-advice',
  'legal-outreach',
  'mediation',
  'notarization',
  'legal-aid',
  'reconsideration',
] as const
export type Service = (typeof SERVICES)[number]

/** Who carries the services: the kinds of places. */
export const CARRIERS = [
  'outreach-point',
  'judicial-office',
  'law-firm',
  'notary-office',
  'service-station',
  'reconsideration-point',
  'legal-aid-station',
  'mediation-committee',
] as const
export type Carrier = (typeof CARRIERS)[number]

/** How somebody gets there. `elder` walks the same paths as `walk`, slower. */
export const PACES = ['walk', 'elder', 'wheels', 'bicycle', 'car'] as const
export type Pace = (typeof PACES)[number]

/** Whose paths a road graph holds; `walk` and `elder` share `foot`. */
export const MODES = ['foot', 'wheels', 'bicycle', 'car'] as const
export type Mode = (typeof MODES)[number]

/** Degrees, WGS-84. Another datum exists only inside platform/map. */
export interface Point {
  lon: number
  lat: number
}

/** Minutes that may be asked for, and how far the nearest is looked for when nothing lies within them. */
export const MINUTES = { least: 5, most: 30, usual: 15, nearest: 60 } as const

const SERVICE_WORDS: Record<Service, string> = {
  'legal-advice': '法律咨询',
  'legal-outreach': '普法',
  mediation: '调解',
  notarization: '公证',
  'legal-aid': '援助',
  reconsideration: '复议',
}
const CARRIER_WORDS: Record<Carrier, string> = {
  'outreach-point': '小江说普法',
  'judicial-office': '基层司法所',
  'law-firm': '律所',
  'notary-office': '公证处',
  'service-station': '公共法律服务站',
  'reconsideration-point': '复议便民点',
  'legal-aid-station': '法律援助站',
  'mediation-committee': '调解组织',
}
const PACE_WORDS: Record<Pace, string> = {
  walk: '步行',
  elder: '步行，慢一些',
  wheels: '轮椅或婴儿车',
  bicycle: '骑行',
  car: '开车',
}

const wordIn = (words: Record<string, string>, code: string, unknown: string): string =>
  Object.hasOwn(words, code) ? words[code]! : unknown

/** Words for codes; one that only a newer server knows has a word too. */
export const serviceWord = (code: string): string => wordIn(SERVICE_WORDS, code, '其他服务')
export const carrierWord = (code: string): string => wordIn(CARRIER_WORDS, code, '其他机构')
export const paceWord = (code: string): string => wordIn(PACE_WORDS, code, '其他方式')

/** The graph a pace travels on. Example: `elder` → `foot`. */
export const modeOf = (pace: Pace): Mode => (pace === 'walk' || pace === 'elder' ? 'foot' : pace)
