import type { ReactNode } from 'react'
import type { EpisodeCard } from '@/contract/episodes'
import { topicWord } from '@/domain/episodes/topics'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { EpisodeRow } from '@/ui/episodes/episode-row'

/** An episode that may be what was asked for. */
export function OneEpisode({ episode, children }: { episode: EpisodeCard; children?: ReactNode }) {
  const { id, hook, title, topic, durationMs, poster16x9, sample } = episode
  return (
    <EpisodeRow
      id={`choice-${id}`}
      poster={mediaUrl(poster16x9)}
      hook={hook}
      title={title}
      clock={clockTime(durationMs)}
      spoken={spokenTime(durationMs)}
      topic={topicWord(topic)}
      sample={sample}
      level={3}
      onTap={() => go(routes.episode(id))}
    >
      {children}
    </EpisodeRow>
  )
}
