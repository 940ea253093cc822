import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FirmBooking } from '@/contract/booking/firm'
import { shortDay } from '@/domain/booking/choosing/day-words'
import { isOff } from '@/domain/booking/duty/firm-words'
import { dayAfter, daysFrom } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { dayWords } from '@/platform/clock/day-words'
import { useFirmWeek, type Week } from '@/state/booking/firm/firm-week'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { AheadStrip } from '../duty/ahead-strip'
import { CannotComeSheet } from '../duty/cannot-come-sheet'
import { FirmVisit } from './firm-visit'

const REPLACE = { title: '换人或取消', no: '先不换', whose: '这位律师' }

const dayOf = ({ startsAt }: FirmBooking) => civilDayOf(new Date(startsAt))

/** Who of the firm meets whom: a week's days beside each other, the visits of one below. */
export function WeekInSight({ week }: { week: Week }) {
  const { from, lawyers } = week
  const [chosen, setChosen] = useState<string | null>(null)
  const [replacing, setReplacing] = useState<string | null>(null)
  const today = civilDayOf(new Date())
  const days = daysFrom(from, 7)
  const visits = lawyers.flatMap(({ bookings }) => bookings).sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const ahead = days.map((day) => ({
    day,
    bookings: visits.filter((one) => dayOf(one) === day && !isOff(one.state)).length,
  }))
  const day = [chosen, today].find((one) => one !== null && days.includes(one)) ?? from
  const here = visits.filter((one) => dayOf(one) === day)
  const close = () => setReplacing(null)
  return (
    <>
      <Turning from={from} />
      <AheadStrip ahead={ahead} chosen={day} today={today} onChoose={setChosen} />
      <Card id="firm-visits">
        <Heading>{dayWords(day)}</Heading>
        {here.length === 0 && (
          <Empty id="firm-empty" icon="calendar">
            {lawyers.length === 0 ? '本所还没有登记律师，请联系司法局。' : '这一天没有来访。点上面的日子看别的一天。'}
          </Empty>
        )}
        {here.map((booking) => (
          <FirmVisit key={booking.id} booking={booking} onReplace={() => setReplacing(booking.id)} />
        ))}
      </Card>
      {replacing && (
        <CannotComeSheet
          id={replacing}
          words={REPLACE}
          onClose={close}
          onDone={() => {
            close()
            void useFirmWeek.getState().load()
          }}
        />
      )}
    </>
  )
}

/** Which week it is, and the ways to the others. */
function Turning({ from }: { from: string }) {
  const present = useFirmWeek((s) => s.present)
  const load = (day: string | null) => void useFirmWeek.getState().load(day)
  return (
    <Card id="firm-week" className="stack">
      <Heading className="numerals">{`${shortDay(from)} 到 ${shortDay(dayAfter(from, 6))}`}</Heading>
      <View className="firm-turning">
        <Button id="week-before" kind="quiet" onTap={() => load(dayAfter(from, -7))}>
          上一周
        </Button>
        <Button id="week-now" kind="quiet" disabled={from === present} onTap={() => load(null)}>
          本周
        </Button>
        <Button id="week-after" kind="quiet" onTap={() => load(dayAfter(from, 7))}>
          下一周
        </Button>
      </View>
    </Card>
  )
}
