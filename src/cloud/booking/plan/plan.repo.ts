import { and, asc, eq, gt, gte, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { PlanWindow } from '@/domain/booking/slots/plan'
import type { WeekWindow } from '@/domain/booking/plan/check-week'
import { dayAfter } from '@/domain/time/civil-days'
import { lawyerPlans, lawyers, planExceptions } from '../tables/directory.tables'

export type ExceptionRow = typeof planExceptions.$inferSelect

/** Everything a lawyer has said about when they are there. */
export interface KeptPlan {
  revision: number
  videoLink: string | null
  windows: PlanWindow[]
  exceptions: ExceptionRow[]
}

const WINDOW = {
  weekday: lawyerPlans.weekday,
  fromMinute: lawyerPlans.fromMinute,
  toMinute: lawyerPlans.toMinute,
  slotMinutes: lawyerPlans.slotMinutes,
  bufferMinutes: lawyerPlans.bufferMinutes,
  modes: lawyerPlans.modes,
  fromDay: lawyerPlans.fromDay,
  toDay: lawyerPlans.toDay,
}

/** What holds on `today` or later. */
export async function readPlan(db: Queryable, lawyerId: string, today: string, now: Date): Promise<KeptPlan | null> {
  const [lawyer] = await db
    .select({ revision: lawyers.planRevision, videoLink: lawyers.videoLink })
    .from(lawyers)
    .where(eq(lawyers.id, lawyerId))
  if (!lawyer) return null
  const windows = await db
    .select(WINDOW)
    .from(lawyerPlans)
    .where(and(eq(lawyerPlans.lawyerId, lawyerId), or(isNull(lawyerPlans.toDay), gte(lawyerPlans.toDay, today))))
    .orderBy(asc(lawyerPlans.fromDay), asc(lawyerPlans.weekday), asc(lawyerPlans.fromMinute))
  const exceptions = await db
    .select()
    .from(planExceptions)
    .where(and(eq(planExceptions.lawyerId, lawyerId), gt(planExceptions.endsAt, now)))
    .orderBy(asc(planExceptions.startsAt), asc(planExceptions.id))
  return { ...lawyer, windows, exceptions }
}

/** Nobody else changes this lawyer's plan before the transaction ends. */
export const lockPlan = (tx: Tx, lawyerId: string) =>
  tx.select({ id: lawyers.id }).from(lawyers).where(eq(lawyers.id, lawyerId)).for('update')

/** A window of one day alone is extra duty and no part of the week. */
const ofWeek = or(isNull(lawyerPlans.toDay), ne(lawyerPlans.toDay, lawyerPlans.fromDay))

/** From a day on another week; what was planned to begin later goes, extra days stay. */
export async function replaceWeek(tx: Tx, lawyerId: string, fromDay: string, windows: readonly WeekWindow[]) {
  const mine = eq(lawyerPlans.lawyerId, lawyerId)
  await tx.delete(lawyerPlans).where(and(mine, gte(lawyerPlans.fromDay, fromDay), ofWeek))
  await tx
    .update(lawyerPlans)
    .set({ toDay: dayAfter(fromDay, -1) })
    .where(and(mine, lt(lawyerPlans.fromDay, fromDay), or(isNull(lawyerPlans.toDay), gte(lawyerPlans.toDay, fromDay))))
  if (windows.length === 0) return
  await tx
    .insert(lawyerPlans)
    .values(windows.map((window) => ({ ...window, modes: [...window.modes], lawyerId, fromDay, toDay: null })))
    .onConflictDoUpdate({
      target: [lawyerPlans.lawyerId, lawyerPlans.weekday, lawyerPlans.fromMinute, lawyerPlans.fromDay],
      set: {
        toDay: null,
        toMinute: sql`excluded.to_minute`,
        slotMinutes: sql`excluded.slot_minutes`,
        bufferMinutes: sql`excluded.buffer_minutes`,
        modes: sql`excluded.modes`,
      },
    })
}

/** The extra duty of a single day, whatever it was before. */
export async function replaceExtra(tx: Tx, lawyerId: string, day: string, windows: readonly WeekWindow[]) {
  await tx
    .delete(lawyerPlans)
    .where(and(eq(lawyerPlans.lawyerId, lawyerId), eq(lawyerPlans.fromDay, day), eq(lawyerPlans.toDay, day)))
  if (windows.length === 0) return
  const rows = windows.map((window) => ({ ...window, modes: [...window.modes], lawyerId, fromDay: day, toDay: day }))
  await tx.insert(lawyerPlans).values(rows)
}

export const saveRevision = (tx: Tx, lawyerId: string, videoLink: string | null) =>
  tx
    .update(lawyers)
    .set({ videoLink, planRevision: sql`${lawyers.planRevision} + 1` })
    .where(eq(lawyers.id, lawyerId))

/** The same id again changes nothing. */
export const insertException = (tx: Tx, row: ExceptionRow) =>
  tx.insert(planExceptions).values(row).onConflictDoNothing()

export async function deleteException(tx: Tx, lawyerId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx
    .delete(planExceptions)
    .where(and(eq(planExceptions.lawyerId, lawyerId), eq(planExceptions.id, id)))
  return rowCount === 1
}

export const deleteBusy = (tx: Tx, lawyerId: string) =>
  tx.delete(planExceptions).where(and(eq(planExceptions.lawyerId, lawyerId), eq(planExceptions.source, 'ics')))
