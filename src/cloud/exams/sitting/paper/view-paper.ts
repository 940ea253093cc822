import type { Context } from '@/cloud/kernel/context'
import { viewQuestion } from '@/cloud/practice/drawing/view-question'
import type { PaperView } from '@/contract/exams/sitting'
import { readFrozen } from '../../bank/frozen-exam'
import { readBodies } from '../../bank/question-bodies'
import { selectSaved, type Paper } from './papers.repo'

/** What a phone calls a question while its answer is kept back: by the bank's id, practice would tell it to anybody. */
export const namedByPlace = (paperId: string, place: number) => ({ id: `${paperId}:${place}`, version: 1 })

/** The places of a paper without what would give an answer away. */
async function viewPlaces(ctx: Context, { id, questions }: Paper) {
  const bodies = await readBodies(ctx.db, ctx.db.orm, questions)
  return questions.map(({ order, section, marksTenths }, n) => {
    const view = viewQuestion({ ...namedByPlace(id, n), body: bodies[n]! })
    const options = [...order].flatMap((letter) => view.options.find((option) => option.letter === letter) ?? [])
    return { ...view, options, section, marksTenths }
  })
}

/** A paper as its person sees it, with what the server has of it. */
export async function viewPaper(ctx: Context, paper: Paper): Promise<PaperView> {
  const exam = await readFrozen(ctx.db, ctx.db.orm, paper.examId)
  if (!exam) throw new Error(`paper ${paper.id} is of an exam that was never published`)
  const { id, examId, attempt, epoch, marked, state, rules } = paper
  const [questions, saved] = [await viewPlaces(ctx, paper), await selectSaved(ctx.db, id)]
  return {
    ...{ id, examId, attempt, epoch, marked, state, questions, title: exam.title, kind: exam.kind },
    serverNow: ctx.clock.now().toISOString(),
    deadlineAt: paper.deadlineAt.toISOString(),
    startedAt: paper.startedAt.toISOString(),
    largePrint: rules.largePrint,
    leaveLimit: rules.leaveLimit,
    sections: exam.blueprint.sections.map(({ title, kind, count, marksTenths }) => ({
      title,
      kind,
      count,
      marksTenths,
    })),
    answers: saved.map((answer) => ({ ...answer, receivedAt: answer.receivedAt.toISOString() })),
  }
}
