import { go, routes } from '@/platform/routes'
import { Empty } from '@/ui/feedback/empty'

const MINE = '用预约时留的手机号登录，就能看到自己的预约，别人帮您约的也在。'

/** Bookings belong to somebody; whoever logs in from here comes back here. */
export function NotLoggedIn({ children = MINE }: { children?: string }) {
  return (
    <Empty
      id="bookings-guest"
      icon="calendar"
      action={{ id: 'bookings-log-in', word: '登录', onTap: () => go(routes.logIn()) }}
    >
      {children}
    </Empty>
  )
}
