import { QUESTION_KIND_WORDS } from '../../question-words'
import type { WrittenQuestion } from '../written-question'
import { decideKind } from '../settling/decide-kind'
import { openUp } from '../settling/open-up'
import { isKindCode, type Kind } from '../words/kind-words'

/** What the rows of one code are, taken by themselves; the commonest kind, and for how many rows it holds. */
function judgeCode(rows: readonly WrittenQuestion[]): { kind: Kind; agree: number; known: number } {
  const seen = { single: 0, multiple: 0, judgement: 0 }
  for (const row of rows) {
    const opened = openUp({ ...row, kind: '' })
    if (opened.written.answer === '') continue
    // A letter without options: only a 判断题 can do without them.
    seen[opened.options.length === 0 ? 'judgement' : (decideKind(opened.written, opened.options) as Kind)] += 1
  }
  const [kind, agree] = (Object.entries(seen) as [Kind, number][]).reduce((most, one) =>
    one[1] > most[1] ? one : most,
  )
  return { kind, agree, known: seen.single + seen.multiple + seen.judgement }
}

/**
 * Kinds written as numbers mean what the rows that carry them show: 0 and several letters make it 多选. Where fewer
 * than four fifths of a code's rows agree, the code says nothing and each row speaks for itself.
 */
export function resolveKindCodes(written: readonly WrittenQuestion[]): { written: WrittenQuestion[]; notes: string[] } {
  const byCode = new Map<string, WrittenQuestion[]>()
  for (const question of written) {
    const code = question.kind.normalize('NFKC').trim()
    if (isKindCode(code)) byCode.set(code, [...(byCode.get(code) ?? []), question])
  }
  const words = new Map<string, string>()
  const notes = [...byCode].map(([code, rows]) => {
    const { kind, agree, known } = judgeCode(rows)
    const isClear = known > 0 && agree / known >= 0.8
    words.set(code, isClear ? QUESTION_KIND_WORDS[kind] : '')
    return isClear
      ? `题型写的是数字：从 ${rows.length} 行的选项和答案看，${code} 是${QUESTION_KIND_WORDS[kind]}。`
      : `题型写的是数字：${code} 对应的 ${rows.length} 行看不出是同一种题，每行按自己的选项和答案判断。`
  })
  const resolved = written.map((one) => {
    const word = words.get(one.kind.normalize('NFKC').trim())
    return word === undefined ? one : { ...one, kind: word }
  })
  return { written: resolved, notes }
}
