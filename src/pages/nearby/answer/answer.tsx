import { View } from '@tarojs/components'
import { useCircle } from '@/state/places/circle/circle'
import { SkeletonText } from '@/ui/content/skeleton'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { roleOf } from '@/ui/role'
import { Choices } from '../asking/choices'
import { FirstOrigin } from '../asking/first-origin'
import type { CircleView } from '../use-circle-view'
import { ChosenPlace } from './chosen-place'
import { PlaceList } from './place-list'
import { Sentence } from './sentence'

const STATUS = { ...roleOf('status'), 'aria-label': '正在算要走多久' }

/** First the sentence, then the list: everything the map shows and more. */
export function Answer({ view, chosen }: { view: CircleView; chosen: string | null }) {
  const { origin, loading, problem, earlier, ask } = useCircle()
  return (
    <>
      <ChosenPlace view={view} chosen={chosen} />
      {!origin && <FirstOrigin />}
      {view.summary && <Sentence summary={view.summary} />}
      {origin && !view.summary && loading && (
        <View id="nearby-counting" {...STATUS}>
          <SkeletonText lines={2} share={0.7} />
        </View>
      )}
      {problem && earlier && (
        <Notice id="nearby-earlier" tone="warn">
          没有连上，上面是上次算出来的。
        </Notice>
      )}
      {problem && <ProblemCard id="reach-problem" problem={problem} onRetry={() => void ask()} />}
      <Choices />
      <PlaceList view={view} />
    </>
  )
}
