import type { Dayjs } from 'dayjs'
import { publishEpisode, scheduleEpisode, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { Problem } from '@/contract/problem'
import { findScheduleRefusal, SCHEDULE_REFUSAL_WORDS } from '@/domain/episodes/publishing/schedule'
import { api } from '../../shell/api'
import { instantOf } from './publish-time'

/** What is wrong with the time; null when it may be sent. */
export function findTimeFault(time: Dayjs | null, now: Date): string | null {
  if (!time) return '请选择日期和时间。'
  const refusal = findScheduleRefusal(new Date(instantOf(time)), now)
  return refusal && SCHEDULE_REFUSAL_WORDS[refusal]
}

/** Publishes what was read here, at once (null) or at a time; a text that changed meanwhile is refused as stale. */
export async function approve(
  id: string,
  { version, revision }: EpisodeVersion,
  time: Dayjs | null,
): Promise<Problem | null> {
  const read = { id, version, revision }
  const result = await (time ? api(scheduleEpisode, { ...read, at: instantOf(time) }) : api(publishEpisode, read))
  return result.ok ? null : result.problem
}
