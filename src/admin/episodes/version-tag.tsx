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

/** That an editor has to look again, because the law has changed. */
export function DoubtTag({ doubt }: { doubt: string | null }) {
  return doubt === null ? null : <StateTag tone="waiting">{doubt === 'law' ? '法条有变' : '待复核'}</StateTag>
}
