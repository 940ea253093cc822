import type { NumberLook } from './read-styles'

const DAY_MS = 86_400_000
/** Day 0 of the two calendars. Excel's 1900 has a 29 February that never was; from March 1900 on this is right. */
const EPOCH = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) }
export type Calendar = keyof typeof EPOCH

/** Fifteen digits, as Excel has them: 0.1 + 0.2 reads 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)))

const two = (value: number) => String(value).padStart(2, '0')

/** A number as a person sees it in the cell: 0.5 as 50%, 46000 as 2025年12月9日. */
export function showNumber(raw: string, look: NumberLook, calendar: Calendar): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (look === 'percent') return `${plain(Number((value * 100).toPrecision(12)))}%`
  const date = new Date(EPOCH[calendar] + Math.round(value * DAY_MS))
  if (look === 'plain' || value < 0 || Number.isNaN(date.getTime())) return plain(value)
  if (look === 'time') return `${date.getUTCHours()}:${two(date.getUTCMinutes())}`
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}
