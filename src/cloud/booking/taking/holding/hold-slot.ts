import type { Result } from '@/contract/client'
import type { Hold, holdSlot as contract } from '@/contract/booking/holds'
import type { Parsed } from '@/contract/endpoint'
import { ownerId, type Caller } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { refuse, ok, type Call } from '@/cloud/kernel/route'
import type { Mode } from '@/domain/booking/booking-words'
import { holdSeconds } from '@/domain/booking/rules/hold-life'
import { MOST_HOLDS_AN_HOUR } from '@/domain/booking/rules/limits'
import { cellOf } from '@/domain/booking/slots/cells'
import { isBookable } from '@/domain/booking/slots/free-slots'
import { civilDayOf } from '@/domain/time/civil-time'
import { phoneOfVillage } from '../../directory/phone-of-village'
import { nameVillages, readVillages } from '../../directory/districts'
import type { Whose } from '../../slots/diaries.repo'
import { refuseBusy, refuseTaken } from '../../slots/refuse-taken'
import { offerFreed } from '../../waiting/offer-freed'
import { isBusy } from '../busy.repo'
import { findCandidates, type Able } from '../claim/find-candidates'
import { dropHold, findHold } from '../holds.repo'
import { holdAsKnown } from '../claim/hold-as-known'
import { countHold, refuseHoldPace } from './hold-pace'
import { readStanding, refuseStanding } from '../owner-limits'
import { takeSlot, type Wanted } from '../claim/take-slot.repo'
import { viewHold } from './view-hold'

/** Somebody else may be faster by a moment at each try; so often in a row nobody is. */
const TRIES = 12

/** Tries until the answer is certain: who was faster by a moment is seen at the next look. */
async function take(ctx: Context, wanted: Wanted, able: readonly Able[]): Promise<Able | 'same' | 'unavailable'> {
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = await takeSlot(ctx.db.orm, wanted, able)
    if (taken.outcome === 'held') return able.find(({ lawyerId }) => lawyerId === taken.lawyerId)!
    if (taken.outcome === 'unavailable') return 'unavailable'
    if (taken.outcome === 'raced') continue
    const other = await findHold(ctx.db.orm, wanted.ownerId)
    if (other?.id === wanted.id) return 'same'
    // One slot each: whoever takes another lets go of the first.
    if (other) await dropHold(ctx.db.orm, wanted.ownerId, other.id)
  }
  return 'unavailable'
}

/** A hold that was made a moment ago, told without asking for it again. */
async function tellNew(ctx: Context, { id, villageCode, seconds }: Wanted, able: Able, startsAt: Date): Promise<Hold> {
  const { lawyerId, minutes, modes, diary } = able
  return {
    ...{ id, village: (await nameVillages(ctx.config))(villageCode), lawyer: { id: lawyerId, name: diary.name } },
    ...{ startsAt: startsAt.toISOString(), minutes, modes: [...modes], place: diary.place },
    ...{ secondsLeft: seconds, canExtend: true },
  }
}

/** The hold that this very request has made before, when its answer was lost. */
async function sameAgain(ctx: Context, { ownerId: owner, ...wanted }: Wanted, whose: Whose): Promise<Result<Hold>> {
  const kept = await findHold(ctx.db.orm, owner)
  if (!kept || kept.id !== wanted.id || kept.secondsLeft <= 0) return refuse('hold-expired')
  const asked = cellOf(kept.startsAt) === wanted.cell && kept.villageCode === wanted.villageCode
  const lawyerId = 'village' in whose ? whose.lawyerId : undefined
  const same = asked && (lawyerId === undefined || lawyerId === kept.lawyerId)
  return same ? ok(await viewHold(ctx, kept)) : refuse('wrong-state')
}

/** Why nobody could be claimed: the owner is elsewhere then, or somebody was faster. */
async function whyNot(ctx: Context, wanted: Wanted, whose: Whose, startsAt: Date, minutes: number) {
  const [db, missed] = [ctx.db.orm, { whose, startsAt, personId: wanted.ownerId }]
  const busy = await isBusy(db, wanted.ownerId, cellOf(startsAt), minutes)
  return (busy ? refuseBusy : refuseTaken)(db, missed, ctx.clock.now())
}

/** A hold that was made anew counts; the same asked for again does not. */
async function tellCounted(ctx: Context, wanted: Wanted, able: Able, startsAt: Date): Promise<Result<Hold>> {
  await countHold(ctx.db, wanted.ownerId)
  return ok(await tellNew(ctx, wanted, able, startsAt))
}

interface Asked {
  wanted: Wanted
  whose: Whose
  startsAt: Date
  mode: Mode | undefined
}

/** The way that looks at everything first and says why not. */
async function holdCarefully(ctx: Context, { wanted, whose, startsAt, mode }: Asked): Promise<Result<Hold>> {
  const [db, now, day] = [ctx.db.orm, ctx.clock.now(), civilDayOf(startsAt)]
  const standing = await readStanding(db, wanted.ownerId, now, { day, holdId: wanted.id })
  const limited = await refuseStanding(standing, now, () => phoneOfVillage(ctx, wanted.villageCode))
  if (limited) return limited
  if (standing.waited) await offerFreed(ctx, { day })
  const candidates = await findCandidates(db, whose, startsAt, mode, now)
  if (candidates.length === 0) return refuse('slot-closed')
  const taken = await take(ctx, { ...wanted, made: standing.made }, candidates)
  if (taken === 'unavailable') return whyNot(ctx, wanted, whose, startsAt, candidates[0]!.minutes)
  return taken === 'same' ? sameAgain(ctx, wanted, whose) : tellCounted(ctx, wanted, taken, startsAt)
}

/**
 * Holds a slot of one lawyer, or of whoever of the village's is free and has the fewest visits that week.
 *
 * @param ownerOf under whom it is kept
 * @param most so many within an hour
 */
export const holdingFor =
  (ownerOf: (caller: Caller) => string | null, most: number) =>
  async (input: Parsed<typeof contract>, { ctx, caller }: Call): Promise<Result<Hold>> => {
    const owner = ownerOf(caller)
    if (!owner) return refuse('not-logged-in')
    const { id, village, lawyer, mode, elder } = input
    if (!(await readVillages(ctx.config)).has(village)) return refuse('not-found')
    const startsAt = new Date(input.startsAt)
    if (!isBookable(startsAt, ctx.clock.now())) return refuse('slot-closed')
    const whose: Whose = { village, lawyerId: lawyer === 'any' ? undefined : lawyer }
    const wanted = { id, ownerId: owner, villageCode: village, cell: cellOf(startsAt), seconds: holdSeconds(elder) }
    const tooFast = await refuseHoldPace(ctx.db, owner, most, () => phoneOfVillage(ctx, village))
    // The last one that was kept may still be asked for again.
    if (tooFast) return (await findHold(ctx.db.orm, owner))?.id === id ? sameAgain(ctx, wanted, whose) : tooFast
    const known = await holdAsKnown(ctx, wanted, whose.lawyerId, startsAt, mode)
    if (known) return tellCounted(ctx, wanted, known, startsAt)
    return holdCarefully(ctx, { wanted, whose, startsAt, mode })
  }

export const holdSlot = holdingFor(ownerId, MOST_HOLDS_AN_HOUR.own)
