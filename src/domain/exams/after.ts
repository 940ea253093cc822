/** Characters of an appeal, spaces at both ends left out. */
export const APPEAL_TEXT = { min: 5, max: 500 } as const

export const APPEAL_COMPLAINTS = {
  short: '请至少写 5 个字，说清哪里不对。',
  long: '最多 500 字，请删减一些。',
} as const

/** 两年内退休, 孕产期或哺乳期, 重大疾病, 其他 (PRODUCT.md: exemption, all decided by the unit). */
export const EXEMPTION_REASONS = ['retiring', 'maternity', 'illness', 'other'] as const
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number]

export const EXEMPTION_REASON_WORDS: Record<ExemptionReason, string> = {
  retiring: '距退休不满两年',
  maternity: '孕期、产假或哺乳期',
  illness: '患重大疾病',
  other: '其他原因',
}

export const EXEMPTION_STATE_WORDS: Record<string, string> = {
  asked: '等待单位审批',
  approved: '已同意免考',
  refused: '未同意',
  'taken-back': '已撤回',
}

/** 合格, 良好, 优秀. */
export const OUTCOME_WORDS: Record<string, string> = {
  failed: '未合格',
  passed: '合格',
  good: '良好',
  excellent: '优秀',
}

/** Of the file that shows why. */
export const FILE_MAX_BYTES = 5 * 1024 * 1024

/** Base64 letters of a piece: 60 KiB of a request that may have 100 KiB; a multiple of four. */
export const PIECE_CHARS = 60 * 1024

/** So many pieces hold the largest file. */
export const PIECES_MAX = Math.ceil((Math.ceil(FILE_MAX_BYTES / 3) * 4) / PIECE_CHARS)
