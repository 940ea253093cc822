import { dayAfter } from '../../time/civil-days'
import type { PairingRefusal } from './place-pairing'

/** `2026-12-01` is 2026年12月1日. */
export const civilDayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const SENTENCES = {
  'ends-before-start': { path: 'toDay', message: '最后一天要在第一天之后或当天。' },
  past: { path: 'fromDay', message: '过去的结对不改写，请从今天或以后的日子开始。' },
  over: { path: 'fromDay', message: '这段结对已经结束，不再改动。' },
  begun: { path: 'firmId', message: '已经开始的结对不能改律所，请另加一段，从换所的那天起。' },
} as const

/** Why a pairing was not placed: the field it is about, and what to do next. */
export function sayPairingRefusal(refusal: PairingRefusal, firmName: (id: string) => string) {
  if (refusal.reason !== 'overlaps') return SENTENCES[refusal.reason]
  const { fromDay, toDay, firmId } = refusal.other
  const span = `${civilDayWords(fromDay)}${toDay === null ? '起' : `到${civilDayWords(toDay)}`}`
  const way = toDay === null ? `最后一天填到${civilDayWords(dayAfter(fromDay, -1))}` : '日期和它错开'
  return { path: 'fromDay', message: `和${span}的${firmName(firmId)}重叠，请把${way}，或先改那一段。` }
}
