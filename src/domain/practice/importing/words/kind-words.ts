import type { ImportedQuestion } from '../imported-question'

export type Kind = ImportedQuestion['kind']

/** What a word for a kind says: a kind, that letters decide, a kind we do not hold, or nothing that we know. */
export type KindWord = Kind | 'choice' | 'unheld' | 'unknown'

const KIND_WORDS: [RegExp, KindWord][] = [
  [/填空|简答|论述|问答|名词解释|主观|计算|排序|连线|匹配|作文|写作|实操|操作题/, 'unheld'],
  [/不定项|选择判断/, 'choice'],
  [/多项?选|复选|multiple|multi|checkbox/, 'multiple'],
  [/单项?选|单一选择|single|radio/, 'single'],
  [/判断|是非|对错|正误|judge|true.?false/, 'judgement'],
  [/选择|choice/, 'choice'],
]

/** @example readKind('多项选择题') // 'multiple' */
export function readKind(word: string): KindWord {
  const plain = word.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  if (plain === '单' || plain === '多' || plain === '判')
    return ({ 单: 'single', 多: 'multiple', 判: 'judgement' } as const)[plain]
  return KIND_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown'
}

/** A kind given as a number (0, 1, 2, 03): its meaning is the file's own and shows in the rows that carry it. */
export const isKindCode = (word: string): boolean => /^\d{1,2}$/.test(word.normalize('NFKC').trim())
