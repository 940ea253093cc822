import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { GRACE_MS } from '@/domain/exams/sitting/deadline'
import { closePaper } from './close-paper'

/** A paper is handed in by the server within this time after its deadline and grace. */
export const CLOSE_EVERY_MS = 3000
const AT_ONCE = 200

const graceEnded = (ctx: Pick<Context, 'clock'>) => new Date(ctx.clock.now().getTime() - GRACE_MS).toISOString()

/**
 * Hands in what is over: in whatever process, after a restart too, each paper once. One that fails is left for the next
 * time and keeps no other from being closed.
 */
export async function closeDue(ctx: Context): Promise<number> {
  const { rows } = await ctx.db.orm.execute<{ id: string }>(sql`
    select id from exam_papers where state = 'open' and deadline_at < ${graceEnded(ctx)}::timestamptz
    order by deadline_at limit ${AT_ONCE}`)
  let closed = 0
  for (const { id } of rows) {
    try {
      if (await closePaper(ctx, id, 'deadline')) closed += 1
    } catch (error) {
      ctx.log.error('paper-not-closed', { paper: id, ...describeError(error) })
    }
  }
  return rows.length === AT_ONCE && closed > 0 ? closed + (await closeDue(ctx)) : closed
}

/** The same for one person's, whenever they look. */
export async function closeOverdueOf(ctx: Context, officialId: string): Promise<void> {
  const { rows } = await ctx.db.pool.query<{ id: string }>({
    name: 'exam-overdue-of',
    text: `select id from exam_papers where official_id = $1 and state = 'open' and deadline_at < $2`,
    values: [officialId, graceEnded(ctx)],
  })
  for (const { id } of rows) await closePaper(ctx, id, 'deadline')
}
