import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { searchEpisodes } from '@/domain/episodes/viewing/asked-as-search'
import { useShown } from '@/platform/page-life'
import { useEpisodes } from '@/state/episodes'
import { useLearnFilter } from '@/state/learn-filter'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { EpisodeList } from './episode-list'
import { LearnSkeleton } from './learn-skeleton'
import { NothingFound } from './nothing-found'
import { SearchField } from './search-field'
import { TopicChips } from './topic-chips'
import { useFilterInAddress } from './use-filter-in-address'
import './learn.scss'

export default function LearnPage() {
  const list = useEpisodes((s) => s.list)
  const progress = useEpisodes((s) => s.progress)
  const load = useEpisodes((s) => s.load)
  const { question, topic, setTopic } = useLearnFilter()
  const keepFilter = useFilterInAddress()
  useShown(() => {
    void load()
    keepFilter()
  })
  const found = searchEpisodes(list.episodes, question).filter((episode) => topic === '' || episode.topic === topic)
  const known = list.episodes.length > 0
  // A topic whose last episode was withdrawn must not leave an empty page behind.
  const topicGone = known && topic !== '' && list.episodes.every((episode) => episode.topic !== topic)
  useEffect(() => {
    if (topicGone) setTopic('')
  }, [topicGone, setTopic])
  return (
    <Page id="learn" title="学法" tab="learn">
      {!known && list.status === 'error' && (
        <ProblemCard
          id="learn-problem"
          message={list.problem?.message ?? ''}
          logId={list.problem?.logId}
          onRetry={() => void load()}
        />
      )}
      {!known && list.status === 'ready' && (
        <Empty id="learn-empty" action={{ id: 'learn-reload', word: '再看看', onTap: () => void load() }}>
          这里会放全部普法节目，还没有发布。
        </Empty>
      )}
      {!known && (list.status === 'idle' || list.status === 'loading') && <LearnSkeleton />}
      {known && (
        <View className="learn-parts">
          <SearchField />
          <TopicChips episodes={list.episodes} />
          {found.length > 0 ? <EpisodeList episodes={found} progress={progress} /> : <NothingFound />}
        </View>
      )}
    </Page>
  )
}
