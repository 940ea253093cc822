import { owes, type OwedItem } from './obligations'

/** How many people the duty became theirs on a day. */
export interface JoinedOn {
  joinedDay: string
  many: number
}

/** Who of them have done an item, and of those how many owed it. */
export interface DoneOf {
  done: number
  doneOwed: number
}

export interface ItemCounts {
  done: number
  /** Owed now, and not done. */
  owing: number
  /** Neither owed nor done: joined later, or nobody is asked. */
  notOwed: number
  /** Owed by now, done or not. */
  owed: number
  /** Of those, done. */
  doneOwed: number
}

/**
 * How an item stands over many people, without looking at each: who owes it depends on the day they joined alone. What
 * has not begun is owed by nobody yet.
 */
export function countOwing(
  item: OwedItem,
  joined: readonly JoinedOn[],
  { done, doneOwed }: DoneOf,
  today: string,
): ItemCounts {
  const [total, owed] = [joined, joined.filter(({ joinedDay }) => owes(item, joinedDay))].map((days) =>
    days.reduce((sum, { many }) => sum + many, 0),
  ) as [number, number]
  const notOwed = total - owed - (done - doneOwed)
  const begun = item.opensDay <= today
  return { done, notOwed, doneOwed, owed: begun ? owed : doneOwed, owing: begun ? owed - doneOwed : 0 }
}
