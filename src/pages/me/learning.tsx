import { View } from '@tarojs/components'
import type { EpisodeCard } from '@/contract/episodes'
import { watchState } from '@/domain/episodes/viewing/continue-watching'
import { clockTime } from '@/domain/episodes/viewing/durations'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useEpisodes } from '@/state/episodes'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Empty } from '@/ui/feedback/empty'

/** 我的学习: what I began, what I have seen, what I keep. Private: no points, no minutes, no ranks. */
export function Learning() {
  const { list, progress, favourites, load } = useEpisodes()
  useShown(() => void load())
  const inState = (state: 'started' | 'watched') =>
    list.episodes
      .filter(({ id, durationMs }) => watchState(durationMs, progress[id]) === state)
      .sort((a, b) => lastSeen(b.id).localeCompare(lastSeen(a.id)))
  const lastSeen = (id: string) => progress[id]?.updatedAt ?? ''
  const begun = inState('started')
  const watched = inState('watched')
  const kept = list.episodes.filter(({ id }) => favourites.includes(id))
  const nothing = begun.length + watched.length + kept.length === 0
  return (
    <Card id="my-learning" className="stack">
      <Heading>我的学习</Heading>
      {nothing && (
        <Empty
          id="my-learning-empty"
          action={{ id: 'my-learning-start', word: '去看一期', onTap: () => go(routes.tab('learn')) }}
        >
          看过和收藏的节目会在这里，随时接着看。
        </Empty>
      )}
      <Shelf
        id="begun"
        title="继续看"
        episodes={begun}
        note={({ id }) => `看到 ${clockTime(progress[id]?.positionMs ?? 0)}`}
      />
      <Shelf id="kept" title="收藏" episodes={kept} note={({ durationMs }) => `时长 ${clockTime(durationMs)}`} />
      <Shelf id="watched" title="看过" episodes={watched} note={({ durationMs }) => `时长 ${clockTime(durationMs)}`} />
    </Card>
  )
}

interface ShelfProps {
  id: string
  title: string
  episodes: readonly EpisodeCard[]
  note: (episode: EpisodeCard) => string
}

function Shelf({ id, title, episodes, note }: ShelfProps) {
  if (episodes.length === 0) return null
  return (
    <View>
      <Heading level={3}>
        {title} {episodes.length} 期
      </Heading>
      {episodes.map((episode) => (
        <ListRow
          key={episode.id}
          id={`${id}-${episode.id}`}
          icon="play"
          title={episode.hook}
          note={`${episode.title} · ${note(episode)}`}
          onTap={() => go(routes.episode(episode.id))}
        />
      ))}
    </View>
  )
}
