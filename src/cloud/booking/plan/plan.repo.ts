import { and, asc, eq, gt, gte, isNull, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { PlanWindow } from '@/domain/booking/slots/plan'
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

const holdsFrom = (day: string) => or(isNull(lawyerPlans.toDay), gte(lawyerPlans.toDay, day))

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
    .where(and(eq(lawyerPlans.lawyerId, lawyerId), holdsFrom(today)))
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

/** Waits while this lawyer's plan is being changed; until the transaction ends it stays as it is. */
export const waitForPlan = (tx: Tx, lawyerId: string) =>
  tx.select({ id: lawyers.id }).from(lawyers).where(eq(lawyers.id, lawyerId)).for('key share')

/** Everything that holds on `today` or later becomes these; what is over stays as it was. */
export async function replaceWindows(tx: Tx, lawyerId: string, today: string, windows: readonly PlanWindow[]) {
  await tx.delete(lawyerPlans).where(and(eq(lawyerPlans.lawyerId, lawyerId), holdsFrom(today)))
  if (windows.length === 0) return
  await tx.insert(lawyerPlans).values(windows.map((window) => ({ ...window, modes: [...window.modes], lawyerId })))
}

export const saveRevision = (tx: Tx, lawyerId: string, videoLink: string | null) =>
  tx
    .update(lawyers)
    .set({ videoLink, planRevision: sql`${lawyers.planRevision} + 1` })
    .where(eq(lawyers.id, lawyerId))

/** The same id again changes nothing. */
export const insertException = (tx: Tx, row: ExceptionRow) =>
  tx.insert(planExceptions).values(row).onConflictDoNothing()

export async function findException(db: Queryable, lawyerId: string, id: string): Promise<ExceptionRow | null> {
  const [row] = await db
    .select()
    .from(planExceptions)
    .where(and(eq(planExceptions.lawyerId, lawyerId), eq(planExceptions.id, id)))
  return row ?? null
}

export async function deleteException(tx: Tx, lawyerId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx
    .delete(planExceptions)
    .where(and(eq(planExceptions.lawyerId, lawyerId), eq(planExceptions.id, id)))
  return rowCount === 1
}

export const deleteBusy = (tx: Tx, lawyerId: string) =>
  tx.delete(planExceptions).where(and(eq(planExceptions.lawyerId, lawyerId), eq(planExceptions.source, 'ics')))
