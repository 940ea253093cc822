import type { DeskAppeal, DeskAppealRow } from '@/contract/exams/desk-after'
import type { Context } from '@/cloud/kernel/context'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { viewQuestion } from '@/cloud/practice/drawing/view-question'
import { findNames } from '@/cloud/session/people/find-names'
import { countOthers, countPapersWith, findFix, type Titled } from '../../after/appeals/appeals.repo'
import { readBodies } from '../../bank/question-bodies'

export async function viewRows({ db, config }: Context, rows: readonly Titled[]): Promise<DeskAppealRow[]> {
  const appeals = rows.map(({ appeal }) => appeal)
  const bodies = await readBodies(db, db.orm, appeals)
  const nameOf = await findNames(
    db.orm,
    appeals.map(({ answeredById }) => answeredById),
  )
  return rows.map(({ appeal, examTitle }, n) => ({
    ...{ id: appeal.id, examId: appeal.examId, examTitle, answer: appeal.answer },
    ...{ questionId: appeal.questionId, version: appeal.version, stem: bodies[n]!.stem },
    text: decryptText(config.secretKey, appeal.textEncrypted),
    sentAt: appeal.sentAt.toISOString(),
    state: appeal.decision ?? 'open',
    answeredAt: appeal.answeredAt?.toISOString() ?? null,
    answeredBy: appeal.answeredById && nameOf(appeal.answeredById),
  }))
}

/** One of them with its question, and how that is graded by now. */
export async function viewAppeal(ctx: Context, titled: Titled): Promise<DeskAppeal> {
  const { appeal } = titled
  const db = ctx.db.orm
  const [[row], [body], fix] = [
    await viewRows(ctx, [titled]),
    await readBodies(ctx.db, db, [appeal]),
    await findFix(db, appeal),
  ]
  const { kind, caseStem, options } = viewQuestion({ id: appeal.questionId, version: appeal.version, body: body! })
  return {
    ...row!,
    question: {
      ...{ kind, caseStem: caseStem ?? null, options },
      right: body!.answer.join(''),
      explanation: body!.explanation,
    },
    papers: await countPapersWith(db, appeal),
    others: await countOthers(db, appeal),
    fix: fix && {
      ...{ fix: fix.fix, letters: fix.answer, reason: fix.reason, done: fix.done },
      at: fix.at.toISOString(),
    },
  }
}
