import { readKind } from '../words/kind-words'
import { isSection } from '../words/sections'
import { WRITTEN_LETTERS, type Field } from '../written-question'

/** What a line of a document is. */
export type Line =
  | { is: 'field'; field: Field; text: string }
  | { is: 'section'; text: string }
  /** 参考答案, by itself: the answers to all that went before. */
  | { is: 'key' }
  | { is: 'question'; number: number; form: 'plain' | 'bracket'; text: string }
  /** `place` of its first letter: 0 for A. */
  | { is: 'options'; place: number; text: string }
  | { is: 'text'; text: string }

const FIELD_MARKS: [RegExp, Field][] = [
  [/^(?:正确答案|参考答案|标准答案|本题答案|答案)$/, 'answer'],
  [/^(?:答案解析|试题解析|题目解析|解析|答案说明|解读|法律依据|依据)$/, 'explanation'],
  [/^(?:难度|难易度|难度系数)$/, 'difficulty'],
  [/^(?:知识点|考点|章节|来源|出处)$/, 'source'],
  [/^(?:用途|使用范围)$/, 'use'],
  [/^(?:题型|类型)$/, 'kind'],
  [/^(?:案例|材料|背景材料|案情|情景)[一二三四五六七八九十\d]{0,3}$/, 'caseStem'],
]
const WORDS =
  '正确答案|参考答案|标准答案|本题答案|答案解析|答案说明|试题解析|题目解析|答案|解析|解读|法律依据|依据|难度系数|难易度|难度|知识点|考点|章节|来源|出处|题型|类型|背景材料|(?:案例|材料|案情|情景)[一二三四五六七八九十\\d]{0,3}'
const FIELD = new RegExp(
  `^(?:【\\s*(${WORDS})\\s*】|\\[\\s*(${WORDS})\\s*\\]|[(（]?(${WORDS})\\s*[)）]?\\s*[:：])\\s*[:：]?\\s*`,
  'u',
)
/** Marks that begin a line of their own although they stand inside one: `A 解析：…`. */
const INNER =
  /(?:【\s*(?:正确答案|参考答案|标准答案|答案解析|试题解析|答案|解析|难度|知识点|考点|来源)\s*】|(?:正确答案|参考答案|标准答案|答案解析|试题解析|答案|解析|难度|知识点|考点)\s*[:：])/gu

const NUMBERED = /^(?:第\s*([\d０-９]{1,4})\s*题\s*[、.．:：]?|([\d０-９]{1,4})\s*(?:[、．)）]|[.:：](?!\d)))\s*/u
const BRACKETED = /^[(（]\s*([\d０-９]{1,4})\s*[)）]\s*[、.．]?\s*/u
const LETTERED = /^[(（]?\s*([A-Ha-hＡ-Ｈ])\s*(?:[)）]\s*[、.．:：]?|[、.．:：,，]|\s+(?=\S))/u

const KEY = /^[一二三四五六七八九十、\s]{0,3}(?:参考|标准|正确)?答案(?:一览|汇总|部分|[与及和]解析)?$/u

function readField(line: string): Line | null {
  const found = FIELD.exec(line)
  const word = found?.[1] ?? found?.[2] ?? found?.[3]
  const field = FIELD_MARKS.find(([pattern]) => word !== undefined && pattern.test(word))?.[1]
  return field ? { is: 'field', field, text: line.slice(found![0].length) } : null
}

function readNumbered(line: string): Line | null {
  const plain = NUMBERED.exec(line)
  const found = plain ?? BRACKETED.exec(line)
  if (!found) return null
  const number = Number((found[1] ?? found[2])!.normalize('NFKC'))
  return { is: 'question', number, form: plain ? 'plain' : 'bracket', text: line.slice(found[0].length) }
}

/** @example readLine('B．有期徒刑') // { is: 'options', place: 1, text: 'B．有期徒刑' } */
export function readLine(line: string): Line {
  const field = readField(line)
  if (field) return field
  if (KEY.test(line)) return { is: 'key' }
  if (isSection(line) && readKind(line) !== 'unknown') return { is: 'section', text: line }
  const letter = LETTERED.exec(line)?.[1]?.normalize('NFKC').toUpperCase()
  if (letter) return { is: 'options', place: WRITTEN_LETTERS.indexOf(letter as 'A'), text: line }
  return readNumbered(line) ?? { is: 'text', text: line }
}

/** A paragraph as lines: at its breaks, and before marks that stand inside. */
export const splitLines = (paragraph: string): string[] =>
  paragraph
    .replace(INNER, '\n$&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
