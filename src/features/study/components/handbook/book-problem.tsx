import { go, routes } from '@/platform/routes'
import type { OpenedBook } from '@/state/study/handbook/books'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'

/** There is no such book, or it could not be fetched and does not lie on this phone. */
export function BookProblem({ problem, onRetry }: { problem: OpenedBook['problem']; onRetry: () => void }) {
  if (problem?.code === 'not-found' || problem?.code === 'bad-input')
    return (
      <Empty
        id="handbook-gone"
        action={{ id: 'handbook-to-learn', word: '看其他手册', onTap: () => go(routes.tab('learn')) }}
      >
        没有找到这本手册，可能已经下架。
      </Empty>
    )
  return <ProblemCard id="handbook-problem" problem={problem} onRetry={onRetry} />
}
