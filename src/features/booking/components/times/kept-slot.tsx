import { View } from '@tarojs/components'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

/** A form that was begun and whose time is still kept; another time takes its place. */
export function KeptSlot() {
  const slot = useBookingDraft((s) => s.draft.slot)
  const left = useSecondsUntil(slot?.endsAt ?? 0)
  if (!slot || left === 0) return null
  return (
    <Notice id="kept-slot">
      <View>{`${momentWords(slot.startsAt)} 正为您保留。选别的时间，这个就让出来。`}</View>
      <Button id="go-on-filling" kind="plain" onTap={() => go(routes.bookingForm())}>
        接着填
      </Button>
    </Notice>
  )
}
