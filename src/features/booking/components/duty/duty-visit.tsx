import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DutyBooking } from '@/contract/booking/duty'
import { graceOver, GRACE_MINUTES, minutesAfter } from '@/domain/booking/course/lateness'
import { stands, type BookingState } from '@/domain/booking/course/states'
import { dutyHint } from '@/domain/booking/duty/duty-words'
import { beijingTime } from '@/domain/time/beijing-clock'
import { goBack } from '@/platform/routes'
import { dutyActs } from '@/state/booking/duty/duty-acts'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { NobodyCameSheet } from '../nobody-came-sheet'
import { CannotComeSheet } from './cannot-come-sheet'
import { CheckIn } from './check-in'
import { DutyFacts } from './duty-facts'
import { NoteEditor } from './note-editor'

const CHECK_IN_FROM = '开始前 1 小时起可以核销。'

/** One visit as its lawyer works on it. */
export function DutyVisit({ booking }: { booking: DutyBooking }) {
  const { state, can } = booking
  const hint = dutyHint(state)
  const ahead = stands(state as BookingState)
  return (
    <View className="stack">
      {hint && (
        <Notice id="duty-hint" tone="warn">
          {hint}
        </Notice>
      )}
      <DutyFacts booking={booking} />
      {can.includes('check-in') ? <CheckIn booking={booking} /> : ahead && <Notice>{CHECK_IN_FROM}</Notice>}
      <NoteEditor booking={booking} kind="note" />
      <NoteEditor booking={booking} kind="internal" />
      <Changes booking={booking} ahead={ahead} />
    </View>
  )
}

/** A no-show is offered once the visit has begun; the sheet says from when on it counts. */
function Changes({ booking, ahead }: { booking: DutyBooking; ahead: boolean }) {
  const [asking, setAsking] = useState<'no-show' | 'cannot-come' | null>(null)
  const { id, startsAt, can } = booking
  const close = () => setAsking(null)
  const begun = minutesAfter(new Date(startsAt), new Date()) >= 0
  const mayMiss = can.includes('no-show') || (ahead && begun)
  return (
    <View className="booking-ways">
      {mayMiss && (
        <Button id="no-show" kind="quiet" onTap={() => setAsking('no-show')}>
          来访人没有来
        </Button>
      )}
      {can.includes('cannot-come') && (
        <Button id="cannot-come" kind="plain" onTap={() => setAsking('cannot-come')}>
          我来不了
        </Button>
      )}
      {asking === 'no-show' && <NoShow id={id} startsAt={startsAt} onClose={close} />}
      {asking === 'cannot-come' && <CannotComeSheet id={id} onClose={close} onDone={goBack} />}
    </View>
  )
}

interface NoShowProps {
  id: string
  startsAt: string
  onClose: () => void
}

/** What it means is said before, and until when to wait. */
function NoShow({ id, startsAt, onClose }: NoShowProps) {
  const over = graceOver(startsAt)
  const early =
    new Date() < over
      ? `要等 ${GRACE_MINUTES} 分钟，${beijingTime(over.toISOString())} 以后才能记。可以先打个电话。`
      : undefined
  return (
    <NobodyCameSheet
      id="no-show"
      title="来访人没有来"
      verb="记为没有来"
      danger
      early={early}
      onClose={onClose}
      onReport={() => dutyActs.reportNoShow(id)}
    >
      来访人会收到通知，也可以说明情况；两边说的不一样时由律所核实，核实前不算数。
    </NobodyCameSheet>
  )
}
