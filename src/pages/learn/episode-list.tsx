import { View } from '@tarojs/components'
import type { EpisodeCard, Progress } from '@/contract/episodes'
import { seenShare, watchState } from '@/domain/episodes/viewing/continue-watching'
import { clockTime, spokenTime } from '@/domain/time/durations'
import { mediaUrl } from '@/platform/media'
import { go, routes } from '@/platform/routes'
import { EpisodeRow } from '@/ui/episodes/episode-row'
import { roleOf } from '@/ui/role'

interface EpisodeListProps {
  episodes: readonly EpisodeCard[]
  progress: Readonly<Record<string, Progress | undefined>>
}

const STATUS = roleOf('status')
const LIST = roleOf('list')
const ITEM = roleOf('listitem')

export function EpisodeList({ episodes, progress }: EpisodeListProps) {
  return (
    <View>
      <View id="learn-count" className="note numerals" {...STATUS}>
        共 {episodes.length} 期
      </View>
      <View id="learn-list" className="learn-list" {...LIST}>
        {episodes.map((episode) => (
          <View key={episode.id} className="learn-item" {...ITEM}>
            <EpisodeRow
              id={`episode-${episode.id}`}
              poster={mediaUrl(episode.poster16x9)}
              hook={episode.hook}
              title={episode.title}
              clock={clockTime(episode.durationMs)}
              spoken={spokenTime(episode.durationMs)}
              {...seen(episode, progress[episode.id])}
              sample={episode.sample}
              onTap={() => go(routes.episode(episode.id))}
            />
          </View>
        ))}
      </View>
    </View>
  )
}

const seen = ({ durationMs }: EpisodeCard, progress: Progress | undefined) =>
  ({
    new: {},
    started: { mark: `看到 ${clockTime(progress?.positionMs ?? 0)}`, share: seenShare(durationMs, progress) },
    watched: { mark: '看过' },
  })[watchState(durationMs, progress)]
