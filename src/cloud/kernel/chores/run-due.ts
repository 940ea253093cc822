import { sql } from 'drizzle-orm'
import type { Context } from '../context'
import { choreRuns } from './chores.tables'
import type { Chore } from './chore'
import { doChore } from './start-chores'

/** True for one of however many ask at once: the chore is due, and now this caller's. */
async function claim({ db, clock }: Context, { name, everyMs }: Chore): Promise<boolean> {
  const now = clock.now()
  const due = new Date(now.getTime() - everyMs)
  const { rowCount } = await db.orm
    .insert(choreRuns)
    .values({ name, ranAt: now })
    .onConflictDoUpdate({
      target: choreRuns.name,
      set: { ranAt: now },
      setWhere: sql`${choreRuns.ranAt} <= ${due.toISOString()}::timestamptz`,
    })
  return rowCount === 1
}

/**
 * Does every chore that is due, one after the other and each once, however many ticks come at the same time. None is
 * begun after `withinMs`: what is left is due at the next tick.
 */
export async function runDue(ctx: Context, chores: readonly Chore[], withinMs: number) {
  const until = performance.now() + withinMs
  const [done, left]: [string[], string[]] = [[], []]
  for (const chore of chores) {
    if (performance.now() >= until) left.push(chore.name)
    else if (await claim(ctx, chore)) {
      await doChore(ctx, chore)
      done.push(chore.name)
    }
  }
  return { done, left }
}
