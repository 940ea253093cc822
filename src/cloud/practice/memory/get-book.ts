import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getBook as contract } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { selectPublished } from '../drawing/bank.repo'
import { viewQuestion } from '../drawing/view-question'
import { countBook, selectBook } from './cards.repo'

const PAGE = 30
const CURSOR = /^(\d{4}-\d{2}-\d{2}) ([a-z0-9-]{1,60})$/

export async function getBook(
  { after }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const from = after ? CURSOR.exec(after) : null
  if (after && !from) return refuse('bad-input')
  const rows = await selectBook(ctx.db.orm, owner, from && { day: from[1]!, id: from[2]! }, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const found = await selectPublished(
    ctx.db,
    page.map(({ questionId }) => questionId),
  )
  const views = new Map(found.map((question) => [question.id, viewQuestion(question)]))
  const entries = page.flatMap(({ questionId, ...entry }) => {
    const question = views.get(questionId)
    return question ? [{ question, ...entry }] : []
  })
  const last = page.at(-1)
  const next = rows.length > PAGE && last ? `${last.lastDay} ${last.questionId}` : null
  return ok({ entries, total: await countBook(ctx.db.orm, owner), next })
}
