import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import type { Checking } from '@/cloud/statutes/standing/checking'
import { weighCitations, type Weighed } from '@/cloud/statutes/standing/weigh-citations'
import { markQuestion, selectCiting, type CitingQuestion } from './citing.repo'

/** What becomes of a question whose law stands so; null when nothing has to be done. */
function sentence({ doubt }: CitingQuestion, { standing }: Weighed) {
  if (standing === 'gone') return { action: 'question.law-gone', set: { doubt: 'law', live: false } }
  if (standing === 'changed' && doubt !== 'law')
    return { action: 'question.law-changed', set: { doubt: 'law', live: true } }
  // The text is again the one that was checked, e.g. after a wrong file was replaced by the right one.
  if (standing === 'holds' && doubt === 'law') return { action: 'question.law-holds', set: { doubt: null, live: true } }
  return null
}

/**
 * Every question that is asked rests on law as it stands: one whose article has another text goes to an editor (待复核),
 * one whose article or law is no more is not asked any longer. The audit log says why.
 *
 * @returns how many questions were changed
 */
export async function checkQuestions(ctx: Checking): Promise<number> {
  const book = await readLawBook(ctx)
  let marked = 0
  for (const question of await selectCiting(ctx.db.orm, { live: true })) {
    const { id, version, citations } = question
    const weighed = weighCitations(book, citations, { kind: 'question', id, version })
    const next = sentence(question, weighed)
    if (!next) continue
    const done = await inTransaction(ctx.db, async (tx) => {
      if (!(await markQuestion(tx, question, next.set))) return false
      const act = { action: next.action, subject: id, detail: weighed.reason || '法条原文与核对时相同' }
      await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: null })
      return true
    })
    if (done) marked++
  }
  if (marked > 0) ctx.cache.drop('/api/practice')
  return marked
}
