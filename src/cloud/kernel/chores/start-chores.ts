import type { Context } from '../context'
import { describeError } from '../log'
import type { Chore } from './chore'

/** Does one chore; a failure is a line in the log, and the next time is the next try. */
export async function doChore(ctx: Context, { name, work }: Chore): Promise<void> {
  try {
    const count = await work(ctx)
    if (count > 0) ctx.log.info('swept', { name, count })
  } catch (error) {
    ctx.log.warn('sweep-failed', { name, ...describeError(error) })
  }
}

/** For a process that stays: each chore by a clock of its own; `clearInterval` ends them. */
export const startChores = (ctx: Context, chores: readonly Chore[] = []): NodeJS.Timeout[] =>
  chores.map((chore) => {
    const run = () => void doChore(ctx, chore)
    if (chore.atStart) run()
    return setInterval(run, chore.everyMs)
  })
