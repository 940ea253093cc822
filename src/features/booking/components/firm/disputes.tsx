import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FirmBooking } from '@/contract/booking/firm'
import { saysWord } from '@/domain/booking/duty/firm-words'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { SettleSheet } from './settle-sheet'

/** Visits about which somebody says that nobody came: both sides' words, for the manager to find. */
export function Disputes({ disputes }: { disputes: readonly FirmBooking[] }) {
  const [settling, setSettling] = useState<FirmBooking | null>(null)
  if (disputes.length === 0) return null
  return (
    <Card id="firm-disputes">
      <Heading>{`要核实的 ${disputes.length} 次`}</Heading>
      <View className="muted">问过两边再裁定；裁定以前不记到任何人头上。</View>
      {disputes.map((booking) => (
        <Dispute key={booking.id} booking={booking} onSettle={() => setSettling(booking)} />
      ))}
      {settling && <SettleSheet booking={settling} onClose={() => setSettling(null)} />}
    </Card>
  )
}

function Dispute({ booking, onSettle }: { booking: FirmBooking; onSettle: () => void }) {
  const { id, startsAt, lawyer, village, lawyerSays, residentSays, can } = booking
  return (
    <View id={`dispute-${id}`} className="call">
      <View className="booking-when numerals keep-whole">{momentWords(startsAt)}</View>
      <View className="note">{`${lawyer.name} · ${villageName(village.name)}`}</View>
      <View>{`律师：${saysWord(lawyerSays)}`}</View>
      <View>{`来访人：${saysWord(residentSays)}`}</View>
      {can.includes('settle') && (
        <View className="booking-ways">
          <Button
            id={`settle-${id}`}
            kind="quiet"
            label={`裁定 ${momentWords(startsAt)} ${lawyer.name}`}
            onTap={onSettle}
          >
            裁定
          </Button>
        </View>
      )}
    </View>
  )
}
