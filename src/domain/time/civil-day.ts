/**
 * A civil day as laws print it, without any clock or zone: civilDay('2021-01-01') is `2021年1月1日`.
 * Anything that is no such day comes back as it is.
 */
export const civilDay = (day: string): string =>
  day.replace(
    /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/,
    (_, year: string, month: string, date: string) => `${year}年${month}月${date}日`,
  )

/** `2027年` before a day of another year than today's, else nothing; nothing as well where today is not known. */
export const otherYear = (day: string, today: string | undefined): string => {
  const year = day.slice(0, 'yyyy'.length)
  return today === undefined || today.startsWith(year) ? '' : `${year}年`
}
