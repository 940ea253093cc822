import type { Result } from '@/contract/client'
import type { Figures, getFigures as contract } from '@/contract/console/console-figures'
import type { Parsed } from '@/contract/endpoint'
import { countFeedback } from '@/cloud/feedback/count-feedback'
import { ok, type Call } from '@/cloud/kernel/route'
import { civilMonthOf } from '@/domain/time/civil-time'
import { shownCount } from '@/domain/counts/small-numbers'
import { findCountedAt, selectMeToo, selectTopics, selectViewDays, selectViewsByEpisode } from './figures.repo'

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** The figures of one month; `domain/counts/definitions.ts` says what each means. */
export async function getFigures(input: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Figures>> {
  const db = ctx.db.orm
  const month = input.month ?? civilMonthOf(ctx.clock.now())
  const days = await selectViewDays(db, month)
  const views = new Map((await selectViewsByEpisode(db, month)).map((row) => [row.id, row.views]))
  const said = await selectMeToo(db, month, month)
  const people = new Map(said.map((row) => [row.id, row.people]))
  const episodes = (await selectTopics(db)).map(({ id, number, title }) => ({
    episodeId: id,
    number,
    title,
    views: views.get(id) ?? 0,
    meToo: shownCount(people.get(id) ?? 0),
  }))
  return ok({
    month,
    views: sum(days.map((day) => day.views)),
    days,
    episodes,
    // Only what is shown is added up: a total of everything would tell the numbers that are hidden.
    meToo: episodes.some(({ meToo }) => meToo !== null) ? sum(episodes.map(({ meToo }) => meToo ?? 0)) : null,
    feedback: await countFeedback(ctx, month),
    countedAt: await findCountedAt(db, month),
  })
}
