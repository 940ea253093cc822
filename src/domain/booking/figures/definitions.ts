/** What a month of visits is summed up in, for the whole district, a subdistrict, a village, a firm or a way of meeting. */
export interface VisitMeasures {
  bookings: number
  attended: number
  noShows: number
  lawyerAbsent: number
  unsettled: number
  cancelled: number
  late: number
  calledOff: number
  /** Median; null where nobody was seen. */
  waitHours: number | null
}

export interface VisitDefinition {
  word: string
  /** What is counted, and what is not. */
  means: string
}

/** What each figure about visits means; shown beside it and written into every file of figures. */
export const VISIT_DEFINITIONS = {
  bookings: {
    word: '预约',
    means: '来访时间在本月的预约，不论哪天约的，按北京时间分月。改约的只算改到的那一次；后来取消的也算。',
  },
  attended: {
    word: '已办理',
    means: '律师核销过的来访，加上律所裁定为“实际见了面”的。同事代班的算这个村居的来访，不算任何人缺席。',
  },
  noShows: {
    word: '爽约',
    means: '律所裁定为来访人没有来的。律师一方说没等到人、还没裁定的不算。',
  },
  lawyerAbsent: { word: '律师缺席', means: '律所裁定为律师没有来的。来访人一方说律师没来、还没裁定的不算。' },
  unsettled: { word: '待裁定', means: '有一方说对方没有来，律所还没有裁定的。裁定以后会移到别的格子。' },
  cancelled: { word: '来访人取消', means: '来访人或代约的窗口取消的，包括临期的。' },
  late: { word: '临期取消或改约', means: '来访前不到 2 小时取消或改约的。' },
  calledOff: { word: '律师来不了', means: '律师或律所取消的，以及来访人谢绝代班的。' },
  waitHours: {
    word: '等候中位数',
    means: '已办理的来访，从约下到见面的时间从短到长排，正中间的那一个。改约的从最后一次约下算起。',
  },
} as const satisfies Record<keyof VisitMeasures, VisitDefinition>

const HOURS_A_DAY = 24

/**
 * A median wait as people say it: hours below two days, days above.
 *
 * @example waitWords(30.2) // 30 小时
 * @example waitWords(60) // 2.5 天
 */
export function waitWords(hours: number | null): string {
  if (hours === null) return '没有'
  if (hours < 2 * HOURS_A_DAY) return `${Math.round(hours)} 小时`
  return `${Math.round((hours / HOURS_A_DAY) * 10) / 10} 天`
}
