/** How an item stands for somebody, as a unit reads it: whether it is late is theirs to say. */
const WORDS: Readonly<Record<string, string>> = {
  done: '完成',
  owing: '未完成',
  coming: '未开始',
  'not-owed': '不要求',
}

export const owingWord = (state: string): string => WORDS[state] ?? '其他'
