import type { Outcome } from '@/contract/practice/practice'
import type { QuestionBody } from '@/contract/practice/question'
import { findHook } from '@/cloud/episodes/reading/find-hook'
import { viewCitation } from '@/cloud/episodes/reading/view-citation'
import type { Context } from '@/cloud/kernel/context'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import { viewShares, type ShareSums } from './view-shares'

interface Answered {
  /** Of the answer. */
  id: string
  questionId: string
  version: number
  body: QuestionBody
  sums: ShareSums | null
  right: boolean
  dueDay: string | null
  corrected: boolean
}

/** In place of the explanation of a question that is kept for exams by now. */
export const NOT_TOLD = '这道题现在仅考试用，答案和解析不再显示。'

/** Of an answer that was kept before its question was kept for exams: what it was graded as, and nothing of the key. */
export const viewUntold = ({ id, questionId, right }: Pick<Answered, 'id' | 'questionId' | 'right'>): Outcome => ({
  ...{ id, questionId, right, answer: [], explanation: NOT_TOLD, citations: [] },
  ...{ shares: null, episode: null, dueDay: null, corrected: false },
})

/** What a person reads once their answer is kept: why, by which articles, what others chose, what explains it. */
export async function viewOutcome(ctx: Context, answered: Answered): Promise<Outcome> {
  const { body, questionId, version, sums, id, right, dueDay, corrected } = answered
  const book = await readLawBook(ctx)
  const of = { kind: 'question', id: questionId, version } as const
  return {
    id,
    questionId,
    right,
    answer: [...body.answer],
    explanation: body.explanation,
    citations: body.citations.map((citation) => viewCitation(book, citation, of)),
    shares: viewShares(sums, body.options.length),
    episode: body.episodeId ? await findHook(ctx, body.episodeId) : null,
    dueDay,
    corrected,
  }
}
