import chineseDays from 'chinese-days'
import { LRUCache } from 'lru-cache'
import { dayAfter } from '@/domain/time/civil-days'
import type { SpecialDay, SpecialDays } from '@/domain/booking/calendar/working-days'

// CommonJS: the built server, an ES module, finds its functions on the default export only.
const { getDayDetail, getLunarDate, getSolarTermDate } = chineseDays

/** 《全国年节及纪念日放假办法》 (2025): by the solar calendar, month and day. */
const SOLAR: Record<string, string> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}
/** The same by the lunar calendar; the last day of the year is the day before 春节. */
const LUNAR: Record<string, string> = { '1-1': '春节', '1-2': '春节', '1-3': '春节', '5-5': '端午', '8-15': '中秋' }

const lunarOf = (day: string) => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(day)
  return isLeap ? '' : `${lunarMon}-${lunarDay}`
}

/** The days off that the law itself names, for a year whose notice is not published yet, usually until November. */
function lawfulHoliday(day: string): string | null {
  const solar = SOLAR[day.slice(5)]
  if (solar) return solar
  if (day === getSolarTermDate(Number(day.slice(0, 4)), 4, 'pure_brightness')) return '清明'
  return LUNAR[lunarOf(day)] ?? (lunarOf(dayAfter(day, 1)) === '1-1' ? '春节' : null)
}

/** `National Day,国庆节,3` of a holiday or a day worked instead; a plain weekday has no comma. */
const chineseName = (name: string): string | null => name.split(',')[1] ?? null

/** Every year has its National Day once the State Council's notice for it is known to the package. */
const isPublished = (year: string): boolean => chineseName(getDayDetail(`${year}-10-01`).name) !== null

function specialDay(day: string): SpecialDay | null {
  if (!isPublished(day.slice(0, 4))) {
    const name = lawfulHoliday(day)
    return name === null ? null : { work: false, name }
  }
  const { work, name } = getDayDetail(day)
  const holiday = chineseName(name)
  return holiday === null ? null : { work, name: holiday }
}

const known = new LRUCache<string, { special: SpecialDay | null }>({ max: 2000 })

/** Which of these civil days are public holidays or worked instead, by the State Council's yearly notices. */
export function specialDays(days: readonly string[]): SpecialDays {
  const special: Record<string, SpecialDay> = {}
  for (const day of days) {
    const found = known.get(day) ?? { special: specialDay(day) }
    known.set(day, found)
    if (found.special) special[day] = found.special
  }
  return special
}
