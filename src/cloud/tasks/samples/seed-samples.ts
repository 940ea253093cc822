import type { Context } from '@/cloud/kernel/context'
import { seedBooking } from './booking/seed-booking'
import { seedExamPapers, seedExams } from './exams/seed-exams'
import { seedPlaces } from './places/seed-places'
import { readEpisodes } from './read-episodes'
import { readQuestions } from './read-questions'
import { seedEpisode } from './seed-episodes'
import { seedPeople } from './seed-people'
import { seedQuestions } from './seed-questions'
import { seedPlans } from './study/seed-plans'
import { readHandbooks } from './study/read-handbooks'
import { seedHandbooks } from './study/seed-handbooks'
import { seedRoster } from './study/seed-roster'
import { seedSessions } from './study/seed-sessions'

export interface Seeded {
  /** How many episodes are there now. */
  episodes: number
  /** Ids of those that have a script and no rendered video yet. */
  notReady: string[]
}

/**
 * Puts the invented people, firms, lawyers, places, rosters and exams, the first episodes and the questions into the
 * database; safe to run at every start and in several processes at once. Outside sample mode it does nothing.
 */
export async function seedSamples(ctx: Context): Promise<Seeded> {
  if (!ctx.config.sample) return { episodes: 0, notReady: [] }
  await seedPeople(ctx)
  await seedBooking(ctx)
  await seedPlaces(ctx)
  await seedRoster(ctx)
  await seedSessions(ctx)
  const { ready, notReady } = await readEpisodes(ctx.config.contentDir)
  let changed = 0
  for (const episode of ready) if ((await seedEpisode(ctx.db, episode)) !== 'kept') changed++
  if (changed > 0) ctx.cache.drop('/api/episodes')
  if ((await seedQuestions(ctx.db, await readQuestions(ctx.config.contentDir), ctx.clock.now())) > 0)
    ctx.cache.drop('/api/practice')
  if ((await seedHandbooks(ctx.db, await readHandbooks(ctx.config.contentDir), ctx.clock.now())) > 0)
    ctx.cache.drop('/api/handbooks')
  await seedExams(ctx)
  // After whatever a plan may ask for.
  await seedPlans(ctx)
  await seedExamPapers(ctx)
  if (notReady.length > 0) ctx.log.warn('episodes-not-rendered', { ids: notReady.join(' ') })
  return { episodes: ready.length, notReady }
}
