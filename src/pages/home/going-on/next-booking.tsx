import { beijingTime } from '@/domain/time/beijing-clock'
import { momentWords } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useMyBookings } from '@/state/booking/mine/my-bookings'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** The next visit, and a time that has become free for me; without either nothing stands here. */
export function NextBooking() {
  const next = useMyBookings((s) => s.upcoming[0])
  const offered = useMyBookings((s) => s.waiting.find(({ offer }) => offer !== null)?.offer)
  useShown(() => void useMyBookings.getState().load())
  if (!next && !offered) return null
  return (
    <Card id="home-bookings" className="keep-whole">
      {offered && (
        <ListRow
          id="home-offer"
          icon="clock"
          title={`${beijingTime(offered.startsAt)} 空出来了，先留给您`}
          note={`${offered.lawyer.name} · 点开确认`}
          onTap={() => go(routes.myBookings())}
        />
      )}
      {next && (
        <ListRow
          id="next-booking"
          icon="calendar"
          title={momentWords(next.startsAt)}
          note={next.state === 'substitute-offered' ? `换成${next.lawyer.name}，等您答复` : `和${next.lawyer.name}见面`}
          onTap={() => go(routes.booking(next.id))}
        />
      )}
    </Card>
  )
}
