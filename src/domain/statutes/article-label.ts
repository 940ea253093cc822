const DIGITS = '零一二三四五六七八九'

/** A whole number from 1 to 9999 in Chinese as statutes write it: 10 is 十, 110 is 一百一十, 1001 is 一千零一. */
export const chineseNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`not a number of an article: ${value}`)
  const digits = [...String(value)].map(Number)
  const words = digits.map((digit, index) => {
    const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? ''
    return digit === 0 ? DIGITS.charAt(0) : DIGITS.charAt(digit) + unit
  })
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/**
 * The heading of an article as statutes print it. Articles inserted later (之一, 之二) are written as a fraction.
 *
 * @param number the part of a citation id behind the colon: `296`, `276.1`
 * @throws RangeError on anything else; ids are checked by `CitationId` before they come here
 * @example articleLabel('296')   // 第二百九十六条
 * @example articleLabel('276.1') // 第二百七十六条之一
 */
export const articleLabel = (number: string): string => {
  const parts = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(number)
  if (!parts?.[1]) throw new RangeError(`not a number of an article: ${number}`)
  const inserted = parts[2] ? `之${chineseNumber(Number(parts[2]))}` : ''
  return `第${chineseNumber(Number(parts[1]))}条${inserted}`
}
