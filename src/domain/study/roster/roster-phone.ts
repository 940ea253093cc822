/** A number on a roster: written out, part of it hidden as we export it, none, or nothing that is a number. */
export type RosterPhone =
  | { kind: 'none' }
  | { kind: 'whole'; phone: string }
  | { kind: 'masked'; masked: string }
  | { kind: 'wrong' }

/** Signs that people write between digits, and the code of the country. */
const plain = (text: string): string => text.replace(/[\s\u3000()（）-]/g, '').replace(/^(\+|00)86/, '')

/**
 * @example readRosterPhone('+86 138-0000-0001') // whole, 13800000001
 * @example readRosterPhone('138****0001') // masked: whoever has that number keeps it
 */
export function readRosterPhone(text: string): RosterPhone {
  const digits = plain(text)
  if (digits === '' || digits === '无') return { kind: 'none' }
  if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'whole', phone: digits }
  return /^1[3-9]\d\*{4}\d{4}$/.test(digits) ? { kind: 'masked', masked: digits } : { kind: 'wrong' }
}
