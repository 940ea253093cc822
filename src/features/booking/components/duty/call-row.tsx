import { View } from '@tarojs/components'
import type { CallToMake } from '@/contract/booking/duty'
import { callAbout, calledWords } from '@/domain/booking/duty/call-words'
import { villageName } from '@/domain/district/village-name'
import { callPhone } from '@/platform/links/call-phone'
import { calledStatus, useDutyCalls } from '@/state/booking/duty/duty-calls'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'

export interface CallRowProps {
  call: CallToMake
  /** By the server's clock, once it is known. */
  today: string | null
  /** Whose page it is, once it is known; null is the firm's, on which each row names its lawyer. */
  lawyerId: string | null | undefined
}

/** Somebody to be called: who, about which visit, what to say; told, it stays done whatever the network does. */
export function CallRow({ call, today, lawyerId }: CallRowProps) {
  const { id, name, phone, village, lawyer } = call
  const duty = useDutyCalls()
  const status = calledStatus(duty, call)
  const refused = duty.refused[id]
  const whose = lawyerId === undefined || lawyer.id === lawyerId ? null : lawyer.name
  return (
    <View id={`call-${id}`} className="call">
      <View className="booking-title-line">
        <View className="booking-when keep-whole">{name}</View>
        <View className="note numerals">{[phone, villageName(village.name), whose].filter(Boolean).join(' · ')}</View>
      </View>
      <View className="numerals">{callAbout(call, today)}</View>
      {status !== 'not-called' && (
        <View className="muted" {...roleOf('status')}>
          {calledWords(status)}
        </View>
      )}
      {refused && <Notice tone="warn">{refused}</Notice>}
      <View className="booking-ways">
        <Button kind="quiet" icon="phone" label={`拨打 ${name} ${phone}`} onTap={() => callPhone(phone)}>
          拨打
        </Button>
        {status === 'not-called' && (
          <Button
            id={`called-${id}`}
            kind="plain"
            icon="check"
            label={`已打过 ${name}`}
            onTap={() => void duty.markDone(call)}
          >
            已打过
          </Button>
        )}
        {(status === 'kept' || status === 'not-kept') && (
          <Button kind="plain" label={`现在保存 ${name}`} onTap={() => void duty.flush()}>
            现在保存
          </Button>
        )}
      </View>
    </View>
  )
}
