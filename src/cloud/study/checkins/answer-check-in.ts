import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { answerCheckIn as contract } from '@/contract/study/duties'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { gradeAsked, type GradedAnswer } from '@/cloud/practice/answering/grade-asked'
import { viewOutcome, viewUntold } from '@/cloud/practice/answering/view-outcome'
import { findTaught } from '@/cloud/practice/drawing/find-taught'
import { isCopied, type PoolQuestion } from '@/domain/study/checkins/next-questions'
import { isTaught } from '@/domain/study/checkins/taught-by'
import { checkInOf, finishItem, viewStanding } from './finish-item'
import { countGivenOn, findGiven, insertGiven, lockOfficial, selectGiven, type KeptGiven } from './items.repo'
import { openItem, type OpenItem } from './open-item'
import { taughtPool } from './taught-pool'

type Input = Parsed<typeof contract>
type Answer = Result<Output<typeof contract>>

/** Nobody needs more for 3 to 5 families; a script that tries everything out fills no disk. */
const DAY_MOST = 100

const OTHER = { message: '这份答案和已经保存的一份混在了一起，请重新作答。' }
const ENOUGH = { message: '这项任务今天答得已经很多了，先看看讲解，明天再来，任务会保留。' }
const AGAIN = { message: '这道题刚答过，请换一道同类的再答。' }
const UNKNOWN = { message: '这道题已经更新，请换一道再答。' }
const ELSEWHERE = { message: '这道题不是这项任务的，请返回重新打开这项任务。' }

type KeepResult = { kept: KeptGiven } | { refusal: ReturnType<typeof refuse> }

interface Asked {
  open: OpenItem
  pool: readonly PoolQuestion[]
}

/** The key was just shown with the outcome: the same question proves nothing until its turn comes again. */
async function isKeyCopied(tx: Tx, { open, pool }: Asked, question: PoolQuestion): Promise<boolean> {
  const given = await selectGiven(tx, open.official.id, open.item.id)
  return isCopied(question, given, checkInOf(open, pool, given))
}

/** Keeps the answer; one that came before by the same id stays, and its letters count. */
async function keep(tx: Tx, asked: Asked, input: Input, graded: GradedAnswer, at: Date): Promise<KeepResult> {
  const { id, itemId, questionId, version } = input
  const { official, today } = asked.open
  const key = { officialId: official.id, itemId, id }
  const earlier = await findGiven(tx, key)
  if (earlier) return earlier.questionId === questionId ? { kept: earlier } : { refusal: refuse('bad-input', OTHER) }
  if ((await countGivenOn(tx, key, today)) >= DAY_MOST) return { refusal: refuse('too-many', ENOUGH) }
  const { chosen, right, body } = graded
  if (await isKeyCopied(tx, asked, { questionId, family: body.family }))
    return { refusal: refuse('wrong-state', AGAIN) }
  await insertGiven(tx, { ...key, questionId, version, family: body.family, chosen, right, at })
  return { kept: { questionId, version, chosen, right } }
}

/** What the answer was graded as: sent again with other letters, the first ones count. */
async function gradeKept({ ctx }: Call, kept: KeptGiven, graded: GradedAnswer): Promise<GradedAnswer> {
  if (kept.chosen === graded.chosen) return graded
  return (await gradeAsked(ctx, kept.questionId, kept.version, [...kept.chosen])) ?? graded
}

/**
 * A question that cannot be asked any more, e.g. kept for exams by now. An answer to it that was kept before, with a lost
 * receipt, counts as it did; its key is told no more.
 */
async function answerAgain({ id, itemId, questionId }: Input, { ctx }: Call, open: OpenItem): Promise<Answer> {
  const { db } = ctx
  const officialId = open.official.id
  const kept = await findGiven(db.orm, { officialId, itemId, id })
  if (kept?.questionId !== questionId) return refuse('not-found', UNKNOWN)
  // Not the question is unknown, but what this request says of it.
  if (await gradeAsked(ctx, questionId, kept.version, [...kept.chosen])) return refuse('not-found', UNKNOWN)
  const pool = await findTaught(db.orm, await taughtPool(db.orm, open.item.teaches))
  const standing = await inTransaction(db, async (tx) => {
    await lockOfficial(tx, officialId)
    return finishItem(tx, open, pool, ctx.clock.now())
  })
  return ok({ ...viewStanding(open, standing), outcome: viewUntold({ id, questionId, right: kept.right }) })
}

/** Grades, keeps, and decides whether the item is done; sent again it answers the same and changes nothing. */
export async function answerCheckIn(input: Input, call: Call): Promise<Answer> {
  const { ctx } = call
  const { db } = ctx
  const opened = await openItem(input.itemId, call)
  if (!opened.ok) return opened
  const graded = await gradeAsked(ctx, input.questionId, input.version, input.chosen)
  if (!graded) return answerAgain(input, call, opened.value)
  const taught = await taughtPool(db.orm, opened.value.item.teaches)
  if (!isTaught(graded.body, taught)) return refuse('bad-input', ELSEWHERE)
  const pool = await findTaught(db.orm, taught)
  const done = await inTransaction(db, async (tx) => {
    await lockOfficial(tx, opened.value.official.id)
    const result = await keep(tx, { open: opened.value, pool }, input, graded, ctx.clock.now())
    if ('refusal' in result) return result
    return { ...result, standing: await finishItem(tx, opened.value, pool, ctx.clock.now()) }
  })
  if ('refusal' in done) return done.refusal
  const { right, body, version } = await gradeKept(call, done.kept, graded)
  const corrected = version !== done.kept.version
  const answered = { id: input.id, questionId: input.questionId, version, body, right, corrected }
  const outcome = await viewOutcome(ctx, { ...answered, sums: null, dueDay: null })
  return ok({ ...viewStanding(opened.value, done.standing), outcome })
}
