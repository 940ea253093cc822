/** Asks for the digits. */
export const CODE_WORDS = '请输入大屏幕上的 6 位数字。'

/** A code stands on the screen for so long. */
export const CODE_WINDOW_MS = 30_000

/** The half minute since 1970 in which an instant lies. */
export const codeWindow = (atMs: number): number => Math.floor(atMs / CODE_WINDOW_MS)

/** How long the present code still stands, from 1 to 30,000 ms. */
export const codeLeftMs = (atMs: number): number => CODE_WINDOW_MS - (atMs % CODE_WINDOW_MS)

/**
 * Six digits out of an HMAC over the number of the half minute: the dynamic truncation of RFC 4226 (HOTP), section
 * 5.3, as RFC 6238 (TOTP) uses it.
 *
 * @param mac at least 20 bytes
 */
export function codeDigits(mac: Uint8Array): string {
  const at = mac[mac.length - 1]! & 0xf
  const number = ((mac[at]! & 0x7f) << 24) | (mac[at + 1]! << 16) | (mac[at + 2]! << 8) | mac[at + 3]!
  return String(number % 1_000_000).padStart(6, '0')
}

/**
 * The codes that count at an instant: the one on the screen, and the one before it for whoever was still typing.
 *
 * @param macOf the session's HMAC of a half minute
 */
export const acceptedCodes = (atMs: number, macOf: (window: number) => Uint8Array): string[] =>
  [codeWindow(atMs), codeWindow(atMs) - 1].map((window) => codeDigits(macOf(window)))

const MARK = /[?&]session=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})&code=(\d{6})(?:&|$)/

/** What the code on the screen says to a scanner: the page to sign in on, with the digits. */
export const sessionAddress = (origin: string, sessionId: string, code: string): string =>
  `${origin}/k?session=${sessionId}&code=${code}`

/** What a scanned code says; null when it is none of ours. */
export function readSessionAddress(text: string): { sessionId: string; code: string } | null {
  const [, sessionId, code] = MARK.exec(text.trim()) ?? []
  return sessionId && code ? { sessionId, code } : null
}
