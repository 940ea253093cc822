import type { Result } from '@/contract/client'
import type { BankStatistics } from '@/contract/console/question-statistics'
import { ok, type Call } from '@/cloud/kernel/route'
import { everybodyRight, MEASURED_FROM, nobodyRight, ratingOfElo } from '@/domain/practice/figures/statistics'
import { selectLiveQuestions, selectStems, selectTopics, type LiveQuestion } from './bank-figures.repo'
import { viewWeeks, weeksUntil } from './view-weeks'
import { selectWeeks } from './weeks.repo'

const EXTREMES_SHOWN = 20

/** How many stand at 1, 2, … 5. */
const spread = (ratings: readonly number[]): number[] =>
  [1, 2, 3, 4, 5].map((step) => ratings.filter((rating) => rating === step).length)

const mostAnswered = (questions: readonly LiveQuestion[]): LiveQuestion[] =>
  questions.toSorted((a, b) => b.answers - a.answers).slice(0, EXTREMES_SHOWN)

/** The bank in figures: sums that are kept anyway, added over a few thousand questions; no answer is read. */
export async function getBankStatistics(_: object, { ctx }: Call): Promise<Result<BankStatistics>> {
  const db = ctx.db.orm
  const live = await selectLiveQuestions(db)
  const measured = live.filter(({ answers }) => answers >= MEASURED_FROM)
  const [nobody, everybody] = [nobodyRight, everybodyRight].map((rule) => mostAnswered(live.filter(rule)))
  const stems = await selectStems(
    db,
    [...nobody!, ...everybody!].map(({ id }) => id),
  )
  const view = ({ id, answers, rights }: LiveQuestion) => ({
    id,
    stem: stems.get(id) ?? '',
    answers,
    right: rights / answers,
  })
  const weeks = weeksUntil(ctx.clock.now())
  return ok({
    live: live.length,
    measured: measured.length,
    difficulty: {
      rated: spread(live.map(({ difficulty }) => difficulty)),
      measured: spread(measured.map(({ rating, difficulty }) => (rating === null ? difficulty : ratingOfElo(rating)))),
    },
    topics: await selectTopics(db),
    nobodyRight: nobody!.map(view),
    everybodyRight: everybody!.map(view),
    weeks: viewWeeks(weeks, await selectWeeks(db, weeks[0]!)),
  })
}
