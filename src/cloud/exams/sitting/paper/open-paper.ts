import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { openPaper as contract, PaperView } from '@/contract/exams/sitting'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import type { Official } from '@/cloud/study/roster/find-official'
import { closeOverdueOf } from '../../grading/close-due'
import { drawPaperFor } from '../../drawing/draw-paper-for'
import { PAPERS_SHOWN, selectMyExams } from '../mine/my-exams.repo'
import { sittingOf } from '../mine/view-exam'
import { deviceOf, leftAmidst, NOT_BOUND, ownOfficial } from '../own-official'
import { MAY_NOT_START, sittingState } from '@/domain/exams/sitting/may-sit'
import { findMyPaper, lockOfficial, resumePaper, selectTaken, visitIdOf } from './papers.repo'
import { viewPaper } from './view-paper'

type Input = Parsed<typeof contract>

/** So many mocks a day: no limit that anybody meets, and a script fills no disk. */
const DAY_MS = 86_400_000
const ENOUGH = refuse('too-many', { message: '今天的模拟考试已经做了很多次，歇一歇，明天再来。' })
const TOO_FEW = refuse('wrong-state', {
  message: '这场模拟考试有一部分题改为仅考试用，剩下的组不成一份卷，请等司法局安排新的模拟考试。',
})
const OTHERS = refuse('bad-input', { message: '这份试卷编号已经用过，请返回考试列表重新开始。' })

/** Draws and starts, under the lock of this person in this exam. */
async function start(
  tx: Tx,
  call: Call,
  { id: examId, paperId, visit }: Input,
  official: Official,
): Promise<Result<string>> {
  const { ctx } = call
  const now = ctx.clock.now()
  const [row] = await selectMyExams(tx, official, now, examId)
  if (!row) return refuse('not-found')
  const state = sittingState(sittingOf(row, now))
  if (state !== 'open') return refuse('wrong-state', { message: MAY_NOT_START[state] })
  const today = row.papers.filter(({ startedAt }) => Date.parse(startedAt) > now.getTime() - DAY_MS)
  if (row.kind === 'mock' && today.length >= PAPERS_SHOWN) return ENOUGH
  const drawn = await drawPaperFor(ctx, tx, {
    paperId,
    attempt: (row.papers[0]?.attempt ?? 0) + 1,
    official,
    row,
    deviceId: deviceOf(call),
    visit: visitIdOf(visit, deviceOf(call)),
    now,
  })
  return drawn ? ok(paperId) : TOO_FEW
}

interface Sitter {
  official: Official
  /** Not for whoever has left the roster: they go on with what is open. */
  mayStart: boolean
}

async function sitterOf(call: Call, examId: string): Promise<Sitter | null> {
  const official = await ownOfficial(call)
  if (official) return { official, mayStart: true }
  const left = await leftAmidst(call, examId)
  return left && { official: left, mayStart: false }
}

/** The paper to go on with: that of the id, or the open one, or a new one. */
async function find(tx: Tx, call: Call, input: Input, { official, mayStart }: Sitter): Promise<Result<string>> {
  await lockOfficial(tx, official.id)
  const taken = await selectTaken(tx, input.id, official.id, input.paperId)
  const same = taken.find(({ id }) => id === input.paperId)
  if (same && (same.officialId !== official.id || same.examId !== input.id)) return OTHERS
  const paper = same ?? taken[0]
  if (!paper) return mayStart ? start(tx, call, input, official) : NOT_BOUND
  const visit = { id: visitIdOf(input.visit, deviceOf(call)), deviceId: deviceOf(call), at: call.ctx.clock.now() }
  if (paper.state === 'open') await resumePaper(tx, paper.id, visit)
  return ok(paper.id)
}

/** Starts, or goes on where it was left; two phones at the same moment get one paper. */
export async function openPaper(input: Input, call: Call): Promise<Result<PaperView>> {
  const sitter = await sitterOf(call, input.id)
  if (!sitter) return NOT_BOUND
  const { ctx, caller } = call
  await closeOverdueOf(ctx, sitter.official.id)
  const found = await inTransaction(ctx.db, (tx) => find(tx, call, input, sitter))
  if (!found.ok) return found
  const paper = await findMyPaper(ctx.db, found.value, caller.personId!)
  return paper ? ok(await viewPaper(ctx, paper)) : refuse('not-found')
}
