import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type {
  answerReport as answering,
  ConsoleReport,
  listReports as listing,
} from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { practiceNotices } from '../practice.tables'
import {
  countOpenReports,
  lockReport,
  saveReportAnswer,
  selectAnsweredReports,
  selectOpenReports,
  type ReportRow,
} from './reports.repo'

/** A report without who sent it: editors answer the question, not the person. */
export const viewReport = (secretKey: SecretKey, row: ReportRow): ConsoleReport => ({
  id: row.id,
  questionId: row.questionId,
  stem: row.stem,
  version: row.version,
  reason: row.reason,
  text: row.textEncrypted && decryptText(secretKey, row.textEncrypted),
  sentAt: row.sentAt.toISOString(),
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

export async function listReports(
  { state }: Parsed<typeof listing>,
  { ctx }: Call,
): Promise<Result<Output<typeof listing>>> {
  const { secretKey } = ctx.config
  const rows = await (state === 'open' ? selectOpenReports : selectAnsweredReports)(ctx.db.orm)
  return ok({ reports: rows.map((row) => viewReport(secretKey, row)), open: await countOpenReports(ctx.db.orm) })
}

/** The answer and the notice to whoever reported come together, once. */
export async function answerReport(
  { id, answer }: Parsed<typeof answering>,
  { ctx, caller }: Call,
): Promise<Result<ConsoleReport>> {
  const by = caller.personId!
  const at = ctx.clock.now()
  return inTransaction(ctx.db, async (tx) => {
    const report = await lockReport(tx, id)
    if (!report) return refuse('not-found')
    if (report.answer !== null && report.answer !== answer) return refuse('stale')
    if (report.answer === null) {
      await saveReportAnswer(tx, id, answer, by, at)
      const { ownerId, questionId } = report
      const notice = { ownerId, id: randomUUID(), kind: 'report-answered' as const, questionId, text: answer, at }
      await tx.insert(practiceNotices).values(notice)
      await recordAct(tx, {
        at,
        actorId: by,
        action: 'question.answer-report',
        subject: questionId,
        detail: '答复报告',
      })
    }
    return ok(viewReport(ctx.config.secretKey, { ...report, answer, answeredAt: report.answeredAt ?? at }))
  })
}
