/** A year in seconds. */
const HTTPS_ONLY = 'max-age=31536000'

/** On every answer: nothing sniffs, frames or leaks an address. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self), fullscreen=(self)',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

/** Where residents reach us by https, their browsers ask for nothing else any more; its neighbours are not ours to bind. */
export const safeHeaders = (publicUrl: string | null): Record<string, string> =>
  publicUrl?.startsWith('https://') ? { ...SAFE_HEADERS, 'strict-transport-security': HTTPS_ONLY } : SAFE_HEADERS

/** For answers that are no page: nothing in them may run. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Where a page may get films and pictures from, and send bytes to, besides this server: object storage. */
export interface PageOrigins {
  shown: readonly string[]
  sentTo: readonly string[]
}

const besides = (start: string, origins: readonly string[]) => [start, ...origins].join(' ')

/** For H5 and console pages; `scriptHashes` are those of the page's own inline scripts. */
export const pagePolicy = (scriptHashes: readonly string[], { shown, sentTo }: PageOrigins): string =>
  [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')}`,
    // Taro and antd write style attributes and elements while they run.
    "style-src 'self' 'unsafe-inline'",
    besides("img-src 'self' data: blob:", shown),
    besides("media-src 'self' blob:", shown),
    "font-src 'self' data:",
    besides("connect-src 'self'", sentTo),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
