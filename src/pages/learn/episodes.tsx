import { useEffect } from 'react'
import { audiencesPresent, narrowTo, topicsPresent } from '@/domain/episodes/finding/narrow-list'
import { useEpisodes } from '@/state/episodes'
import { useLearnFilter } from '@/state/finding/learn-filter'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { AskHere } from './ask-here'
import { EpisodeList } from './episode-list'
import { LearnSkeleton } from './learn-skeleton'
import { Narrow } from './narrow'

/** All episodes: found in plain words, narrowed by topic and audience. */
export function Episodes() {
  const { list, progress, load } = useEpisodes()
  const { topic, audience, narrow, showAll } = useLearnFilter()
  const found = narrowTo(list.episodes, { topic, audience })
  const known = list.episodes.length > 0
  useEffect(() => {
    if (!known) return
    // What has lost its last episode must not leave an empty page behind.
    if (topic !== '' && !topicsPresent(list.episodes).includes(topic)) narrow({ topic: '' })
    if (audience !== '' && !audiencesPresent(list.episodes).includes(audience)) narrow({ audience: '' })
  }, [known, list.episodes, topic, audience, narrow])
  if (!known && list.status === 'error')
    return <ProblemCard id="learn-problem" problem={list.problem} onRetry={() => void load()} />
  if (!known && list.status === 'ready')
    return (
      <Empty id="learn-empty" action={{ id: 'learn-reload', word: '再看看', onTap: () => void load() }}>
        这里会放全部普法节目，还没有发布。
      </Empty>
    )
  if (!known) return <LearnSkeleton />
  return (
    <>
      <AskHere />
      <Narrow episodes={list.episodes} />
      {found.length > 0 ? (
        <EpisodeList episodes={found} progress={progress} />
      ) : (
        <Empty id="learn-none" icon="search" action={{ id: 'learn-show-all', word: '看全部节目', onTap: showAll }}>
          这类事里，还没有专给这些人看的节目。
        </Empty>
      )}
    </>
  )
}
