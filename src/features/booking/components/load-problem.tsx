import type { Problem } from '@/contract/problem'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'

/** No other try changes it: the account may not, or is bound to nothing. */
const FOR_GOOD = ['forbidden', 'not-found']

export interface LoadProblemProps {
  id: string
  problem: Problem
  onRetry: () => void
}

/** Why a page of work is not to be seen: calmly where no other try would help, else with another try. */
export function LoadProblem({ id, problem, onRetry }: LoadProblemProps) {
  if (!FOR_GOOD.includes(problem.code)) return <ProblemCard id={id} problem={problem} onRetry={onRetry} />
  return (
    <Empty id={id} icon="info">
      {problem.message}
    </Empty>
  )
}
