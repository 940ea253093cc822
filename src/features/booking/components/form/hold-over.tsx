import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { inTheWay, withoutOwn } from '@/domain/booking/choosing/own-visits'
import { cellOf, instantOf } from '@/domain/booking/slots/cells'
import { nearestTo } from '@/domain/booking/slots/nearest'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { useTimes } from '@/state/booking/choosing/times'
import type { HeldSlot } from '@/state/booking/drafting/kept-draft'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

export interface HoldOverProps {
  slot: HeldSlot
  forCaller: boolean
  onTake: (startsAt: string) => void
}

/** The time has run out, the words have not: the same time again if it is still free, or the nearest ones. */
export function HoldOver({ slot, forCaller, onTake }: HoldOverProps) {
  const { village, asked: lawyer, startsAt } = slot
  const days = useTimes((s) => s.days)
  useEffect(() => void useTimes.getState().load({ village: village.code, lawyer }), [village.code, lawyer])
  const open = (days ?? []).flatMap(({ slots }) => withoutOwn(inTheWay(slots, { desk: forCaller })))
  const free = open.map((one) => one.startsAt)
  const nearest = nearestTo(
    cellOf(new Date(startsAt)),
    free.map((one) => cellOf(new Date(one))),
  ).map((cell) => instantOf(cell).toISOString())
  const again = days === null || free.some((one) => Date.parse(one) === Date.parse(startsAt))
  const desk = forCaller ? { desk: '1' as const } : {}
  return (
    <View id="hold-over" className="stack">
      <Notice tone="warn">
        {again
          ? '保留的时间到了，填好的内容都在。再点一次就能接着约。'
          : '保留的时间到了，这个时间已被别人约走。填好的内容都在，换一个时间就行。'}
      </Notice>
      <View className="booking-ways">
        {again && (
          <Button id="take-again" kind="quiet" icon="clock" onTap={() => onTake(startsAt)}>
            {`还约 ${momentWords(startsAt)}`}
          </Button>
        )}
        {nearest.map((one, n) => (
          <Button key={one} id={`instead-${n + 1}`} kind="quiet" icon="clock" onTap={() => onTake(one)}>
            {`约 ${momentWords(one)}`}
          </Button>
        ))}
        <Button id="see-times" kind="plain" onTap={() => go(routes.times({ village: village.code, lawyer, ...desk }))}>
          看全部时间
        </Button>
      </View>
    </View>
  )
}
