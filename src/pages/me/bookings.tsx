import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** Who books for callers. */
const DESK = ['clerk', 'admin']

/** 我的预约, the way to a new one, and the clerk's desk. */
export function Bookings() {
  const ahead = useMyBookings((s) => s.upcoming.length)
  const desk = useSession((s) => s.person?.roles.some((role) => DESK.includes(role)) ?? false)
  useShown(() => void useMyBookings.getState().load())
  return (
    <Card id="my-bookings-card">
      <ListRow
        id="open-my-bookings"
        icon="calendar"
        title="我的预约"
        note="时间、地点和核销码"
        value={ahead > 0 ? `${ahead} 个` : undefined}
        onTap={() => go(routes.myBookings())}
      />
      <ListRow
        id="open-village"
        icon="people"
        title="约村里的律师"
        note="免费，当面谈或打电话"
        onTap={() => go(routes.village())}
      />
      {desk && (
        <ListRow
          id="open-desk"
          icon="pencil"
          title="代约台"
          note="替来访和来电的人约"
          onTap={() => go(routes.bookingDesk())}
        />
      )}
    </Card>
  )
}
