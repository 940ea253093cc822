import type { WaitingView } from '@/contract/booking/my-bookings'
import type { Context } from '@/cloud/kernel/context'
import { civilDayOf } from '@/domain/time/civil-time'
import { nameLawyers } from '../directory/directory.repo'
import { nameVillages } from '../directory/districts'
import { selectWaitingOf, type WaitingRow } from './waiting.repo'

interface Kept {
  row: WaitingRow
  secondsLeft: number | null
  /** How many asked earlier. */
  before: number
}

/** An offer that ran out is over, whether or not anybody has noted it yet. */
const stateOf = ({ row: { state }, secondsLeft }: Kept): WaitingRow['state'] =>
  state === 'offered' && (secondsLeft ?? 0) <= 0 ? 'lapsed' : state

function offerOf(kept: Kept, nameOf: (id: string) => string): WaitingView['offer'] {
  const { offerLawyerId, offerStartsAt, offerMinutes, offerModes } = kept.row
  if (stateOf(kept) !== 'offered' || !offerLawyerId || !offerStartsAt) return null
  return {
    ...{ startsAt: offerStartsAt.toISOString(), minutes: offerMinutes ?? 0, modes: offerModes ?? [] },
    lawyer: { id: offerLawyerId, name: nameOf(offerLawyerId) },
    secondsLeft: Math.floor(kept.secondsLeft ?? 0),
  }
}

/** The days this person waits for, from today on. */
export async function listWaiting(ctx: Context, personId: string): Promise<WaitingView[]> {
  const rows: Kept[] = await selectWaitingOf(ctx.db.orm, personId, civilDayOf(ctx.clock.now()))
  const nameVillage = await nameVillages(ctx.config)
  const nameOf = await nameLawyers(
    ctx.db.orm,
    rows.flatMap(({ row }) => [row.lawyerId, row.offerLawyerId]),
  )
  return rows.map((kept) => ({
    ...{ id: kept.row.id, village: nameVillage(kept.row.villageCode), day: kept.row.day },
    lawyer: kept.row.lawyerId ? { id: kept.row.lawyerId, name: nameOf(kept.row.lawyerId) } : null,
    ...{ state: stateOf(kept), place: kept.before + 1, offer: offerOf(kept, nameOf) },
  }))
}
