import type { Located } from './location-types'

type Reason = Extract<Located, { ok: false }>['reason']

const WORDS: Record<Reason, string> = {
  'no-consent': '没有同意隐私说明，所以没有取位置。选村居或在地图上点，一样能用。',
  refused: '没有允许取位置。选村居或在地图上点，一样能用。',
  unknown: '这台手机现在说不出在哪里。选村居或在地图上点，一样能用。',
}

/** What somebody hears who said no, or whose phone does not know; and what works instead. */
export const whyNot = (reason: Reason): string => WORDS[reason]
