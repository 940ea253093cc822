import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { sayNews } from '@/domain/study/sessions/say-news'
import { momentWords } from '@/platform/clock/day-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import { sessionActs, useMySessions } from '@/state/study/sessions/my-sessions'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { SessionActs } from '../../components/sessions/session-acts'
import { SessionFacts } from '../../components/sessions/session-facts'
import { SignIn } from '../../components/sessions/sign-in'
import { ForOfficials } from '../../components/sessions/whose'
import '../../study.scss'

const load = () => void useMySessions.getState().load()

/** One session: take a seat, sign in with what the trainer's screen shows, or say that one cannot come. */
export default function SessionPage() {
  const { id = '', code } = usePageQuery()
  const session = useMySessions((s) => s.sessions.find((one) => one.id === id))
  const asking = useMySessions((s) => s.status === 'idle' || s.status === 'loading')
  useShown(load)
  return (
    <Page id="session" title="线下实战" titleUnseen>
      <ForOfficials>
        {session && <OneSession session={session} scanned={code} />}
        {!session && asking && <SkeletonText lines={6} />}
        {!session && !asking && (
          <Empty
            id="session-gone"
            icon="people"
            action={{ id: 'session-to-all', word: '看我的场次', onTap: () => go(routes.sessions()) }}
          >
            没有找到这一场，可能不在您的范围里。
          </Empty>
        )}
      </ForOfficials>
    </Page>
  )
}

function OneSession({ session, scanned }: { session: MySession; scanned: string | undefined }) {
  const offline = useMySessions((s) => s.offline)
  const { id, state, mine, can, signInFrom, cancelReason, news } = session
  const told = sayNews(session, new Date())
  const untilSignIn = useSecondsUntil(Date.parse(signInFrom))
  // The code begins to count while the page lies open.
  useEffect(() => {
    if (untilSignIn === 0) load()
  }, [untilSignIn])
  const unread = news && !news.read ? news.version : null
  useEffect(() => {
    if (unread !== null) void sessionActs.readNews(id, unread)
  }, [id, unread])
  const signsIn = can.includes('sign-in')
  return (
    <View className="stack">
      {offline && (
        <Notice id="session-offline" tone="warn">
          没有连上，下面是这台手机上次看到的。签到要连上网络，连不上请找培训老师按名单登记。
        </Notice>
      )}
      {state === 'cancelled' && (
        <Notice id="session-cancelled" tone="warn">
          {`这一场已经取消，不用来了。${cancelReason ? `原因：${cancelReason}` : ''}`}
        </Notice>
      )}
      {told && state === 'open' && (
        <Notice id="session-moved" tone="warn">
          {told.note}
        </Notice>
      )}
      {mine === 'present' && (
        <Notice id="session-present" tone="go">
          已签到，这一场算完成。
        </Notice>
      )}
      <SessionFacts session={session} />
      {signsIn && <SignIn session={session} scanned={scanned} />}
      {mine === 'signed-up' && !signsIn && state === 'open' && (
        <View id="session-sign-in-from" className="note numerals">
          {`${momentWords(signInFrom)} 起可以签到，数字在现场的大屏幕上。`}
        </View>
      )}
      <SessionActs session={session} />
    </View>
  )
}
