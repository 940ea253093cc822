import type { Tx } from '@/cloud/kernel/db'
import { checkIn, type CheckIn, type GivenAnswer, type PoolQuestion } from '@/domain/study/checkins/next-questions'
import { insertDone, selectGiven } from './items.repo'
import type { OpenItem } from './open-item'

const seedOf = ({ official, item }: OpenItem) => `${official.id} ${item.id}`

export const checkInOf = (open: OpenItem, pool: readonly PoolQuestion[], given: readonly GivenAnswer[]): CheckIn => {
  const standing = checkIn(pool, given, open.item.questions, seedOf(open))
  return open.item.doneDay === null ? standing : { ...standing, done: true, next: [] }
}

/** How far the caller is by now; when that is far enough, the item is done, and its credit granted once. */
export async function finishItem(tx: Tx, open: OpenItem, pool: readonly PoolQuestion[], at: Date): Promise<CheckIn> {
  const { official, item, today } = open
  const standing = checkInOf(open, pool, await selectGiven(tx, official.id, item.id))
  if (standing.done && item.doneDay === null)
    await insertDone(tx, {
      ...{ officialId: official.id, itemId: item.id, creditTenths: item.creditTenths, day: today, at },
    })
  return standing
}

/** What the phone is told of it. */
export const viewStanding = ({ item, today }: OpenItem, { right, needed, done }: CheckIn) => ({
  ...{ right, needed, done },
  doneDay: item.doneDay ?? (done ? today : null),
  creditTenths: item.grantedTenths ?? item.creditTenths,
})
