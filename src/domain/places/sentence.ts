import { paceWord, SERVICES, serviceWord, type Service } from './words'

/** A place as the sentence needs it. */
export interface ServingPlace {
  id: string
  services: readonly string[]
}

export interface Reached {
  /** Id of the place. */
  place: string
  minutes: number
}

export interface ReachSummary {
  /** 步行15分钟内可办 4 项，缺 公证、复议；最近的公证处步行 27 分钟 */
  words: string
  within: Service[]
  missing: Service[]
  /** Of each service the nearest place that was found, within or not. */
  nearest: Partial<Record<Service, Reached>>
}

export interface Asked {
  /** Code of a pace. */
  pace: string
  minutes: number
  /** `distance`: the words say that it is an estimate. */
  source: string
}

/** What one goes to for a service, as a noun. */
const NOUNS: Record<Service, string> = {
  'legal-advice': '咨询点',
  'legal-outreach': '普法点',
  mediation: '调解点',
  notarization: '公证处',
  'legal-aid': '援助站',
  reconsideration: '复议点',
}

/** A pace within a sentence; the longer words of a choice would break it. */
const saidPace = (code: string): string => (code === 'elder' ? '慢步' : code === 'wheels' ? '轮椅' : paceWord(code))

/** Minutes as people read them: whole and rounded up, never 0. Example: 14.2 is 15. */
export const shownMinutes = (minutes: number): number => Math.max(1, Math.ceil(minutes))

function findNearest(places: readonly ServingPlace[], reached: readonly Reached[]): ReachSummary['nearest'] {
  const servicesOf = new Map(places.map(({ id, services }) => [id, services]))
  const nearest: ReachSummary['nearest'] = {}
  for (const one of reached)
    for (const service of SERVICES)
      if (servicesOf.get(one.place)?.includes(service) && one.minutes < (nearest[service]?.minutes ?? Infinity))
        nearest[service] = one
  return nearest
}

/** Which of those missing is named: the nearest of them, of equals the first in the order of services. */
function nearestWords(missing: readonly Service[], nearest: ReachSummary['nearest'], pace: string): string {
  const found = missing.filter((service) => nearest[service])
  const [first] = [...found].sort((a, b) => nearest[a]!.minutes - nearest[b]!.minutes)
  if (!first) return `；${pace}60分钟内也没有`
  return `；最近的${NOUNS[first]}${pace} ${shownMinutes(nearest[first]!.minutes)} 分钟`
}

/**
 * What can be done within the minutes asked for, and what is missing, in one sentence.
 *
 * @param reached minutes to places, up to 60; what is absent is further
 * @example say(places, reached, { pace: 'walk', minutes: 15, source: 'roads' }).words
 *   // 步行15分钟内可办 4 项，缺 公证、复议；最近的公证处步行 27 分钟
 */
export function summarizeReach(
  places: readonly ServingPlace[],
  reached: readonly Reached[],
  { pace: code, minutes, source }: Asked,
): ReachSummary {
  const nearest = findNearest(places, reached)
  const within = SERVICES.filter((service) => (nearest[service]?.minutes ?? Infinity) <= minutes)
  const missing = SERVICES.filter((service) => !within.includes(service))
  const pace = saidPace(code)
  const head = `${source === 'distance' ? '按直线距离估计，' : ''}${pace}${minutes}分钟内`
  if (missing.length === 0) return { words: `${head}六项都能办`, within, missing, nearest }
  const lacking = missing.map(serviceWord).join('、')
  const can = within.length === 0 ? '没有可办的服务' : `可办 ${within.length} 项，缺 ${lacking}`
  return { words: `${head}${can}${nearestWords(missing, nearest, pace)}`, within, missing, nearest }
}
