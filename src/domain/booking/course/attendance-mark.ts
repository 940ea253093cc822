const MARK = /^xjpf:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{6})$/

/** What the QR code of a booking says: which one it is, and its six digits. It names nobody. */
export const attendanceMark = (bookingId: string, code: string): string => `xjpf:${bookingId}:${code}`

/** What a scanned code says; null when it is none of ours. */
export function readAttendanceMark(text: string): { bookingId: string; code: string } | null {
  const [, bookingId, code] = MARK.exec(text.trim()) ?? []
  return bookingId && code ? { bookingId, code } : null
}

/** How a visit is confirmed: a call or a video has nobody who shows a code. */
export const needsMark = (mode: string, state: string): boolean =>
  // Against the resident's word only their own code counts.
  state !== 'booked' && state !== 'substitute-offered' ? true : mode === 'on-site' || mode === 'home-visit'

/**
 * Six digits out of random bytes, `000000` to `999999`.
 *
 * @param random an integer from 0 to 2^32 − 1
 */
export const attendanceCode = (random: number): string => String(random % 1_000_000).padStart(6, '0')
