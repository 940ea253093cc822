import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DeskBooking as Booking } from '@/contract/booking/desk'
import { modeWord } from '@/domain/booking/booking-words'
import { stateWord } from '@/domain/booking/course/states'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { useDesk } from '@/state/booking/desk'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { CancelSheet } from './visit/cancel-sheet'

/** A booking of the desk's own: what to tell the caller and the code to write down; never what it is about. */
export function DeskBooking({ booking }: { booking: Booking }) {
  const { id, state, village, lawyer, startsAt, mode, place, name, phoneMasked, code, bring, can } = booking
  const [cancelling, setCancelling] = useState(false)
  return (
    <Card id={`desk-${id}`} className="stack">
      <View className="booking-title-line">
        <Heading level={3} className="numerals">
          {momentWords(startsAt)}
        </Heading>
        <Badge tone={state === 'booked' ? 'go' : 'plain'}>{stateWord(state)}</Badge>
      </View>
      <View>{[name, phoneMasked].filter(Boolean).join('，')}</View>
      <View className="muted">{`${modeWord(mode)} · ${lawyer.name} · ${villageName(village.name)}`}</View>
      {mode === 'on-site' && <View className="muted">{place}</View>}
      {code && (
        <View className="desk-code">
          <View className="note">请抄给来访人：核销码</View>
          <View className="visit-digits numerals">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
          {bring.length > 0 && <View className="note">{`要带：${bring.join('、')}`}</View>}
        </View>
      )}
      {can.includes('cancel') && (
        <Button id={`desk-cancel-${id}`} kind="plain" onTap={() => setCancelling(true)}>
          替来访人取消
        </Button>
      )}
      {cancelling && (
        <CancelSheet
          startsAt={startsAt}
          desk
          onClose={() => setCancelling(false)}
          onCancel={(reason) => useDesk.getState().cancel(id, reason)}
        />
      )}
    </Card>
  )
}
