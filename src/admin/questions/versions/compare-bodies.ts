import type { QuestionDraft } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import type { ComparedField } from '../../patterns/difference/fields-difference'
import { audienceName, difficultyWord, purposeWord } from '../words'

type Compared = Partial<QuestionDraft>
/** The name of an article by its id. */
type NameOf = (id: string) => string

interface Field {
  key: string
  label: string
  text: (body: Compared) => string
  /** Where the words do not say all. */
  value?: (body: Compared) => unknown
}

const marked = ({ answer = [] }: Compared, at: number): string => (answer.includes(LETTERS[at]!) ? '（正确答案）' : '')

const optionField = (at: number): Field => ({
  key: `options.${at}`,
  label: `选项 ${LETTERS[at]}`,
  text: (body) => {
    const option = body.options?.[at]
    return option === undefined ? '' : option + marked(body, at)
  },
})

const BEFORE: readonly Field[] = [
  { key: 'kind', label: '题型', text: ({ kind = '' }) => questionKindWord(kind) },
  { key: 'caseStem', label: '案例', text: ({ caseStem = '' }) => caseStem },
  { key: 'stem', label: '题干', text: ({ stem = '' }) => stem },
]

const AFTER: readonly Field[] = [{ key: 'explanation', label: '解析', text: ({ explanation = '' }) => explanation }]

const BELONGING: readonly Field[] = [
  { key: 'topic', label: '话题', text: ({ topic = '' }) => questionTopicWord(topic) },
  { key: 'difficulty', label: '难度', text: ({ difficulty = 0 }) => difficultyWord(difficulty) },
  { key: 'audiences', label: '给谁做', text: ({ audiences = [] }) => audiences.map(audienceName).join('、') },
  { key: 'family', label: '同类题编号', text: ({ family = '' }) => family },
  { key: 'examOnly', label: '用途', text: ({ examOnly }) => purposeWord(examOnly) },
  { key: 'source', label: '来源', text: ({ source = '' }) => source },
  { key: 'episodeId', label: '讲解的节目', text: ({ episodeId = '' }) => episodeId },
]

/** One field an article, whichever of the two versions cites it. */
const citationField = (id: string, nameOf: NameOf): Field => {
  const find = ({ citations = [] }: Compared) => citations.find((citation) => citation.id === id)
  return {
    key: `citations.${id}`,
    label: nameOf(id),
    text: (body) => {
      const found = find(body)
      return found ? `${found.digest}\n依据：${found.rests.join('、')}` : ''
    },
    // The same words may have been checked against another text of the law.
    value: find,
  }
}

/** Two versions of a question, place by place, in the order of the form. */
export function compareBodies(before: Compared, after: Compared, nameOf: NameOf): ComparedField[] {
  const most = Math.max(before.options?.length ?? 0, after.options?.length ?? 0)
  const ids = [...new Set([before, after].flatMap(({ citations = [] }) => citations.map(({ id }) => id)))]
  const fields = [
    ...BEFORE,
    ...Array.from({ length: most }, (_, at) => optionField(at)),
    ...AFTER,
    ...ids.map((id) => citationField(id, nameOf)),
    ...BELONGING,
  ]
  return fields.map(({ key, label, text, value = text }) => ({
    key,
    label,
    before: text(before),
    after: text(after),
    same: JSON.stringify(value(before)) === JSON.stringify(value(after)),
  }))
}
