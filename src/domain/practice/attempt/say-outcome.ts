import { civilDayBefore } from '../../time/civil-time'

/** The word over an explanation. Nobody is blamed for what they are here to learn. */
export const verdictWord = (right: boolean, chosen: readonly string[]): string => {
  if (right) return '答对了'
  return chosen.length === 0 ? '时间到了，答案在这里' : '这题要留意'
}

const dayWords = (day: string) => day.replace(/^\d+-0?(\d+)-0?(\d+)$/, '$1月$2日')

/** When the question comes back, in words; null when it does not. */
export function comebackWord(dueDay: string | null, today: string): string | null {
  if (dueDay === null) return null
  if (dueDay <= today) return '今天再问您一次。'
  return civilDayBefore(new Date(`${dueDay}T04:00:00Z`)) === today
    ? '明天再问您一次。'
    : `${dayWords(dueDay)}再问您一次。`
}

interface Said {
  right: boolean
  dueDay: string | null
  corrected: boolean
}

/** The quiet line below an explanation: that the question was corrected, and when it comes back. */
export function outcomeNote({ right, dueDay, corrected }: Said, today: string): string | undefined {
  const words = [
    corrected ? '这道题更正过，已按新答案判分。' : '',
    !right || dueDay ? (comebackWord(dueDay, today) ?? '') : '',
  ].filter(Boolean)
  return words.length > 0 ? words.join('') : undefined
}
