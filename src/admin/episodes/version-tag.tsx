import type { ConsoleEpisodeRow } from '@/contract/console/console-episodes'
import { StateTag } from '../patterns/state-tag'
import { STATE_WORDS } from './words'

export function VersionTag({ state }: { state: ConsoleEpisodeRow['latestState'] }) {
  const { word, tone } = STATE_WORDS[state]
  return <StateTag tone={tone}>{word}</StateTag>
}

/** Whether residents see the episode at this moment, whatever is being written. */
export function LiveTag({ live }: { live: boolean }) {
  return <StateTag tone={live ? 'good' : 'quiet'}>{live ? '居民看得到' : '居民看不到'}</StateTag>
}
