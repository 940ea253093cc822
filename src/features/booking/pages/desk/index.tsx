import { View } from '@tarojs/components'
import type { DeskBooking as Booking } from '@/contract/booking/desk'
import { modeWord } from '@/domain/booking/booking-words'
import { orderDesk } from '@/domain/booking/desk/desk-order'
import { stateWord } from '@/domain/booking/course/states'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useDesk } from '@/state/booking/desk'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Page } from '@/ui/frame/page'
import { DeskBooking } from '../../components/desk-booking'
import { LoadProblem } from '../../components/load-problem'
import { NotLoggedIn } from '../../components/mine/not-logged-in'
import '../../booking.scss'

const bookIn = (village?: string) => go(routes.village({ village, desk: '1' }))

interface RowsProps {
  id: string
  title: string
  bookings: readonly Booking[]
}

/** Visits of which nothing is to be done here; of what people booked themselves when it is, and nothing about whom. */
function Rows({ id, title, bookings }: RowsProps) {
  if (bookings.length === 0) return null
  return (
    <Card id={id} className="keep-whole">
      <Heading>{title}</Heading>
      {bookings.map((one) => (
        <ListRow
          key={one.id}
          title={momentWords(one.startsAt)}
          note={[one.name, modeWord(one.mode), one.lawyer.name, villageName(one.village.name)]
            .filter(Boolean)
            .join(' · ')}
          value={stateWord(one.state)}
        />
      ))}
    </Card>
  )
}

/** The clerk's desk: book for whoever stands there or calls, and read them their code. */
export default function DeskPage() {
  const known = useSession((s) => s.person !== null)
  const { bookings, villages, problem, load } = useDesk()
  useShown(() => {
    if (useSession.getState().person) void useDesk.getState().load()
  })
  const { mine, others, over } = orderDesk(bookings ?? [], new Date())
  const [only] = villages.length === 1 ? villages : []
  const foot = known && problem?.code !== 'forbidden' && (
    <Button id="desk-book" icon="calendar" onTap={() => bookIn(only?.code)}>
      替来访人约
    </Button>
  )
  return (
    <Page id="desk" title="代约台" footer={foot}>
      <View className="stack">
        {problem?.code !== 'forbidden' && (
          <View className="muted">只填称呼和电话就能约。是什么事，只有律师看得到。</View>
        )}
        {!known && <NotLoggedIn>用村居工作人员的账号登录，就能替来访的人约。</NotLoggedIn>}
        {known && problem && <LoadProblem id="desk-problem" problem={problem} onRetry={() => void load()} />}
        {known && !bookings && !problem && <SkeletonText lines={6} />}
        {villages.length > 1 && (
          <Card>
            <Heading>我的村居</Heading>
            {villages.map(({ code, name }) => (
              <ListRow key={code} id={`desk-${code}`} title={villageName(name)} onTap={() => bookIn(code)} />
            ))}
          </Card>
        )}
        {bookings?.length === 0 && (
          <Empty id="desk-empty" icon="calendar">
            替来访人约好的会在这里，核销码可以抄给他们。
          </Empty>
        )}
        {mine.map((booking) => (
          <DeskBooking key={booking.id} booking={booking} />
        ))}
        <Rows id="desk-others" title="村居里大家自己约的" bookings={others} />
        <Rows id="desk-over" title="以前的、取消和改约的" bookings={over} />
      </View>
    </Page>
  )
}
