import { TOPIC_WORDS } from '../episodes/topics'

export const QUESTION_KIND_WORDS = { single: '单选题', multiple: '多选题', judgement: '判断题' } as const

/** What officials study. Codes: `STUDY_TOPICS` of the contract. */
export const STUDY_TOPIC_WORDS = {
  constitution: '宪法',
  punishment: '行政处罚',
  licence: '行政许可',
  compulsion: '行政强制',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  compensation: '国家赔偿',
  'civil-servants': '公务员管理',
  supervision: '监察',
  publicity: '法治宣传教育',
  data: '个人信息与数据',
} as const

const topics = new Map<string, string>(Object.entries({ ...TOPIC_WORDS, ...STUDY_TOPIC_WORDS }))
const kinds = new Map<string, string>(Object.entries(QUESTION_KIND_WORDS))

/** The word for a topic; a code that only a newer server knows reads 其他. */
export const questionTopicWord = (code: string): string => topics.get(code) ?? '其他'
export const questionKindWord = (code: string): string => kinds.get(code) ?? '题目'
/** Over a question as somebody is asked it. */
export const askedKindWord = (kind: string): string =>
  kind === 'multiple' ? `${questionKindWord(kind)} · 可以选几个` : questionKindWord(kind)

export const isStudyTopic = (code: string): boolean => Object.hasOwn(STUDY_TOPIC_WORDS, code)
