import { View } from '@tarojs/components'
import type { DeskBooking as Booking } from '@/contract/booking/desk'
import { modeWord } from '@/domain/booking/booking-words'
import { stateWord } from '@/domain/booking/course/states'
import { villageName } from '@/domain/district/village-name'
import { beijingMoment } from '@/domain/time/beijing-clock'
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

/** What people of the village booked themselves: when it is, and nothing about whom. */
function Others({ bookings }: { bookings: readonly Booking[] }) {
  if (bookings.length === 0) return null
  return (
    <Card id="desk-others" className="keep-whole">
      <Heading>村居里大家自己约的</Heading>
      {bookings.map(({ id, startsAt, mode, lawyer, village, state }) => (
        <ListRow
          key={id}
          title={beijingMoment(startsAt)}
          note={`${modeWord(mode)} · ${lawyer.name} · ${villageName(village.name)}`}
          value={stateWord(state)}
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
        {bookings
          ?.filter(({ mine }) => mine)
          .map((booking) => (
            <DeskBooking key={booking.id} booking={booking} />
          ))}
        <Others bookings={(bookings ?? []).filter(({ mine }) => !mine)} />
      </View>
    </Page>
  )
}
