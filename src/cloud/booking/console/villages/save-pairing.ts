import type { Result } from '@/contract/client'
import type {
  removePairing as removing,
  savePairing as saving,
  VillageDesk,
} from '@/contract/console/booking/console-villages'
import type { Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { placePairing, type Pairing } from '@/domain/booking/pairing/place-pairing'
import { sayPairingRefusal } from '@/domain/booking/pairing/pairing-words'
import { civilDayOf } from '@/domain/time/civil-time'
import { isCivilDay } from '@/domain/time/civil-days'
import { allOrNothing } from '../../changing/take-back'
import { readVillages } from '../../directory/districts'
import { NO_VILLAGE } from './list-console-villages'
import { deletePairing, lockVillage, readNames, savePairings, selectPairings } from './pairings.repo'
import { markOf, viewVillage, type DirectoryNames } from './view-village'

const wrong = (path: string, message: string) => refuse('bad-input', { fields: [{ path, message }] })

/** Only a firm that works, with its own lawyers who do. */
function refuseStrangers({ firms, lawyers }: DirectoryNames, { firmId, lawyerIds }: Pairing) {
  if (!firms.some(({ id, active }) => id === firmId && active)) return wrong('firmId', '这家律所已停用，请另选一家。')
  const own = new Set(lawyers.filter((one) => one.firmId === firmId && one.active).map(({ id }) => id))
  const strange = lawyerIds.some((id) => !own.has(id)) || new Set(lawyerIds).size < lawyerIds.length
  return strange ? wrong('lawyerIds', '有律师不在这家律所或已停用，请重新选。') : null
}

/** Nobody has changed the village's pairings since the page read them. */
async function readUnchanged(tx: Tx, code: string, mark: string) {
  await lockVillage(tx, code)
  const pairings = await selectPairings(tx, code)
  return markOf(pairings) === mark ? pairings : null
}

/** Residents see the list of villages as it is from now on. */
async function changeVillage(ctx: Context, change: (tx: Tx) => Promise<Result<VillageDesk>>) {
  const changed = await allOrNothing(ctx.db, change)
  if (changed.ok) ctx.cache.drop('/api/booking')
  return changed
}

export async function savePairing(input: Parsed<typeof saving>, call: Call): Promise<Result<VillageDesk>> {
  const { ctx, caller } = call
  const { code, mark, ...wish } = input
  const village = (await readVillages(ctx.config)).get(code)
  if (!village) return refuse('not-found', NO_VILLAGE)
  if (![wish.fromDay, wish.toDay ?? wish.fromDay].every(isCivilDay)) return wrong('fromDay', '请填写日历上有的日期。')
  const now = ctx.clock.now()
  return changeVillage(ctx, async (tx) => {
    const before = await readUnchanged(tx, code, mark)
    if (!before) return refuse('stale')
    const names = await readNames(tx)
    const strange = refuseStrangers(names, wish)
    if (strange) return strange
    const placed = placePairing(before, wish, civilDayOf(now))
    if (!placed.ok) {
      const { path, message } = sayPairingRefusal(placed, (id) => names.firms.find((one) => one.id === id)?.name ?? '')
      return wrong(path, message)
    }
    await savePairings(tx, code, placed.pairings)
    const firm = names.firms.find(({ id }) => id === wish.firmId)!.name
    const detail = `${wish.fromDay} 至 ${wish.toDay ?? '长期'}，${firm}，${wish.lawyerIds.length} 位律师`
    await recordAct(tx, { at: now, actorId: caller.personId, action: 'pairing.save', subject: code, detail })
    return ok(await viewVillage(tx, ctx, village))
  })
}

const BEGUN = { message: '已经开始的结对不能取消，请给它填最后一天。' }

export async function removePairing(
  { code, fromDay, mark }: Parsed<typeof removing>,
  { ctx, caller }: Call,
): Promise<Result<VillageDesk>> {
  const village = (await readVillages(ctx.config)).get(code)
  if (!village) return refuse('not-found', NO_VILLAGE)
  const now = ctx.clock.now()
  return changeVillage(ctx, async (tx) => {
    if (!(await readUnchanged(tx, code, mark))) return refuse('stale')
    if (fromDay <= civilDayOf(now)) return refuse('wrong-state', BEGUN)
    if (!(await deletePairing(tx, code, fromDay))) return refuse('not-found')
    const detail = `从 ${fromDay} 起的结对`
    await recordAct(tx, { at: now, actorId: caller.personId, action: 'pairing.remove', subject: code, detail })
    return ok(await viewVillage(tx, ctx, village))
  })
}
