import { LETTERS, type Letter } from '../../letters'
import type { RowProblem } from '../imported-question'
import { WRITTEN_LETTERS, type WrittenLetter, type WrittenQuestion } from '../written-question'
import { bare } from '../words/tidy'
import { complain, shown } from './complain'
import { nameOptions } from './decide-kind'
import type { SettledAnswer } from './settle-judgement'

type Said = [WrittenLetter | 'answer' | 'kind', string, string]

function saidOfOptions(options: readonly string[], least: number): Said | null {
  const gap = options.indexOf('')
  if (options.length > LETTERS.length)
    return ['G', `有 ${options.length} 个选项，最多 ${LETTERS.length} 个`, '合并或删去几个选项']
  if (gap !== -1)
    return [
      WRITTEN_LETTERS[gap]!,
      `选项 ${WRITTEN_LETTERS[gap]} 空着，后面的选项却有字`,
      '补上这个选项，或把后面的往前移，答案跟着改',
    ]
  if (options.length < least)
    return [
      'A',
      options.length === 0 ? '没有选项' : `只有 ${options.length} 个选项`,
      `至少写 ${least} 个选项，每个一格`,
    ]
  const twin = options.findIndex(
    (option, n) => options.findIndex((other) => bare(other) === bare(option)) < n && bare(option) !== '',
  )
  return twin === -1 ? null : [WRITTEN_LETTERS[twin]!, `选项${shown(options[twin]!)}写了两遍`, '把其中一个改成别的内容']
}

const HOW = '只写选项的字母，如 A；多选如 ABD'

function saidOfAnswer(answer: string, named: readonly WrittenLetter[] | null, options: readonly string[]): Said | null {
  if (answer === '') return ['answer', '没有答案', HOW]
  if (named === null) return ['answer', `答案${shown(answer)}看不懂`, HOW]
  const beyond = named.find((letter) => !options[WRITTEN_LETTERS.indexOf(letter)])
  return beyond ? ['answer', `答案里的 ${beyond} 没有对应的选项`, `补上选项 ${beyond}，或改正答案`] : null
}

function saidOfKind(kind: 'single' | 'multiple', named: readonly WrittenLetter[]): Said | null {
  if (kind === 'single' && named.length > 1)
    return [
      'answer',
      `单选题写了 ${named.length} 个答案（${named.join('')}）`,
      '只留一个字母；确实有几个答案就把题型改成“多选题”',
    ]
  if (kind === 'multiple' && named.length === 1)
    return ['answer', `多选题只有一个答案（${named[0]}）`, '补全答案；确实只有一个就把题型改成“单选题”']
  return null
}

/** A 单选题 or 多选题: options without gaps and twins, an answer that names some of them, as many as the kind has. */
export function settleChoice(
  kind: 'single' | 'multiple',
  written: WrittenQuestion,
  options: readonly string[],
): SettledAnswer {
  const named = nameOptions(written.answer, options)
  const said: (Said | null)[] = [
    saidOfOptions(options, kind === 'multiple' ? 3 : 2),
    saidOfAnswer(written.answer, named, options) ?? saidOfKind(kind, named ?? []),
  ]
  const problems: RowProblem[] = said.filter((one) => one !== null).map((one) => complain(written, ...one))
  return { options: [...options], answer: (named ?? []) as Letter[], problems }
}
