import type { Result } from '@/contract/client'
import type { ConsoleQuestion } from '@/contract/console/console-questions'
import type { QuestionDraft } from '@/contract/console/question-draft'
import type { Db, Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { SMALLEST_SHOWN } from '@/domain/counts/small-numbers'
import { ALIKE_FROM, similarity } from '@/domain/practice/similarity'
import { discrimination, eloOfRating, MEASURED_FROM } from '@/domain/practice/figures/statistics'
import { selectAsked } from '../drawing/bank.repo'
import { viewReport } from '../reports/answer-report'
import { selectReportsOf } from '../reports/reports.repo'
import { findSums } from '../statistics/sums.repo'
import { findQuestion, selectVersions, selectWords } from './versions.repo'
import { viewVersions } from './view-version'

async function findAlike(db: Queryable, id: string, { caseStem = '', stem, family }: QuestionDraft) {
  const ours = caseStem + stem
  return (await selectWords(db, { id, family }))
    .map((other) => ({
      id: other.id,
      stem: other.stem,
      likeness: similarity(ours, (other.caseStem ?? '') + other.stem),
    }))
    .filter(({ likeness }) => likeness >= ALIKE_FROM)
    .sort((a, b) => b.likeness - a.likeness)
}

/** Of the version that people are asked, or were asked last. */
async function readStatistics(db: Db, id: string, version: number | null) {
  const asked = version === null ? null : await selectAsked(db, id, version)
  const sums = asked && (await findSums(db.orm, id, asked.version))
  if (!sums || sums.answers < SMALLEST_SHOWN) return null
  const { options, difficulty } = asked.body
  const { answers, rights, chosen } = sums
  return {
    answers,
    right: rights / answers,
    discrimination: discrimination(sums),
    rating: answers >= MEASURED_FROM ? sums.rating : eloOfRating(difficulty),
    shares: options.map((_, n) => (chosen[n] ?? 0) / answers),
  }
}

export async function getQuestion({ id }: { id: string }, { ctx }: Call): Promise<Result<ConsoleQuestion>> {
  const db = ctx.db.orm
  const question = await findQuestion(db, id)
  const versions = await selectVersions(db, id)
  const [newest] = versions
  if (!question || !newest) return refuse('not-found')
  const reports = await selectReportsOf(db, id)
  return ok({
    id,
    live: question.live,
    doubt: question.doubt,
    versions: await viewVersions(db, versions),
    reports: reports.map((row) => viewReport(ctx.config.secretKey, row)),
    alike: await findAlike(db, id, newest.body),
    statistics: await readStatistics(ctx.db, id, question.version),
  })
}
