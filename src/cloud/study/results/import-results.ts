import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import { RESULTS_LISTED, type importResults as contract, type ResultsReport } from '@/contract/study/results-import'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Queryable } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { takeTable, type TakenTable } from '@/cloud/places/importing/take-table'
import type { Lexicon } from '@/domain/places/importing/table'
import { judgeResults, keyOf, type WrittenResult } from '@/domain/study/results/judge-results'
import { civilDayOf } from '@/domain/time/civil-time'
import { findPlan, selectItems, type PlanRow } from '../plans/plans.repo'
import { unitsSeenBy } from '../roster/seen-units'
import { selectUnits } from '../units/units.repo'
import { insertResults, selectDoneOf, selectRoster } from './results.repo'

const LEXICON: Lexicon<keyof Omit<WrittenResult, 'row'>> = {
  unit: ['单位', '单位名称', '所在单位', '工作单位'],
  name: ['姓名', '名字'],
  item: ['任务', '任务名称', '学习任务', '项目'],
  day: ['日期', '完成日期', '参加日期'],
}
const NEEDED = ['unit', 'name', 'item', 'day'] as const
const NOT_OPEN = { message: '只能往执行中的计划导入成绩，请先发布这份计划。' }

type Taken = TakenTable<keyof typeof LEXICON>

const writtenOf = ({ table }: Taken): WrittenResult[] =>
  table.rows
    .map(({ row, text }) => ({ row, unit: text('unit'), name: text('name'), item: text('item'), day: text('day') }))
    .filter(({ unit, name, item, day }) => unit + name + item + day !== '')

async function judge(db: Queryable, plan: PlanRow, taken: Taken, call: Call) {
  const units = await unitsSeenBy(db, call.caller)
  const done = await selectDoneOf(db, plan.id)
  return judgeResults(writtenOf(taken), {
    category: plan.category,
    items: (await selectItems(db, plan.id)).filter(({ dropped }) => !dropped),
    units: await selectUnits(db),
    within: units && new Set(units),
    people: await selectRoster(db, units),
    done: new Set(done.map(({ officialId, itemId }) => keyOf(officialId, itemId))),
    today: civilDayOf(call.ctx.clock.now()),
  })
}

function reportOf(
  { sha256 }: Taken,
  { good, faults }: ReturnType<typeof judgeResults>,
  written: boolean,
): ResultsReport {
  const fresh = good.filter(({ same }) => !same)
  return {
    ...{ sha256, written, same: good.length - fresh.length, fresh: fresh.length },
    results: fresh.slice(0, RESULTS_LISTED).map(({ told }) => told),
    problems: { total: faults.length, shown: faults.slice(0, RESULTS_LISTED) },
  }
}

/** Tries a file of offline results, or writes all good rows of one that was tried; they count like any other. */
export async function importResults(input: Parsed<typeof contract>, call: Call): Promise<Result<ResultsReport>> {
  const { ctx, caller } = call
  const plan = await findPlan(ctx.db.orm, input.planId)
  if (!plan) return refuse('not-found')
  if (plan.state !== 'published') return refuse('wrong-state', NOT_OPEN)
  const taken = await takeTable(call, input, LEXICON, NEEDED)
  if (!taken.ok) return taken
  if (!taken.value.write || !caller.personId)
    return ok(reportOf(taken.value, await judge(ctx.db.orm, plan, taken.value, call), false))
  const actorId = caller.personId
  const judged = await inTransaction(ctx.db, async (tx) => {
    const found = await judge(tx, plan, taken.value, call)
    const fresh = found.good.filter(({ same }) => !same)
    const at = ctx.clock.now()
    await insertResults(tx, fresh, { at, actorId })
    const detail = `${fresh.length} ${taken.value.sha256.slice(0, 16)}`
    await recordAct(tx, { at, actorId, action: 'study-results.import', subject: `plan:${plan.id}`, detail })
    return found
  })
  return ok(reportOf(taken.value, judged, true))
}
