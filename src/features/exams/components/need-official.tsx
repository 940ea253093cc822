import type { Problem } from '@/contract/problem'
import { go, routes } from '@/platform/routes'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'

/** Exams belong to somebody; whoever logs in from here comes back here. */
export function NotLoggedIn({ children = '登录后，这里是您要参加的考试、成绩和合格证。' }: { children?: string }) {
  return (
    <Empty
      id="exams-guest"
      icon="pencil"
      action={{ id: 'exams-log-in', word: '登录', onTap: () => go(routes.logIn()) }}
    >
      {children}
    </Empty>
  )
}

/** An address that leads to nothing, or to somebody else's. */
const TO_EXAMS = { id: 'to-my-exams', word: '看我的考试', onTap: () => go(routes.exams()) }

/** No other try changes it. */
const FOR_GOOD = ['forbidden', 'not-found', 'bad-input']

export interface LoadProblemProps {
  id: string
  problem: Problem
  onRetry: () => void
  /** `wrong-state` says here that this account is nobody's on a roster yet. */
  binds?: boolean
}

/** Why nothing is to be seen: calmly where no other try would help, else with another try. */
export function LoadProblem({ id, problem, onRetry, binds = false }: LoadProblemProps) {
  const { code, message } = problem
  if (binds && code === 'wrong-state')
    return (
      <Empty id={id} icon="people" action={{ id: 'exams-bind', word: '去绑定', onTap: () => go(routes.studyBind()) }}>
        {message}
      </Empty>
    )
  if (FOR_GOOD.includes(code))
    return (
      <Empty id={id} icon="info" {...(code !== 'forbidden' && { action: TO_EXAMS })}>
        {message}
      </Empty>
    )
  return <ProblemCard id={id} problem={problem} onRetry={onRetry} />
}
