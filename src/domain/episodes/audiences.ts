/** The words people see for whom an episode is made. Codes: `AUDIENCES` of the contract. */
export const AUDIENCE_WORDS = {
  resident: '居民',
  elderly: '老年人',
  youth: '青少年',
  business: '企业和商户',
  worker: '上班的人',
  owner: '业主',
} as const

const words = new Map<string, string>(Object.entries(AUDIENCE_WORDS))

/** The word for an audience; a code that only a newer server knows reads 大家. */
export const audienceWord = (code: string): string => words.get(code) ?? '大家'
