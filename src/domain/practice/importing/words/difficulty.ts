import type { ImportedQuestion } from '../imported-question'

type Difficulty = NonNullable<ImportedQuestion['difficulty']>

const WORDS: [RegExp, Difficulty][] = [
  [/^(较|比较|偏|中等?偏)(易|容易|简单|低)/, 2],
  [/^(较|比较|偏|中等?偏)(难|困难|高)/, 4],
  [/^(非常|很|极|最)?(易|容易|简单|低|初级|基础)/, 1],
  [/^(非常|很|极|最)?(难|困难|高|高级)/, 5],
  [/^(中|一般|普通|适中|正常|标准)/, 3],
]

/** 得分率: the share who answer rightly, so the higher the easier (GB/T practice of Chinese tests: 难度系数 P). */
const ofShare = (share: number): Difficulty => (5 - Math.min(4, Math.floor(share * 5 + 1e-9))) as Difficulty

/**
 * An editor's rating, 1 (easy) to 5 (hard): 易 1, 较易 2, 中 3, 较难 4, 难 5; 1 to 5 as they are; stars counted; a
 * fraction is a 难度系数. Undefined: not understood.
 *
 * @example readDifficulty('0.85') // 1
 */
export function readDifficulty(text: string): Difficulty | undefined {
  const plain = text.normalize('NFKC').replace(/\s|度$|级$/g, '')
  if (/^[★☆*]+$/.test(plain)) return ([1, 2, 3, 4, 5] as const)[plain.replace(/☆/g, '').length - 1]
  if (/^[1-5](\.0+)?$/.test(plain)) return Number(plain) as Difficulty
  if (/^0?\.\d+$/.test(plain)) return ofShare(Number(plain))
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1]
}
