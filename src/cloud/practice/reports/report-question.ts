import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { reportQuestion as contract } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { selectAsked } from '../drawing/bank.repo'
import { questionReports } from '../practice.tables'
import { questions } from '../questions.tables'

/** So many reports an owner may have open; more would be noise for the editors. */
const OPEN_MOST = 20

/** Keeps a report once, however often it is sent; its words are encrypted. */
export async function reportQuestion(
  { id, questionId, version, reason, text }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const asked = await selectAsked(ctx.db, questionId, version)
  // Whoever met a question of an exam appeals there; the answer to a report quotes it.
  if (!asked || asked.examOnly) return refuse('not-found')
  const { rows } = await ctx.db.orm.execute<{ open: number }>(sql`
    select count(*)::int as open from ${questionReports}
    where owner_id = ${owner}::uuid and answered_at is null and id <> ${id}::uuid`)
  if (rows[0]!.open >= OPEN_MOST)
    return refuse('too-many', { message: '您报告的题目编辑还在看，等有了答复再接着报告。' })
  await ctx.db.orm
    .insert(questionReports)
    .values({
      id,
      ownerId: owner,
      questionId,
      version,
      reason,
      textEncrypted: text ? encryptText(ctx.config.secretKey, text) : null,
      sentAt: ctx.clock.now(),
    })
    .onConflictDoNothing()
  await ctx.db.orm
    .update(questions)
    .set({ doubt: 'report' })
    .where(and(eq(questions.id, questionId), isNull(questions.doubt)))
  return ok({ received: true })
}
