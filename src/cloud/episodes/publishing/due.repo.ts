import { and, asc, eq, lte } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { episodeVersions } from '../episodes.tables'

/** Scheduled versions whose time has come, with who approved them; the longest due first. */
export const selectDue = (db: Queryable, now: Date) =>
  db
    .select({
      id: episodeVersions.episodeId,
      version: episodeVersions.version,
      reviewerId: episodeVersions.reviewerId,
    })
    .from(episodeVersions)
    .where(and(eq(episodeVersions.state, 'scheduled'), lte(episodeVersions.scheduledAt, now)))
    .orderBy(asc(episodeVersions.scheduledAt), episodeVersions.episodeId)
