import type { Result } from '@/contract/client'
import type { Demand, getDemand as contract } from '@/contract/console/console-figures'
import type { Parsed } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'
import { shownCount } from '@/domain/counts/small-numbers'
import { findCountedAt, selectMeToo, selectTopics } from './figures.repo'

const MONTHS = 6

/** What people say happened to them, too: most wanted first, small numbers hidden before they leave the server. */
export async function getDemand({ month }: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Demand>> {
  const db = ctx.db.orm
  const last = month ?? civilMonthOf(ctx.clock.now())
  const months = monthsUpTo(last, MONTHS)
  const said = await selectMeToo(db, months[0]!, last)
  const counts = new Map(said.map((row) => [`${row.id} ${row.month}`, row.people]))
  const topics = (await selectTopics(db)).map(({ id, number, title, topic }) => ({
    episodeId: id,
    number,
    title,
    topic,
    people: months.map((each) => shownCount(counts.get(`${id} ${each}`) ?? 0)),
  }))
  topics.sort((a, b) => (b.people.at(-1) ?? 0) - (a.people.at(-1) ?? 0))
  return ok({ months, topics, countedAt: await findCountedAt(db, last) })
}
