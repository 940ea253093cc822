import { useState } from 'react'
import { View } from '@tarojs/components'
import { pickReviewed, type ReviewFilter } from '@/domain/exams/words/review-words'
import { momentWords } from '@/platform/clock/day-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useResult, type PaperResult } from '@/state/exams/after/result'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Segmented } from '@/ui/controls/segmented'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import { ReviewQuestion } from '../../components/result/review-question'
import { ScoreCard } from '../../components/result/score-card'
import '../../exams.scss'

/** How a paper went, and each of its questions again. */
export default function ResultPage() {
  const { id = '' } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const { paperId, problem, load } = useResult()
  const result = useResult((s) => (s.paperId === id ? s.result : null))
  const open = () => {
    if (useSession.getState().person) void load(id)
  }
  useShown(open)
  return (
    <Page id="exam-result" title={result?.title ?? '成绩'}>
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !result && !problem && <SkeletonText lines={8} />}
        {known && !result && problem && paperId === id && (
          <LoadProblem id="result-problem" problem={problem} onRetry={open} />
        )}
        {result && problem && <Notice tone="warn">没有连上，下面是刚才看到的。</Notice>}
        {result && (
          <>
            <ScoreCard result={result} />
            {result.certificate && (
              <Button id="to-certificate" icon="shield" onTap={() => go(routes.certificates())}>
                看合格证
              </Button>
            )}
            <Review result={result} />
          </>
        )}
      </View>
    </Page>
  )
}

const FILTERS = [
  { value: 'wrong', word: '没得满分的' },
  { value: 'all', word: '全部题目' },
] as const

/** So many at first; the rest when asked for. */
const STEP = 20

function Review({ result: { questions, open, closesAt } }: { result: PaperResult }) {
  const [filter, setFilter] = useState<ReviewFilter>('wrong')
  const [shown, setShown] = useState(STEP)
  const picked = pickReviewed(questions, filter)
  return (
    <View id="review" className="stack">
      <Heading>逐题回看</Heading>
      {!open && (
        <Notice id="review-closed">{`${momentWords(closesAt)} 考试结束、大家都交卷以后，再给您看每题对错、答案和解释。`}</Notice>
      )}
      {open && (
        <Segmented
          id="review-filter"
          label="看哪些题"
          options={FILTERS}
          value={filter}
          onChange={(value) => {
            setFilter(value)
            setShown(STEP)
          }}
        />
      )}
      {picked.length === 0 && <Empty icon="check">每一题都得了满分。</Empty>}
      {picked.slice(0, shown).map((reviewed) => (
        <ReviewQuestion key={reviewed.question} reviewed={reviewed} />
      ))}
      {picked.length > shown && (
        <Button id="review-more" kind="quiet" onTap={() => setShown(shown + STEP)}>
          再看一些
        </Button>
      )}
    </View>
  )
}
