import { TOPIC_WORDS } from '../episodes/topics'

/** How a lawyer and a resident meet. `home-visit` is for people who cannot leave home. */
export const MODES = ['on-site', 'phone', 'home-visit', 'video'] as const
export type Mode = (typeof MODES)[number]

/** What somebody comes for: the topics of 学法, and whatever fits none of them. */
export const MATTERS = [
  'neighbours',
  'money',
  'work',
  'family',
  'housing',
  'consumer',
  'safety',
  'government',
  'other',
] as const
export type Matter = (typeof MATTERS)[number]

export const LANGUAGES = ['mandarin', 'chongqing', 'english'] as const
export type Language = (typeof LANGUAGES)[number]

/** For whom somebody books, when it is not for themselves. */
export const RELATIONS = ['parent', 'spouse', 'child', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

const MODE_WORDS: Record<Mode, string> = { 'on-site': '当面谈', phone: '打电话', 'home-visit': '上门', video: '视频' }
const LANGUAGE_WORDS: Record<Language, string> = { mandarin: '普通话', chongqing: '重庆话', english: 'English' }
const RELATION_WORDS: Record<Relation, string> = { parent: '父母', spouse: '配偶', child: '子女', other: '其他亲属' }

const wordIn = (words: Record<string, string>, code: string, unknown: string): string =>
  Object.hasOwn(words, code) ? words[code]! : unknown

/** Words for codes; one that only a newer server knows has a word too. */
export const modeWord = (code: string): string => wordIn(MODE_WORDS, code, '其他方式')
export const matterWord = (code: string): string => wordIn(TOPIC_WORDS, code, '其他事情')
export const languageWord = (code: string): string => wordIn(LANGUAGE_WORDS, code, '其他语言')
export const relationWord = (code: string): string => wordIn(RELATION_WORDS, code, '其他亲属')
