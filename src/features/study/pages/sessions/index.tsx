import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { usePageQuery, useShown } from '@/platform/page-life'
import { goInstead, routes } from '@/platform/routes'
import { useDuties } from '@/state/study/duties'
import { useMySessions } from '@/state/study/sessions/my-sessions'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { SessionRow } from '../../components/sessions/session-row'
import { ForOfficials } from '../../components/sessions/whose'
import '../../study.scss'

/** 线下实战: what I can go to, the next one first, and what was. */
export default function SessionsPage() {
  useShown(() => void useMySessions.getState().load())
  return (
    <Page id="sessions" title="线下实战">
      <ForOfficials>
        <Sessions />
      </ForOfficials>
    </Page>
  )
}

/** The dates of the item one came from, as far as it is known here; else all. */
function useDatesOf(all: MySession[]): { sessions: MySession[]; title: string | null } {
  const { duty: id } = usePageQuery()
  const duty = useDuties((s) => s.list?.duties.find((one) => one.id === id))
  const dates = duty?.teaches.sessionIds
  if (!duty || !dates) return { sessions: all, title: null }
  return { sessions: all.filter((session) => dates.includes(session.id)), title: duty.title }
}

function Sessions() {
  const { sessions: all, offline, load } = useMySessions()
  const { sessions, title } = useDatesOf(all)
  const isOver = ({ state }: MySession) => state === 'closed'
  if (all.length === 0)
    return (
      <Empty
        id="no-sessions"
        icon="people"
        action={{ id: 'sessions-reload', word: '再看看', onTap: () => void load() }}
      >
        安排给您的线下实战会在这里：时间、地点和座位，报名和签到也在这里。
      </Empty>
    )
  return (
    <View className="stack">
      {offline && (
        <Notice id="sessions-offline" tone="warn">
          没有连上，下面是这台手机上次看到的。报名和签到要等连上。
        </Notice>
      )}
      {title !== null && (
        <Notice id="sessions-of-duty">
          {sessions.length > 0
            ? `“${title}”的场次，参加任何一场就算完成。`
            : `“${title}”的场次现在没有您能参加的，请问一下单位的学法管理员。`}
        </Notice>
      )}
      <Part title="还没结束的" sessions={sessions.filter((session) => !isOver(session))} />
      <Part title="以前的" sessions={sessions.filter(isOver).reverse()} />
      {title !== null && (
        <Button id="sessions-all" kind="quiet" onTap={() => goInstead(routes.sessions())}>
          看全部场次
        </Button>
      )}
    </View>
  )
}

function Part({ title, sessions }: { title: string; sessions: MySession[] }) {
  if (sessions.length === 0) return null
  return (
    <Card>
      <Heading>{title}</Heading>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Card>
  )
}
