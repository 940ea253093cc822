/** What may be wrong with a place. */
export const PLACE_REPORT_KINDS = ['phone', 'hours', 'moved', 'closed', 'access', 'other'] as const
export type PlaceReportKind = (typeof PLACE_REPORT_KINDS)[number]

/** Characters of a report and of the bureau's answer. */
export const PLACE_REPORT_TEXT = { min: 5, max: 300 } as const

const KIND_WORDS: Record<PlaceReportKind, string> = {
  phone: '电话不对',
  hours: '时间不对',
  moved: '搬走了',
  closed: '不办了',
  access: '进出不方便，和写的不一样',
  other: '其他',
}

/** A kind in words; one that only a newer server knows is 其他. */
export const placeReportKindWord = (kind: string): string =>
  Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind as PlaceReportKind] : KIND_WORDS.other

/**
 * Whether a report says enough: the kind alone does, but for 其他 (other), which needs words.
 *
 * @returns what is missing, for the person who writes; null when nothing is
 */
export function placeReportComplaint(kind: PlaceReportKind, text: string): string | null {
  const { length } = text.trim()
  if (length > PLACE_REPORT_TEXT.max) return `最多 ${PLACE_REPORT_TEXT.max} 字，请删减一些。`
  if (kind === 'other' && length < PLACE_REPORT_TEXT.min)
    return `请至少写 ${PLACE_REPORT_TEXT.min} 个字，说清哪里不对。`
  return null
}
