import type { CreditPart } from '../items'

/** 还没开始, 现在可做, 过了日子还能补, 已完成, 不欠. */
export const DUTY_STATES = ['coming', 'due', 'catch-up', 'done', 'not-owed'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** What of a plan's item decides whether it is owed; days are civil days of Chongqing, both included. */
export interface OwedItem {
  opensDay: string
  dueDay: string
  required: boolean
  /** Taken out of the plan: nobody owes it any more. */
  dropped: boolean
}

/**
 * Whether somebody owes an item, whatever of it is done: it is asked for, and its window had not closed before the duty
 * became theirs. A late joiner owes what is still open, not what others did before.
 *
 * @example owes({ opensDay: '2026-03-01', dueDay: '2026-03-31', required: true, dropped: false }, '2026-04-01') // false
 */
export const owes = (item: OwedItem, joinedDay: string): boolean =>
  item.required && !item.dropped && item.dueDay >= joinedDay

/**
 * How an item stands for somebody. Done is done, also of an item that was dropped, or of a plan of the category they had
 * before; after its last day an owed item can still be caught up with, until the plan is closed.
 */
export function dutyState(item: OwedItem, joinedDay: string, today: string, done: boolean): DutyState {
  if (done) return 'done'
  if (!owes(item, joinedDay)) return 'not-owed'
  if (today < item.opensDay) return 'coming'
  return today <= item.dueDay ? 'due' : 'catch-up'
}

/** What one does first stands first: what is late, then what ends soonest, what comes, what is done, what nobody asks. */
const ORDER: Record<DutyState, number> = { 'catch-up': 0, due: 1, coming: 2, done: 3, 'not-owed': 4 }

export interface Ordered extends OwedItem {
  state: DutyState
  /** Of the plan. */
  place: number
}

/** The order of the list that an official sees first; the plan's own among equals. */
export const inDutyOrder = <T extends Ordered>(duties: readonly T[]): T[] =>
  [...duties].sort((a, b) => {
    const days = a.state === 'coming' ? a.opensDay.localeCompare(b.opensDay) : a.dueDay.localeCompare(b.dueDay)
    return ORDER[a.state] - ORDER[b.state] || days || a.place - b.place
  })

/** What was granted for an item, once. */
export interface GrantedItem {
  itemId: string
  part: CreditPart
  /** Tenths of a declared 学时. */
  creditTenths: number
}

/**
 * What has been granted in each part, in tenths of a 学时. An item counts once, however often it is named, in whatever
 * order, and whichever category's plan asked for it.
 */
export function grantedTenths(granted: readonly GrantedItem[]): Record<CreditPart, number> {
  const sums: Record<CreditPart, number> = { theory: 0, practice: 0, assessment: 0 }
  const counted = new Set<string>()
  for (const { itemId, part, creditTenths } of granted) {
    if (counted.has(itemId)) continue
    counted.add(itemId)
    sums[part] += creditTenths
  }
  return sums
}
