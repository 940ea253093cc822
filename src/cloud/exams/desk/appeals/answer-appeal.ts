import { isDeepStrictEqual } from 'node:util'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type * as contract from '@/contract/exams/desk-after'
import type { QuestionBody } from '@/contract/practice/question'
import { recordAct } from '@/cloud/audit/record-act'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { describeError } from '@/cloud/kernel/log'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { mergeFix } from '@/domain/exams/grading/merge-fix'
import {
  countOpenAppeals,
  findAppeal,
  findFix,
  hasOnOwnPaper,
  lockAppeal,
  lockFixes,
  selectAppealsIn,
  updateAnswered,
  upsertFix,
  type Appeal,
} from '../../after/appeals/appeals.repo'
import { asFix } from '../../grading/papers.repo'
import { readBodies } from '../../bank/question-bodies'
import { regradePapers } from '../../grading/regrade-papers'
import { viewAppeal, viewRows } from './view-appeal'

const PAGE = 50
const ANSWERED = refuse('stale', { message: '同事刚刚答复了这条申诉，请载入后再看，您写的内容不会丢。' })
const OTHER_SET = refuse('wrong-state', { message: '这道题已认可过另一组选项，请改用作废。' })
const OWN = refuse('same-person', { message: '您自己的试卷上有这道题，要由另一位同事来答复。' })
const NO_SUCH_LETTER = refuse('bad-input', { message: '认可的选项要是这道题有的选项，请重新选择。' })

export async function listAppeals(
  { state, after }: Parsed<typeof contract.listAppeals>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract.listAppeals>>> {
  const db = ctx.db.orm
  const last = after === undefined ? null : await findAppeal(db, after)
  const rows = await selectAppealsIn(db, state, last?.appeal ?? null, PAGE + 1)
  const page = rows.slice(0, PAGE)
  return ok({
    appeals: await viewRows(ctx, page),
    open: await countOpenAppeals(db),
    nextAfter: rows.length > PAGE ? (page.at(-1)?.appeal.id ?? null) : null,
  })
}

export async function getAppeal({ id }: { id: string }, { ctx }: Call): Promise<Result<contract.DeskAppeal>> {
  const titled = await findAppeal(ctx.db.orm, id)
  return titled ? ok(await viewAppeal(ctx, titled)) : refuse('not-found')
}

type Decided = Parsed<typeof contract.answerAppeal>

interface Act {
  at: Date
  actorId: string
}

const hasLetters = (letters: string, { options }: QuestionBody) =>
  [...letters].every((letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0) < options.length)

/** Fixes the question as was decided, joined to what was decided about it before; says why where that cannot be. */
async function keepFix(ctx: Context, tx: Tx, { decision, answer: reason }: Decided, appeal: Appeal, act: Act) {
  if (decision.kind === 'kept') return null
  const { examId, questionId, version } = appeal
  const [body] = await readBodies(ctx.db, tx, [appeal])
  if (decision.kind === 'accept' && !hasLetters(decision.letters, body!)) return NO_SUCH_LETTER
  const row = await findFix(tx, appeal)
  const before = row && asFix(row.fix, row.answer)
  const wanted = asFix(decision.kind, decision.kind === 'accept' ? decision.letters : null)
  const joined = mergeFix(body!.kind, before, wanted)
  if (!joined) return OTHER_SET
  if (isDeepStrictEqual(joined, before)) return null
  const letters = joined.fix === 'accept' ? joined.answer : null
  await upsertFix(tx, { examId, questionId, version, fix: joined.fix, answer: letters, reason, ...act })
  return null
}

/** A large exam takes a while: the desk does not wait, and the chore finishes what is left over. */
async function regradeSoon(ctx: Context, examId: string): Promise<void> {
  try {
    await regradePapers(ctx, examId)
  } catch (error) {
    ctx.log.error('regrading-failed', describeError(error))
  }
}

/** Answers, and fixes the question for everybody who had it. */
export async function answerAppeal(input: Decided, { ctx, caller }: Call): Promise<Result<contract.DeskAppeal>> {
  const [actorId, at] = [caller.personId!, ctx.clock.now()]
  const done = await inTransaction(ctx.db, async (tx) => {
    const known = await findAppeal(tx, input.id)
    if (known) await lockFixes(tx, known.appeal.examId)
    const appeal = await lockAppeal(tx, input.id)
    if (!appeal) return refuse('not-found')
    if (appeal.answeredAt) return ANSWERED
    if (await hasOnOwnPaper(tx, appeal, actorId)) return OWN
    const refused = await keepFix(ctx, tx, input, appeal, { at, actorId })
    if (refused) return refused
    const { decision, answer, others } = input
    const decided = decision.kind === 'kept' ? ('kept' as const) : ('fixed' as const)
    await updateAnswered(tx, appeal, { decision: decided, answer, answeredAt: at, answeredById: actorId }, others)
    const detail = { kept: '维持原题', void: '作废，全体得分', accept: '另认可选项' }[decision.kind]
    await recordAct(tx, { at, actorId, action: 'appeal.answer', subject: input.id, detail })
    return ok(appeal.examId)
  })
  if (!done.ok) return done
  if (input.decision.kind !== 'kept') void regradeSoon(ctx, done.value)
  return getAppeal({ id: input.id }, { ctx } as Call)
}
