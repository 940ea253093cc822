import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** Who books for callers. */
const DESK = ['clerk', 'admin']
/** Who has visits of their own. */
const DUTY = ['lawyer']
/** Whose lawyers have. */
const FIRM = ['firm']

const isOne = (roles: readonly string[] | undefined, of: readonly string[]) =>
  roles?.some((role) => of.includes(role)) ?? false

/** 我的预约, the way to a new one, the clerk's desk, the lawyer's day and the firm's week. */
export function Bookings() {
  const ahead = useMyBookings((s) => s.upcoming.length)
  const desk = useSession((s) => isOne(s.person?.roles, DESK))
  const duty = useSession((s) => isOne(s.person?.roles, DUTY))
  const firm = useSession((s) => isOne(s.person?.roles, FIRM))
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
      {duty && (
        <ListRow
          id="open-duty"
          icon="clock"
          title="我的来访"
          note="今天谁来，核销，写几句话"
          onTap={() => go(routes.duty())}
        />
      )}
      {firm && (
        <ListRow
          id="open-firm"
          icon="flag"
          title="本所来访"
          note="谁哪天去，要打的电话，要核实的"
          onTap={() => go(routes.firm())}
        />
      )}
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
