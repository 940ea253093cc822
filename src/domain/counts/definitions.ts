import { SMALLEST_SHOWN } from './small-numbers'

export interface Definition {
  word: string
  /** What is counted, once in what time, and what is not. */
  means: string
}

/** What each figure of the bureau means; shown beside it and written into every file of figures. */
export const DEFINITIONS = {
  views: {
    word: '观看次数',
    means: '一期节目播放满 5 秒算一次；同一个人（没有登录的按同一台手机）同一天看同一期只算一次，按北京时间分日。',
  },
  viewers: {
    word: '观看人数',
    means: '当天至少看过一期的人数，没有登录的按手机计；不同的日子不能相加，同一个人会重复。',
  },
  meToo: {
    word: '我也遇到这事',
    means: `在节目下点“我也遇到这事”的人数，每人每月每期最多算一次；不足 ${SMALLEST_SHOWN} 人不显示，也不计入合计。合计是人次，同一个人遇到几件事会算几次。`,
  },
  received: { word: '收到投诉与建议', means: '本月收到的条数。' },
  answered: { word: '已回复', means: '本月回复的条数，不论哪个月收到。' },
  open: { word: '待回复', means: '现在还没有回复的条数，不论哪个月收到。' },
} as const satisfies Record<string, Definition>
