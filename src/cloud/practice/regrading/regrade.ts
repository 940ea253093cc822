import { randomUUID } from 'node:crypto'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { replay } from '@/domain/practice/memory/review'
import { replaceCard } from '../answering/cards.repo'
import { selectAsked } from '../drawing/bank.repo'
import { practiceNotices } from '../practice.tables'
import { findQuestion } from '../desk/versions.repo'
import {
  firstAlike,
  isCorrected,
  regradeAnswers,
  selectCorrected,
  selectHistory,
  selectWronglyGraded,
  type Correction,
} from './regrade.repo'

export const REGRADE_EVERY_MS = 60_000
const AT_ONCE = 200
/** Answers of older versions are graded by the newest when they come in; what lay here before is done long before this. */
const LOOK_BACK_MS = 14 * 86_400_000

const told = (right: boolean) =>
  right ? '这道题的答案更正了，您当时的选择现在算对。' : '这道题的答案更正了，请看看新的解释。'

/** One owner: answers, card and notice together, or nothing. */
async function regradeOwner(ctx: Context, ownerId: string, questionId: string, correction: Correction): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    if (!(await regradeAnswers(tx, ownerId, questionId, correction))) return
    const history = await selectHistory(tx, ownerId, questionId)
    const card = replay(history)
    if (card) await replaceCard(tx, ownerId, questionId, card)
    // Of the answers that the correction is about; one to another version says nothing about it, even a later one.
    const right = history.filter(({ version }) => isCorrected(correction, version)).at(-1)?.right ?? false
    const notice = { ownerId, id: randomUUID(), kind: 'regraded' as const, questionId, text: told(right), right }
    await tx.insert(practiceNotices).values({ ...notice, at: ctx.clock.now() })
  })
}

/**
 * Grades everybody anew who answered a version before the correction, rebuilds what they remember, and tells each of
 * them once. What remains to be done is what is still graded wrongly, so it may be killed and run again at any time.
 *
 * @returns how many owners were graded anew
 */
export async function regradeQuestion(ctx: Context, id: string): Promise<number> {
  const question = await findQuestion(ctx.db.orm, id)
  const current = question?.version == null ? null : await selectAsked(ctx.db, id, question.version)
  if (!current) return 0
  const first = await firstAlike(ctx.db.orm, id, current.version)
  const correction = { first, version: current.version, key: current.body.answer.join('') }
  let total = 0
  for (;;) {
    const owners = await selectWronglyGraded(ctx.db.orm, id, correction, AT_ONCE)
    for (const owner of owners) await regradeOwner(ctx, owner, id, correction)
    total += owners.length
    if (owners.length < AT_ONCE) return total
  }
}

/** What a killed process left over. */
export async function finishRegrading(ctx: Context): Promise<number> {
  let total = 0
  for (const id of await selectCorrected(ctx.db.orm, new Date(ctx.clock.now().getTime() - LOOK_BACK_MS)))
    total += await regradeQuestion(ctx, id)
  return total
}
