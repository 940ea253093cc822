import type { Result } from '@/contract/client'
import type { importRoster as contract, RosterReport } from '@/contract/console/study/roster-import'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { allOrNothing } from '@/cloud/booking/changing/take-back'
import { inTransaction } from '@/cloud/kernel/db'
import { finishInTurns } from '@/cloud/kernel/reading/in-turns'
import { readSheetFile } from '@/cloud/kernel/reading/read-sheets'
import { oneAtATime, refuseUnseen, sha256Of } from '@/cloud/kernel/reading/tried-file'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readInSteps, type WrittenRoster } from '@/domain/study/roster/importing/read-roster'
import { lockRoster } from '../roster-scope'
import { makePlan, type MadePlan, type Wanted } from './read-standing'
import { countsOf, leaversKeyOf, reportRoster } from './report-roster'
import { writeRoster } from './write-roster'

const inTurn = oneAtATime('表格')
const OTHER_LEAVERS = { message: '试导入以后名册有变化，调离的人和报告里的不一样了，请重新试导入。' }
const NO_TABLE = { message: '没有找到名册。第一行写列名：姓名、单位、职务、类别、手机号。请先导出一份照着填。' }
const ROWS_WRONG = '按整份名册导入时，每一行都要能写入，免得有人被误当成调离。请先改好标出的行，或不选“整份名册”。'

/** Where nobody leaves there is nothing to confirm. */
const NOBODY = leaversKeyOf({ planned: [] })

type Input = Parsed<typeof contract>

/** Why a plan is not carried out; null when it is. */
function refusePlan(plan: MadePlan, { whole, leaversKey = NOBODY }: Input) {
  if (whole !== 'true') return null
  if (plan.problems.length > 0) return refuse('wrong-state', { message: ROWS_WRONG })
  return leaversKeyOf(plan) === leaversKey ? null : refuse('stale', OTHER_LEAVERS)
}

interface Tried {
  roster: WrittenRoster
  sha256: string
  wanted: Wanted
}

/** All good rows and their note, or nothing; compared again behind the lock. */
async function applyRoster(input: Input, { roster, sha256, wanted }: Tried, call: Call): Promise<Result<RosterReport>> {
  const { ctx, caller } = call
  const actorId = caller.personId!
  let accounts: string[] = []
  const done = await allOrNothing(ctx.db, async (tx) => {
    await lockRoster(tx)
    const plan = await makePlan(tx, ctx, caller, roster.rows, wanted)
    const refused = refusePlan(plan, input)
    if (refused) return refused
    accounts = await writeRoster(tx, ctx, plan, { actorId, whole: wanted.whole })
    const report = reportRoster(plan, { sha256, notes: roster.notes, written: true })
    const detail = `导入 ${sha256.slice(0, 16)}：${countsOf(report)}`
    await recordAct(tx, { at: ctx.clock.now(), actorId, action: 'roster.import', subject: 'roster', detail })
    return ok(report)
  })
  for (const account of accounts) ctx.tokens.forgetPerson(account)
  return done
}

/** Nothing is written but that somebody has compared a file with the roster. */
async function tryRoster({ roster, sha256, wanted }: Tried, { ctx, caller }: Call): Promise<Result<RosterReport>> {
  const plan = await makePlan(ctx.db.orm, ctx, caller, roster.rows, wanted)
  const report = reportRoster(plan, { sha256, notes: roster.notes, written: false })
  const detail = `试导入 ${sha256.slice(0, 16)}：${countsOf(report)}，不能写入 ${report.problems.total} 行`
  const act = { at: ctx.clock.now(), actorId: caller.personId, action: 'roster.try', subject: 'roster', detail }
  await inTransaction(ctx.db, (tx) => recordAct(tx, act))
  return ok(report)
}

async function importBytes(input: Input, bytes: Buffer, call: Call): Promise<Result<RosterReport>> {
  const sha256 = sha256Of(bytes)
  const unseen = refuseUnseen(sha256, input)
  if (unseen) return unseen
  const reading = await readSheetFile({ name: input.name, bytes })
  if (!reading.ok) return refuse('file-refused', { message: reading.message })
  const roster = await finishInTurns(readInSteps(reading.read))
  if (roster.rows.length === 0) return refuse('file-refused', NO_TABLE)
  const wanted = { whole: input.whole === 'true', newUnits: input.newUnits === 'true' }
  if (input.apply === 'true') return applyRoster(input, { roster, sha256, wanted }, call)
  return tryRoster({ roster, sha256, wanted }, call)
}

/** Tries a file of the roster, or writes one that was tried before: all of its good rows or none. */
export const importRoster = (input: Input, call: Call): Promise<Result<RosterReport>> =>
  inTurn(call, (bytes) => importBytes(input, bytes, call))
