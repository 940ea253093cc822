import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import type { Checking } from '@/cloud/statutes/standing/checking'
import { weighCitations, type Weighed } from '@/cloud/statutes/standing/weigh-citations'
import type { Standing } from '@/domain/statutes/known/standing'
import { updateVersion } from '../desk/versions.repo'
import { markQuestion, selectCiting, type CitingQuestion } from './citing.repo'

const HOLDS = '法条原文与核对时相同'

/** What becomes of a question whose law stands so; null when nothing has to be done. */
function sentence({ doubt }: CitingQuestion, standing: Standing) {
  if (standing === 'gone') return { action: 'question.law-gone', set: { doubt: 'law', live: false } }
  if (standing === 'changed' && doubt !== 'law')
    return { action: 'question.law-changed', set: { doubt: 'law', live: true } }
  // The text is again the one that was checked, e.g. after a wrong file was replaced by the right one.
  if (standing === 'holds' && doubt === 'law') return { action: 'question.law-holds', set: { doubt: null, live: true } }
  return null
}

/** Marks, frees or takes off one question; false when somebody has changed it meanwhile. */
async function settle(tx: Tx, question: CitingQuestion, { standing, reason }: Weighed, now: Date): Promise<boolean> {
  const { id, version } = question
  const next = sentence(question, standing)
  if (!next || !(await markQuestion(tx, question, next.set))) return false
  if (standing === 'gone') {
    // As an editor takes a question off, only that nobody pressed a button.
    const set = { state: 'withdrawn' as const, note: `${reason}，已自动下架。`, updatedAt: now }
    await updateVersion(tx, { questionId: id, version }, set)
  }
  await recordAct(tx, { action: next.action, subject: id, detail: reason || HOLDS, at: now, actorId: null })
  return true
}

/**
 * Every question that is asked rests on law as it stands: one whose article has another text goes to an editor (待复核),
 * one whose article or law is no more is withdrawn. The audit log says why.
 *
 * @returns how many questions were changed
 */
export async function checkQuestions(ctx: Checking): Promise<number> {
  const book = await readLawBook(ctx)
  let marked = 0
  for (const question of await selectCiting(ctx.db.orm, { live: true })) {
    const { id, version, citations } = question
    const weighed = weighCitations(book, citations, { kind: 'question', id, version })
    if (!sentence(question, weighed.standing)) continue
    if (await inTransaction(ctx.db, (tx) => settle(tx, question, weighed, ctx.clock.now()))) marked++
  }
  if (marked > 0) ctx.cache.drop('/api/practice')
  return marked
}
