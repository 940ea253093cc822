/** The words people see for the topics of 学法, in the order of the filter. Codes: `TOPICS` of the contract. */
export const TOPIC_WORDS = {
  neighbours: '邻里相处',
  money: '借钱与投资',
  work: '工作与工伤',
  family: '婚姻与家庭',
  housing: '买房与租房',
  consumer: '买东西',
  safety: '出行与安全',
  government: '和政府打交道',
} as const

const words = new Map<string, string>(Object.entries(TOPIC_WORDS))

/** The word for a topic; a code that only a newer server knows reads 其他. */
export const topicWord = (code: string): string => words.get(code) ?? '其他'
