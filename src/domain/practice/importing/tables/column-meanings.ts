import type { ColumnMeaning, WrittenLetter } from '../written-question'

/** In the order in which they are tried; whole headings, without white space, brackets and stars. */
const MEANINGS: [RegExp, ColumnMeaning][] = [
  [/^(题型|题目类型|试题类型|题目题型|试题题型|类型|题类|题目种类|questiontype|type)(代码|编码|编号|名称)?$/, 'kind'],
  [/^(案例|案例内容|案例描述|材料|背景|背景材料|案例材料|案情|材料内容|题目背景|公共题干|共用题干)$/, 'caseStem'],
  [
    /^(题干|题目|试题|问题|题目内容|试题内容|题干内容|问题内容|题目描述|题目题干|试题题干|题目名称|试题名称|题面|题干描述|内容|question|stem|title)$/,
    'stem',
  ],
  [/^(选项|选项内容|备选项|备选答案|候选项|全部选项|所有选项|选项列表|options)$/, 'options'],
  [/^(答案|正确答案|标准答案|参考答案|正确选项|试题答案|题目答案|答案选项|正确的答案|正确项|answer|key)$/, 'answer'],
  [
    /^(解析|答案解析|试题解析|题目解析|答案说明|讲解|解答|解释|详解|答案详解|题解|说明|解读|explanation|analysis)$/,
    'explanation',
  ],
  [/^(备注|注释|remark)$/, 'explanation'],
  [/^(难度|难易度|难易程度|难度系数|难度等级|难度级别|题目难度|试题难度|难易|difficulty|level)$/, 'difficulty'],
  [
    /^(章节|章|节|知识点|考点|来源|题目来源|试题来源|出处|分类|类别|题目分类|试题分类|所属分类|所属章节|专业|科目|法律|法规|法律法规|依据|法律依据|法条|页码|标签|source|chapter)$/,
    'source',
  ],
  [/^(用途|题目用途|试题用途|使用范围|仅考试用|考试专用)$/, 'use'],
]

const LETTER = /^(?:备选)?(?:选项|答案|选择|选择项|备选项|option_?)?([a-h])(?:选项|项|答案)?$/
const NUMBERED = /^(?:选项|备选项|备选答案|option_?)([1-8一二三四五六七八])$/
const NUMBERS = '一二三四五六七八'

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【{].*?([)\]】}]|$)/g, '')
    .replace(/必填|选填|[\s*:.。、"“”']/g, '')

function letterOf(word: string): WrittenLetter | null {
  const lettered = LETTER.exec(word)?.[1]
  if (lettered) return lettered.toUpperCase() as WrittenLetter
  const numbered = NUMBERED.exec(word)?.[1]
  if (!numbered) return null
  const place = NUMBERS.includes(numbered) ? NUMBERS.indexOf(numbered) : Number(numbered) - 1
  return 'ABCDEFGH'[place] as WrittenLetter
}

/** 得分, 答案数量 and the like hold no part of a question although they name one. */
const ANSWER_WITHIN = /答案(?!.*(数|个数|解析|说明|分))/

/**
 * What a heading says about its column; null: nothing that we read (序号, 分值, 编号 …).
 *
 * @example readHeading('正确答案（只能输入ABCD，多选用逗号隔开）') // 'answer'
 */
export function readHeading(heading: string): ColumnMeaning | null {
  const word = plain(heading)
  if (word === '' || word.length > 20) return null
  const letter = letterOf(word)
  if (letter) return letter
  const meaning = MEANINGS.find(([pattern]) => pattern.test(word))?.[1]
  if (meaning) return meaning
  if (word.endsWith('解析')) return 'explanation'
  return ANSWER_WITHIN.test(word) && word.length <= 8 ? 'answer' : null
}
