import type { Output } from '@/contract/endpoint'
import type { getPaperResult as contract } from '@/contract/exams/sitting'
import { viewCitation } from '@/cloud/episodes/reading/view-citation'
import type { Context } from '@/cloud/kernel/context'
import { readLawBook, type LawBook } from '@/cloud/statutes/known/law-book'
import { NOT_TOLD } from '@/cloud/practice/answering/view-outcome'
import { viewQuestion } from '@/cloud/practice/drawing/view-question'
import type { QuestionBody } from '@/contract/practice/question'
import { gradePaper } from '@/domain/exams/grading/grade-paper'
import { selectExamOnly } from '../../bank/pool.repo'
import { readBodies } from '../../bank/question-bodies'
import { chosenOf, readKeys } from '../../grading/grade-paper'
import type { Arrived } from '../../grading/papers.repo'
import type { Paper } from '../paper/papers.repo'
import { namedByPlace } from '../paper/view-paper'
import type { ResultRow } from './result.repo'

type Places = Output<typeof contract>['questions']

/** Why: answer, explanation and articles; nothing of it while it may help somebody who still sits the exam. */
function viewWhy(book: LawBook | null, { questionId: id, version }: Paper['questions'][number], body: QuestionBody) {
  if (!book) return { answer: null, explanation: null, citations: [] }
  const of = { kind: 'question', id, version } as const
  const citations = body.citations.map((citation) => viewCitation(book, citation, of))
  return { answer: [...body.answer], explanation: body.explanation, citations }
}

const UNTOLD = { answer: null, explanation: NOT_TOLD, citations: [] }

/** That an appeal was found right or wrong gives a key away as well. */
function viewAppeal({ appeals }: ResultRow, question: number, open: boolean) {
  const last = appeals.filter((appeal) => appeal.question === question).at(-1)
  if (!last) return null
  return open ? { state: last.decision ?? 'open', answer: last.answer } : { state: 'open', answer: null }
}

/** Each question with what was chosen; and what it got, once that helps nobody. */
export async function viewPlaces(
  ...[ctx, paper, row, log, open]: [Context, Paper, ResultRow, readonly Arrived[], boolean]
): Promise<Places> {
  const { questions, examId, rules } = paper
  const [bodies, keys] = [
    await readBodies(ctx.db, ctx.db.orm, questions),
    await readKeys(ctx, ctx.db.orm, examId, questions),
  ]
  const chosen = chosenOf(log, row.lateUntil)
  const { got } = gradePaper(questions, keys, chosen, rules)
  const book = open ? await readLawBook(ctx) : null
  // A mock tells its answers at once; what was kept for exams since is told no more.
  const secret = row.kind === 'mock' ? await selectExamOnly(ctx.db.orm, questions) : new Set<string>()
  return questions.map((place, n) => {
    const named = open ? { id: place.questionId, version: place.version } : namedByPlace(paper.id, n)
    const { topic: _, ...view } = viewQuestion({ ...named, body: bodies[n]! })
    return {
      ...view,
      options: [...place.order].flatMap((letter) => view.options.find((option) => option.letter === letter) ?? []),
      question: n,
      chosen: chosen.get(n) ?? '',
      gotTenths: open ? got[n]! : null,
      marksTenths: place.marksTenths,
      ...(secret.has(place.questionId) ? UNTOLD : viewWhy(book, place, bodies[n]!)),
      fix: open ? (keys[n]!.fix?.fix ?? null) : null,
      appeal: viewAppeal(row, n, open),
    }
  })
}
