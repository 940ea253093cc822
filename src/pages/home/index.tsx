import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { lastUnfinished } from '@/domain/episodes/viewing/continue-watching'
import { usePageQuery, useShown } from '@/platform/page-life'
import { tabCard } from '@/platform/sharing/tab-card'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useDistrict } from '@/state/district'
import { useEpisodes } from '@/state/episodes'
import { arriveBySign, useSign } from '@/state/sign'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { ChangedSession } from './going-on/changed-session'
import { ContinueEpisode } from './going-on/continue-episode'
import { DailyQuestion } from './daily-question'
import { greet } from './greeting'
import { HomeSkeleton } from './home-skeleton'
import { NewestEpisode } from './newest-episode'
import { NextBooking } from './going-on/next-booking'
import { NextDuty } from './going-on/next-duty'
import { Troubles } from './troubles'
import './home.scss'

export default function HomePage() {
  const list = useEpisodes((s) => s.list)
  const progress = useEpisodes((s) => s.progress)
  const load = useEpisodes((s) => s.load)
  const { sign } = usePageQuery()
  useShown(() => void load())
  useEffect(() => void arriveBySign(sign), [sign])
  const title = useDistrict(({ district }) => (district ? `${district.brand}：${district.greeting}` : '小江说普法'))
  useShareCard(tabCard({ tab: 'home', title, newest: list.episodes[0], sign: useSign((s) => s.code) }))
  const { words, day } = greet(new Date())
  const [newest] = list.episodes
  // The newest says itself how far one is; standing twice it would look like two.
  const unfinished = lastUnfinished(list.episodes.slice(1), progress)
  const waiting = !newest && (list.status === 'idle' || list.status === 'loading')
  return (
    <Page id="home" title={words} tab="home">
      <View id="home-day" className="home-day numerals">
        {day}
      </View>
      {waiting && <HomeSkeleton />}
      {!newest && list.status === 'error' && (
        <ProblemCard id="home-problem" problem={list.problem} onRetry={() => void load()} />
      )}
      {!newest && list.status === 'ready' && (
        <Empty id="home-empty" action={{ id: 'home-reload', word: '再看看', onTap: () => void load() }}>
          这里会放最新一期普法节目，还没有发布。
        </Empty>
      )}
      {newest && (
        <View className="home-parts">
          <NextBooking />
          <ChangedSession />
          <NextDuty />
          <NewestEpisode episode={newest} progress={progress[newest.id]} />
          {unfinished && <ContinueEpisode episode={unfinished} progress={progress[unfinished.id]} />}
          <DailyQuestion />
          <Troubles />
        </View>
      )}
    </Page>
  )
}
