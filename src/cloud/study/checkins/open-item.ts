import type { Result } from '@/contract/client'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isFor } from '@/domain/study/categories'
import { civilDayOf } from '@/domain/time/civil-time'
import { myOfficial } from '../duties/my-official'
import type { Official } from '../roster/find-official'
import { findItem, type CheckInItem } from './items.repo'

const GONE = { message: '这项任务已经撤下，或者不在您的计划里，请返回看看别的任务。' }
const ELSEWHERE = { message: '这项任务不在这里答题：线下实战到场签到、考试合格以后就算完成。' }
const CLOSED = { message: '这一年的计划已经结束，不能再补。如有疑问请联系本单位管理员。' }

const dayWord = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** Why nothing of it can be answered today; null when it can. What is done stays readable whatever became of its plan. */
function refusalOf(item: CheckInItem, official: Official, today: string) {
  if (item.kind === 'session' || item.kind === 'exam') return refuse('wrong-state', ELSEWHERE)
  if (item.doneDay !== null) return null
  if (item.planState === 'draft' || item.dropped || !isFor(item.category, official.category))
    return refuse('not-found', GONE)
  if (item.planState === 'closed') return refuse('wrong-state', CLOSED)
  if (today >= item.opensDay) return null
  return refuse('too-early', { message: `这项任务 ${dayWord(item.opensDay)} 开始，到时再来，任何一天都可以。` })
}

export interface OpenItem {
  official: Official
  item: CheckInItem
  today: string
}

/** The caller's own item, when it can be answered today: from its first day on until its plan is closed. */
export async function openItem(itemId: string, call: Call): Promise<Result<OpenItem>> {
  const mine = await myOfficial(call)
  if (!mine.ok) return mine
  const official = mine.value
  const today = civilDayOf(call.ctx.clock.now())
  const item = await findItem(call.ctx.db.orm, itemId, official.id)
  if (!item) return refuse('not-found', GONE)
  return refusalOf(item, official, today) ?? ok({ official, item, today })
}
