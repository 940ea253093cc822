import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type {
  addException as adding,
  PlanAnswer,
  PlanView,
  removeException as removing,
  saveBusy as keeping,
} from '@/contract/booking/plan'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { takeBack } from '../changing/take-back'
import { changePlan, NO_LAWYER } from './change-plan'
import { findPlanned } from './find-planned'
import { deleteBusy, deleteException, findException, insertException, type ExceptionRow } from './plan.repo'
import { viewPlan } from './view-plan'

const DAY_MS = 86_400_000
const MOST_DAYS = 60

type Stretch = Pick<ExceptionRow, 'kind' | 'startsAt' | 'endsAt'>

const wrong = (path: string, message: string) => refuse('bad-input', { fields: [{ path, message }] })

const isSame = (a: Stretch, b: Stretch) =>
  a.kind === b.kind && a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime()

/** Court, leave, something else: whatever the plan says, nobody is there. */
export async function addException(input: Parsed<typeof adding>, call: Call): Promise<Result<PlanAnswer>> {
  const { id, kind, startsAt, endsAt, ...wish } = input
  const [from, until, now] = [new Date(startsAt), new Date(endsAt), call.ctx.clock.now()]
  if (from >= until) return wrong('endsAt', '结束时间要晚于开始时间。')
  if (until <= now) return wrong('endsAt', '这段时间已经过去，不用登记。')
  if (until.getTime() - from.getTime() > MOST_DAYS * DAY_MS)
    return wrong('endsAt', `一次最多 ${MOST_DAYS} 天，请分开登记。`)
  const row = { id, kind, startsAt: from, endsAt: until, source: 'own' as const }
  return changePlan(call, wish, {
    action: 'plan.away',
    apply: (plan, lawyer) => ({ ...plan, exceptions: [...plan.exceptions, { ...row, lawyerId: lawyer.id }] }),
    save: async (tx, lawyer) => {
      await insertException(tx, { ...row, lawyerId: lawyer.id })
      const kept = await findException(tx, lawyer.id, id)
      // The id has been used for other times: what is settled for these must not happen for those.
      if (kept && !isSame(kept, row)) takeBack(refuse('stale'))
    },
  })
}

/** There after all. */
export async function removeException(
  { id, lawyer: whose }: Parsed<typeof removing>,
  { ctx, caller }: Call,
): Promise<Result<PlanView>> {
  const planned = await findPlanned(ctx.db.orm, caller, whose)
  if (!planned || !caller.personId) return refuse('not-found', whose ? {} : NO_LAWYER)
  const { lawyer } = planned
  const act = { at: ctx.clock.now(), actorId: caller.personId, action: 'plan.back', subject: lawyer.id, detail: '' }
  const removed = await inTransaction(ctx.db, async (tx) => {
    const gone = await deleteException(tx, lawyer.id, id)
    if (gone) await recordAct(tx, act)
    return gone
  })
  return removed ? ok(await viewPlan(ctx, lawyer)) : refuse('not-found')
}

/** What another diary says of busy times takes the place of what it said before. */
export async function saveBusy(input: Parsed<typeof keeping>, call: Call): Promise<Result<PlanAnswer>> {
  const { stretches, ...wish } = input
  if (stretches.some(({ startsAt, endsAt }) => Date.parse(startsAt) >= Date.parse(endsAt)))
    return wrong('stretches', '有一段结束早于开始。')
  const rowsOf = (lawyerId: string): ExceptionRow[] =>
    stretches.map(({ startsAt, endsAt }) => ({
      ...{ id: randomUUID(), lawyerId, kind: 'busy', source: 'ics' },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    }))
  return changePlan(call, wish, {
    action: 'plan.busy',
    apply: (plan, { id }) => ({
      ...plan,
      exceptions: [...plan.exceptions.filter(({ source }) => source !== 'ics'), ...rowsOf(id)],
    }),
    save: async (tx, { id }) => {
      await deleteBusy(tx, id)
      for (const row of rowsOf(id)) await insertException(tx, row)
    },
  })
}
