import type { ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import type { Tone } from '../patterns/state-tag'

type State = ConsoleEpisodeRow['latestState']

/** The states of a version as the desk reads them. */
export const STATE_WORDS: Readonly<Record<State, { word: string; tone: Tone }>> = {
  draft: { word: '草稿', tone: 'quiet' },
  submitted: { word: '待审核', tone: 'waiting' },
  scheduled: { word: '定时待发布', tone: 'planned' },
  held: { word: '到时未发布', tone: 'alarming' },
  published: { word: '已发布', tone: 'good' },
  replaced: { word: '已被新版替换', tone: 'quiet' },
  withdrawn: { word: '已下架', tone: 'stopped' },
}
