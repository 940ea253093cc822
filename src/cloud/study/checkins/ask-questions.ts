import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { askQuestions as contract } from '@/contract/study/duties'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findTaught } from '@/cloud/practice/drawing/find-taught'
import { showQuestions } from '@/cloud/practice/drawing/show-questions'
import { finishItem, viewStanding } from './finish-item'
import { lockOfficial } from './items.repo'
import { openItem } from './open-item'
import { taughtPool } from './taught-pool'

const NOTHING = { message: '这项任务的题目正在更新，现在没有可答的题，请过一两天再来，任务会保留。' }

/**
 * What to answer next. Where everything there is was answered by now, because questions were withdrawn, the item is done
 * here.
 */
export async function askQuestions(
  { itemId }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { db, clock } = call.ctx
  const opened = await openItem(itemId, call)
  if (!opened.ok) return opened
  const { item, official } = opened.value
  const pool = await findTaught(db.orm, await taughtPool(db.orm, item.teaches))
  const standing = await inTransaction(db, async (tx) => {
    await lockOfficial(tx, official.id)
    return finishItem(tx, opened.value, pool, clock.now())
  })
  if (!standing.done && standing.next.length === 0) return refuse('wrong-state', NOTHING)
  const questions = await showQuestions(db, standing.next)
  return ok({ ...viewStanding(opened.value, standing), title: item.title, questions })
}
