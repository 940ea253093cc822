import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { listMyAppeals, MyAppeal, sendAppeal as contract } from '@/contract/exams/after'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { readBodies } from '../../bank/question-bodies'
import { selectTold } from '../../sitting/result/result.repo'
import { NOT_BOUND, ownOfficial } from '../../sitting/own-official'
import { findAppeal, insertAppeal, lockPaperOf, selectAppealsAbout, selectAppealsOf, type Titled } from './appeals.repo'

const ONCE = refuse('wrong-state', { message: '这道题您已经申诉过，请在成绩页看答复。' })
const NOT_YET = refuse('wrong-state', { message: '交卷以后才能申诉，请先交卷。' })

const WAITS = { state: 'open', answer: null, answeredAt: null }

/** While colleagues sit the exam, an answer waits: it would give the key away. */
function viewAnswer({ decision, answer, answeredAt }: Titled['appeal'], told: boolean) {
  if (!told) return WAITS
  return { state: decision ?? 'open', answer, answeredAt: answeredAt?.toISOString() ?? null }
}

async function viewAll({ db, clock, config }: Call['ctx'], rows: readonly Titled[]): Promise<MyAppeal[]> {
  const bodies = await readBodies(
    db,
    db.orm,
    rows.map(({ appeal }) => appeal),
  )
  const told = await selectTold(
    db.orm,
    rows.map(({ appeal }) => appeal.examId),
    clock.now(),
  )
  return rows.map(({ appeal, examTitle }, n) => ({
    ...{ id: appeal.id, paperId: appeal.paperId, question: appeal.question, examTitle },
    stem: bodies[n]!.stem,
    text: decryptText(config.secretKey, appeal.textEncrypted),
    sentAt: appeal.sentAt.toISOString(),
    ...viewAnswer(appeal, told.has(appeal.examId)),
  }))
}

/** Keeps an appeal about one question of one's own paper, once; the same id again changes nothing. */
export async function sendAppeal(
  { id, paperId, question, text }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<MyAppeal>> {
  const { ctx } = call
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  const refused = await inTransaction(ctx.db, async (tx) => {
    const paper = await lockPaperOf(tx, paperId, official.id)
    const place = paper?.questions[question]
    if (!paper || !place) return refuse('not-found')
    if (paper.state === 'open') return NOT_YET
    const [before] = await selectAppealsAbout(tx, paperId, question)
    if (before) return before.id === id ? null : ONCE
    const { questionId, version } = place
    const textEncrypted = encryptText(ctx.config.secretKey, text)
    const row = { id, paperId, officialId: official.id, examId: paper.examId, question, questionId, version }
    const made = await insertAppeal(tx, { ...row, textEncrypted, sentAt: ctx.clock.now() })
    return made ? null : refuse('not-found')
  })
  if (refused) return refused
  const kept = await findAppeal(ctx.db.orm, id)
  const [view] = await viewAll(ctx, kept ? [kept] : [])
  return view ? ok(view) : refuse('not-found')
}

export async function listAppeals(
  { paperId }: Parsed<typeof listMyAppeals>,
  call: Call,
): Promise<Result<Output<typeof listMyAppeals>>> {
  const official = await ownOfficial(call)
  if (!official) return NOT_BOUND
  return ok({ appeals: await viewAll(call.ctx, await selectAppealsOf(call.ctx.db.orm, official.id, paperId)) })
}
