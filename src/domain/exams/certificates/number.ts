/** 合格证编号: 合格 as letters, the year, eight digits that nobody can count on from, a digit that checks. */
const WRITTEN = /^HG(\d{4})(\d{8})(\d)$/

/** So many digits are drawn for a number. */
export const SERIAL_DIGITS = 8

/**
 * The check digit of ISO 7064, MOD 11,10: finds every single wrong digit and nearly every swap of neighbours.
 *
 * @example checkDigitOf('0794') // 5
 */
export function checkDigitOf(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10
}

/**
 * A number as it is printed.
 *
 * @param serial eight digits
 * @example certificateNumber(2026, '04827731') // HG2026-04827731-…
 */
export const certificateNumber = (year: number, serial: string): string =>
  `HG${year}-${serial}-${checkDigitOf(`${year}${serial}`)}`

/**
 * A number as somebody typed or scanned it: small letters, full-width characters, spaces and missing dashes are
 * forgiven; null when it cannot be one.
 */
export function readNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.–—－]/g, '')
  const [, year, serial, check] = WRITTEN.exec(plain) ?? []
  if (!year || !serial || checkDigitOf(year + serial) !== Number(check)) return null
  return certificateNumber(Number(year), serial)
}

/** The page on which anybody checks it: a path on the server. */
export const certificatePath = (number: string): string => `/c/${number}`
