import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyBooking } from '@/contract/booking/my-bookings'
import { needsMark } from '@/domain/booking/course/attendance-mark'
import { stands, type BookingState } from '@/domain/booking/course/states'
import { go, routes } from '@/platform/routes'
import { bookingActs } from '@/state/booking/mine/booking-acts'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { NobodyCameSheet } from '../nobody-came-sheet'
import { CancelSheet } from './cancel-sheet'
import { Overlap } from './overlap'
import { Rating } from './rating'
import { Substitute } from './substitute'
import { VisitCode } from './visit-code'
import { VisitFacts } from './visit-facts'
import { VisitTools } from './visit-tools'

/** One booking: what is needed to come, what one may change, and what became of it. */
export function Visit({ booking }: { booking: MyBooking }) {
  const { state, mode, code, mark, bring, can, note, overlaps } = booking
  const ahead = stands(state as BookingState)
  return (
    <View className="stack">
      {ahead && overlaps && <Overlap other={overlaps} />}
      {can.includes('refuse-substitute') && <Substitute booking={booking} />}
      {note && <LawyersNote note={note} />}
      <VisitFacts booking={booking} ahead={ahead} />
      {code && needsMark(mode, state) && <VisitCode code={code} mark={mark} ahead={ahead} />}
      {ahead && bring.length > 0 && (
        <Card id="bring">
          <Heading level={3}>{mode === 'on-site' ? '带上这些' : '手边备好这些'}</Heading>
          <View className="bring-list">
            {bring.map((thing) => (
              <View key={thing}>{`· ${thing}`}</View>
            ))}
          </View>
        </Card>
      )}
      {ahead && <VisitTools booking={booking} />}
      {can.includes('rate') && <Rating booking={booking} />}
      <Changes booking={booking} ahead={ahead} />
    </View>
  )
}

function LawyersNote({ note }: { note: string }) {
  return (
    <Card id="lawyers-note" className="stack">
      <Heading level={3}>律师写给您的话</Heading>
      <View className="visit-note">{note}</View>
    </Card>
  )
}

/** What may be changed; which of it is possible now the server says. */
function Changes({ booking, ahead }: { booking: MyBooking; ahead: boolean }) {
  const { id, village, lawyer, startsAt, can, movedTo } = booking
  const [asking, setAsking] = useState<'cancel' | 'absent' | null>(null)
  const close = () => setAsking(null)
  return (
    <View className="booking-ways">
      {can.includes('report-absent') && (
        <Button id="report-absent" kind="quiet" onTap={() => setAsking('absent')}>
          律师没有来
        </Button>
      )}
      {can.includes('reschedule') && (
        <Button
          id="reschedule"
          kind="quiet"
          icon="clock"
          onTap={() => go(routes.times({ village: village.code, lawyer: lawyer.id, move: id }))}
        >
          改时间
        </Button>
      )}
      {movedTo && (
        <Button id="to-moved" kind="quiet" onTap={() => go(routes.booking(movedTo))}>
          看新的时间
        </Button>
      )}
      {!ahead && (
        <Button
          id="book-again"
          kind="quiet"
          icon="calendar"
          onTap={() => go(routes.village({ village: village.code }))}
        >
          再约一次
        </Button>
      )}
      {can.includes('cancel') && (
        <Button id="cancel" kind="plain" onTap={() => setAsking('cancel')}>
          取消预约
        </Button>
      )}
      {asking === 'absent' && (
        <NobodyCameSheet
          id="absent"
          title="律师没有来"
          verb="律师没有来"
          onClose={close}
          onReport={() => bookingActs.reportAbsent(id)}
        >
          可以先打律所的电话。说了没有来，律所会去核实，两边说的都留着，不会记到您头上。
        </NobodyCameSheet>
      )}
      {asking === 'cancel' && (
        <CancelSheet startsAt={startsAt} onClose={close} onCancel={(reason) => bookingActs.cancel(id, reason)} />
      )}
    </View>
  )
}
