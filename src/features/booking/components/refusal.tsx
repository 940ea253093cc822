import { View } from '@tarojs/components'
import type { Problem } from '@/contract/problem'
import { momentWords } from '@/platform/clock/day-words'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'

export interface RefusalProps {
  problem: Problem
  /** Takes one of the nearest free times that the refusal names. */
  onTake?: (startsAt: string) => void
}

/** Why something was not possible, and the next step as a button: the times that are still free. */
export function Refusal({ problem: { message, times = [] }, onTake }: RefusalProps) {
  return (
    <View id="refusal" className="stack" {...roleOf('alert')}>
      <Notice tone="warn">{message}</Notice>
      {onTake && times.length > 0 && (
        <View className="booking-ways">
          {times.map((startsAt, n) => (
            <Button key={startsAt} id={`nearest-${n + 1}`} kind="quiet" icon="clock" onTap={() => onTake(startsAt)}>
              {`约 ${momentWords(startsAt)}`}
            </Button>
          ))}
        </View>
      )}
    </View>
  )
}
