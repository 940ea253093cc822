import { useEffect, useMemo } from 'react'
import { readWanted } from '@/domain/practice/attempt/read-wanted'
import { questionTopicWord } from '@/domain/practice/question-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useAnswers } from '@/state/practice/answers'
import type { Wanted } from '@/state/practice/kept-sets'
import { usePracticeSet } from '@/state/practice/set'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { RunSet } from '../../components/run-set'
import { SetResult } from '../../components/set-result'
import './set.scss'

const titleOf = (wanted: Wanted | null): string => {
  if (wanted?.source === 'topic') return `练一练：${questionTopicWord(wanted.topic)}`
  if (wanted?.source === 'challenge') return '闯关'
  return wanted?.source === 'review' ? '今天复习' : '练一练'
}

/** A set of questions: what was begun goes on where it stopped, with a network or without. */
export default function SetPage() {
  const { source, topic, episode } = usePageQuery()
  const wanted = useMemo(() => readWanted({ source, topic, episode }) as Wanted | null, [source, topic, episode])
  const { status, set, problem, open } = usePracticeSet()
  useEffect(() => {
    if (wanted) void open(wanted)
  }, [wanted, open])
  useShown(() => void useAnswers.getState().flush())
  return (
    <Page id="practice-set" title={titleOf(wanted)}>
      {!wanted && (
        <Empty
          id="set-unknown"
          action={{ id: 'set-to-learn', word: '选一个话题', onTap: () => go(routes.tab('learn')) }}
        >
          没有找到这组题，可以换一个话题练。
        </Empty>
      )}
      {wanted && (status === 'idle' || status === 'loading') && <SkeletonText lines={6} />}
      {wanted && status === 'error' && problem && (
        <ProblemCard id="set-problem" problem={problem} onRetry={() => void open(wanted)} />
      )}
      {wanted && status === 'ready' && set && (set.ended ? <SetResult set={set} /> : <RunSet set={set} />)}
    </Page>
  )
}
