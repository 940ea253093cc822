import type { ReactNode } from 'react'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMySessions } from '@/state/study/sessions/my-sessions'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'

const NOT_BOUND = '您的账号还没有和单位名册对上。请先绑定单位名册，绑定后这里会有您能参加的场次。'

/** Sessions are for people on a roster: what is missing first, else what is inside. */
export function ForOfficials({ children }: { children: ReactNode }) {
  const person = useSession((s) => s.person)
  const { bound, sessions, status, problem, load } = useMySessions()
  if (!person)
    return (
      <Empty
        id="sessions-guest"
        icon="people"
        action={{ id: 'sessions-log-in', word: '登录', onTap: () => go(routes.logIn()) }}
      >
        用单位名册上的手机号登录，就能报名、签到和请假。
      </Empty>
    )
  if (!person.roles.includes('official') || !bound)
    return (
      <Empty
        id="sessions-not-bound"
        icon="people"
        action={{ id: 'sessions-bind', word: '去绑定', onTap: () => go(routes.studyBind()) }}
      >
        {NOT_BOUND}
      </Empty>
    )
  if (sessions.length === 0 && status === 'error')
    return <ProblemCard id="sessions-problem" problem={problem} onRetry={() => void load()} />
  if (sessions.length === 0 && status !== 'ready') return <SkeletonText lines={6} />
  return children
}
