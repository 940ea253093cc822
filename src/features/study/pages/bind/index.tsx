import { View } from '@tarojs/components'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useStudyMe } from '@/state/study/me'
import { Card } from '@/ui/content/card'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { MyPost } from '../../components/binding/my-post'
import { NotListed } from '../../components/binding/not-listed'
import { Supervising } from '../../components/binding/supervising'
import '../../study.scss'

/** 单位学法: who I am on my unit's roster, or how I bind it. */
export default function BindPage() {
  const person = useSession((s) => s.person)
  useShown(() => void useStudyMe.getState().load())
  return (
    <Page id="study-me" title="单位学法">
      {person ? (
        <Standing />
      ) : (
        <Empty
          id="study-guest"
          icon="people"
          action={{ id: 'study-log-in', word: '登录', onTap: () => go(routes.logIn()) }}
        >
          您是国家工作人员？用单位名册上的手机号登录，就和名册对上了。
        </Empty>
      )}
    </Page>
  )
}

function Standing() {
  const { me, status, offline, problem, load } = useStudyMe()
  if (!me && status === 'error')
    return <ProblemCard id="study-me-problem" problem={problem} onRetry={() => void load()} />
  if (!me)
    return (
      <Card>
        <SkeletonText lines={5} />
      </Card>
    )
  return (
    <View className="stack">
      {offline && (
        <Notice id="study-me-offline" tone="warn">
          没有连上，下面是这台手机上次看到的。
        </Notice>
      )}
      {me.official ? <MyPost official={me.official} /> : <NotListed me={me} />}
      <Supervising units={me.supervises} />
    </View>
  )
}
