import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { PracticeProgress, PracticeSettings, saveSettings as saving } from '@/contract/practice/practice'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isStudyTopic } from '@/domain/practice/question-words'
import { streakDays } from '@/domain/practice/memory/streak'
import { countUnread } from '../reports/notices.repo'
import { countBook, countByTopic, selectDays } from './cards.repo'
import { planToday } from './get-due'
import { findSettings, upsertSettings } from './learners.repo'

/** Only the owner ever reads this: it is on no list and in no unit's figures. */
export async function getProgress(_: object, { ctx, caller }: Call): Promise<Result<PracticeProgress>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const db = ctx.db.orm
  const { day, questionIds } = await planToday(ctx, owner)
  const counts = new Map((await countByTopic(db, owner)).map((row) => [row.topic, row]))
  const topics = QUESTION_TOPICS.flatMap((topic) => {
    const row = counts.get(topic)
    return row ? [{ ...row, official: isStudyTopic(topic) }] : []
  })
  const settings = await findSettings(db, owner)
  const { points } = settings
  return ok({
    topics,
    dueToday: questionIds.length,
    inBook: await countBook(db, owner),
    points: points ? topics.reduce((sum, { known }) => sum + known, 0) : null,
    streakDays: points ? streakDays(await selectDays(db, owner), day) : null,
    settings,
    unread: await countUnread(db, owner),
  })
}

export async function saveSettings(
  settings: Parsed<typeof saving>,
  { ctx, caller }: Call,
): Promise<Result<PracticeSettings>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  await upsertSettings(ctx.db.orm, owner, settings)
  return ok(settings)
}
