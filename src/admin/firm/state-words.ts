import type { Tone } from '../patterns/state-tag'

const WORDS: Readonly<Record<string, readonly [Tone, string]>> = {
  booked: ['planned', '已约'],
  'substitute-offered': ['waiting', '代班，等来访人答复'],
  attended: ['good', '已办理'],
  'no-show': ['waiting', '律师说没等到人'],
  'lawyer-absent': ['alarming', '来访人说律师没来'],
  disputed: ['alarming', '两边说法不同'],
  settled: ['quiet', '已裁定'],
  cancelled: ['quiet', '来访人取消'],
  moved: ['quiet', '改约了'],
  'called-off': ['quiet', '律师来不了'],
}

/** A visit's state as the firm reads it. */
export const firmStateWord = (state: string): string => WORDS[state]?.[1] ?? '处理中'
export const toneOf = (state: string): Tone => WORDS[state]?.[0] ?? 'quiet'

const SAYS: Readonly<Record<string, string>> = { 'resident-absent': '来访人没有来', 'lawyer-absent': '律师没有来' }

/** What one side says about a visit that did not happen; nothing, when it has said nothing yet. */
export const saysWord = (says: string | null): string => (says === null ? '还没有说' : (SAYS[says] ?? '另有说法'))
