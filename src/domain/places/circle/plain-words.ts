import { shownMinutes, type ReachSummary } from '../sentence'
import { serviceWord, type Pace } from '../words'

const GOING: Record<Pace, string> = {
  walk: '走',
  elder: '慢慢走',
  wheels: '坐轮椅或推车',
  bicycle: '骑车',
  car: '开车',
}

/**
 * The sentence for 长辈版: what can be done here first, then the one place further away, in short sentences.
 *
 * @example plainReach(summary, { pace: 'elder', minutes: 15 })
 *   // ['慢慢走 15 分钟，能办：法律咨询、普法。', '公证、复议要走远些，最近的 27 分钟。']
 */
export function plainReach(
  { within, missing, nearest }: ReachSummary,
  { pace, minutes }: { pace: Pace; minutes: number },
): string[] {
  const going = `${GOING[pace]} ${minutes} 分钟`
  const can =
    within.length > 0 ? `${going}，能办：${within.map(serviceWord).join('、')}。` : `${going}，还到不了能办事的地方。`
  if (missing.length === 0) return [can]
  const found = missing.flatMap((service) => nearest[service]?.minutes ?? [])
  const lacking = missing.map(serviceWord).join('、')
  if (found.length === 0) return [can, `${lacking}，一个小时里也到不了，可以先打 12348 问。`]
  return [can, `${lacking}要走远些，最近的 ${shownMinutes(Math.min(...found))} 分钟。`]
}

/** What one should know of the way at a pace; null where there is nothing. Wheels are never sent up a stairway. */
export const wayWords = (pace: Pace): string | null =>
  pace === 'wheels' ? '只算没有台阶、坡度平缓的路。' : pace === 'elder' ? '按步行慢三成来算。' : null
