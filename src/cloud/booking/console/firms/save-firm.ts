import type { Result } from '@/contract/client'
import type {
  FirmDesk,
  restoreFirm as restoring,
  retireFirm as retiring,
  saveFirm as saving,
} from '@/contract/console/booking/console-firms'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { allOrNothing } from '../../changing/take-back'
import { nameVillages } from '../../directory/districts'
import { selectPairingsFrom } from '../villages/pairings.repo'
import { findFirm, insertFirm, lockFirm, selectEveryLawyer, updateFirm, type FirmRow } from './firms.repo'
import { viewFirm } from './view-firms'

/** Changes a firm that is there, notes it, and answers with how it is now. */
export const changeFirm = (
  { ctx, caller }: Call,
  id: string,
  act: { action: string; detail: string },
  change: (tx: Tx, firm: FirmRow) => Promise<Result<unknown>>,
): Promise<Result<FirmDesk>> =>
  allOrNothing(ctx.db, async (tx) => {
    const firm = await lockFirm(tx, id)
    if (!firm) return refuse('not-found')
    const done = await change(tx, firm)
    if (!done.ok) return done
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId, subject: id })
    return ok((await viewFirm(tx, ctx, id))!)
  })

const changedFields = <T extends object>(before: Partial<T>, after: T): string =>
  Object.entries(after)
    .filter(([key, value]) => JSON.stringify(before[key as keyof T]) !== JSON.stringify(value))
    .map(([key]) => key)
    .join(', ')

/** A new firm, or another name, phone or promise. */
export async function saveFirm(input: Parsed<typeof saving>, call: Call): Promise<Result<FirmDesk>> {
  const { id, revision, ...words } = input
  const { ctx, caller } = call
  if (revision !== null) {
    const before = await findFirm(ctx.db.orm, id)
    const act = { action: 'firm.save', detail: changedFields(before ?? {}, words) }
    return changeFirm(call, id, act, async (tx, firm) => {
      if (firm.revision !== revision) return refuse('stale')
      await updateFirm(tx, id, words)
      return ok(null)
    })
  }
  return allOrNothing(ctx.db, async (tx) => {
    if (!(await insertFirm(tx, { id, ...words, sample: ctx.config.sample }))) return refuse('stale')
    const at = ctx.clock.now()
    await recordAct(tx, { at, actorId: caller.personId, action: 'firm.create', subject: id, detail: words.name })
    return ok((await viewFirm(tx, ctx, id))!)
  })
}

const NAMED = 3
const some = (names: readonly string[]) =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? `等 ${names.length} 个` : '')

/** No village may be left with a firm that is not there. */
export async function retireFirm({ id, reason }: Parsed<typeof retiring>, call: Call): Promise<Result<FirmDesk>> {
  const { ctx } = call
  const nameVillage = await nameVillages(ctx.config)
  return changeFirm(call, id, { action: 'firm.retire', detail: reason }, async (tx, firm) => {
    if (!firm.active) return ok(null)
    const paired = (await selectPairingsFrom(tx, civilDayOf(ctx.clock.now()))).filter((one) => one.firmId === id)
    const villages = [...new Set(paired.map(({ villageCode }) => nameVillage(villageCode).name))]
    if (villages.length > 0)
      return refuse('wrong-state', { message: `还结对着${some(villages)}，请先给这些村居换律所。` })
    const working = (await selectEveryLawyer(tx, id)).filter(({ active }) => active).map(({ name }) => name)
    if (working.length > 0) return refuse('wrong-state', { message: `${some(working)}还在岗，请先停用这些律师。` })
    await updateFirm(tx, id, { active: false })
    return ok(null)
  })
}

export const restoreFirm = ({ id }: Parsed<typeof restoring>, call: Call): Promise<Result<FirmDesk>> =>
  changeFirm(call, id, { action: 'firm.restore', detail: '' }, async (tx) => {
    await updateFirm(tx, id, { active: true })
    return ok(null)
  })
