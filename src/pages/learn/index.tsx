import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { audiencesPresent, narrowTo, topicsPresent } from '@/domain/episodes/finding/narrow-list'
import { usePageQuery, useShown } from '@/platform/page-life'
import { tabCard } from '@/platform/sharing/tab-card'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useEpisodes } from '@/state/episodes'
import { useLearnFilter } from '@/state/finding/learn-filter'
import { arriveBySign, useSign } from '@/state/sign'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { AskHere } from './ask-here'
import { EpisodeList } from './episode-list'
import { LearnSkeleton } from './learn-skeleton'
import { Narrow } from './narrow'
import { useFilterInAddress } from './use-filter-in-address'
import './learn.scss'

/** In a chat, over the newest episode's picture. */
const CARD_TITLE = '学法：按自己遇到的事，找一分钟普法'

export default function LearnPage() {
  const list = useEpisodes((s) => s.list)
  const progress = useEpisodes((s) => s.progress)
  const load = useEpisodes((s) => s.load)
  const { topic, audience, narrow, showAll } = useLearnFilter()
  const keepFilter = useFilterInAddress()
  useShown(() => {
    void load()
    keepFilter()
  })
  const { sign } = usePageQuery()
  useEffect(() => void arriveBySign(sign), [sign])
  useShareCard(tabCard({ tab: 'learn', title: CARD_TITLE, newest: list.episodes[0], sign: useSign((s) => s.code) }))
  const found = narrowTo(list.episodes, { topic, audience })
  const known = list.episodes.length > 0
  useEffect(() => {
    if (!known) return
    // What has lost its last episode must not leave an empty page behind.
    if (topic !== '' && !topicsPresent(list.episodes).includes(topic)) narrow({ topic: '' })
    if (audience !== '' && !audiencesPresent(list.episodes).includes(audience)) narrow({ audience: '' })
  }, [known, list.episodes, topic, audience, narrow])
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
          <AskHere />
          <Narrow episodes={list.episodes} />
          {found.length > 0 ? (
            <EpisodeList episodes={found} progress={progress} />
          ) : (
            <Empty id="learn-none" icon="search" action={{ id: 'learn-show-all', word: '看全部节目', onTap: showAll }}>
              这类事里，还没有专给这些人看的节目。
            </Empty>
          )}
        </View>
      )}
    </Page>
  )
}
