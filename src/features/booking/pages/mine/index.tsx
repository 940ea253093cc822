import { View } from '@tarojs/components'
import { momentWords } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMyBookings, type MyBookings } from '@/state/booking/mine/my-bookings'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { BookingRow } from '../../components/mine/booking-row'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import { WaitingEntry } from '../../components/mine/waiting-entry'
import '../../booking.scss'

const toVillage = () => go(routes.village())

export default function MyBookingsPage() {
  const known = useSession((s) => s.person !== null)
  const mine = useMyBookings()
  useShown(() => void useMyBookings.getState().load())
  const nothing = [mine.upcoming, mine.past, mine.waiting].every((part) => part.length === 0)
  const foot = known && !nothing && !mine.pausedUntil && (
    <Button id="book" icon="calendar" onTap={toVillage}>
      约律师
    </Button>
  )
  return (
    <Page id="my-bookings" title="我的预约" footer={foot}>
      {!known && <NotLoggedIn />}
      {known && nothing && mine.status === 'error' && (
        <ProblemCard
          id="my-bookings-problem"
          problem={mine.problem}
          onRetry={() => void useMyBookings.getState().load()}
        />
      )}
      {known && nothing && (mine.status === 'idle' || mine.status === 'loading') && <SkeletonText lines={6} />}
      {known && nothing && mine.status === 'ready' && (
        <Empty id="no-bookings" icon="calendar" action={{ id: 'book', word: '约村里的律师', onTap: toVillage }}>
          约好的时间、要带的材料和核销码会在这里。
        </Empty>
      )}
      {known && !nothing && <Lists mine={mine} />}
    </Page>
  )
}

function Lists({ mine: { upcoming, past, waiting, offline, pausedUntil } }: { mine: MyBookings }) {
  return (
    <View className="stack">
      {offline && (
        <Notice id="bookings-offline" tone="warn">
          没有连上，下面是这台手机上次看到的。
        </Notice>
      )}
      {pausedUntil && (
        <Notice id="paused" tone="warn">
          {`有几次约了没有到场，线上预约暂停到 ${momentWords(pausedUntil)}。急事请打 12348 或律所电话。`}
        </Notice>
      )}
      {waiting.map((entry) => (
        <WaitingEntry key={entry.id} entry={entry} />
      ))}
      <List title="还没到的" bookings={upcoming} />
      <List title="以前的" bookings={past} />
    </View>
  )
}

function List({ title, bookings }: { title: string; bookings: MyBookings['past'] }) {
  if (bookings.length === 0) return null
  return (
    <Card>
      <Heading>{title}</Heading>
      {bookings.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
    </Card>
  )
}
