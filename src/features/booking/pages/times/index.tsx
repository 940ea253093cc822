import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { DaySlots } from '@/contract/booking/villages'
import { inTheWay, withoutOwn } from '@/domain/booking/choosing/own-visits'
import { villageName } from '@/domain/district/village-name'
import { civilDayOf } from '@/domain/time/civil-time'
import { momentWords } from '@/platform/clock/day-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { useOpenedVillage } from '@/state/booking/choosing/opened-village'
import { useTimes } from '@/state/booking/choosing/times'
import { useSettings } from '@/state/settings'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { KeptSlot } from '../../components/times/kept-slot'
import { DayInSight } from '../../components/times/day-in-sight'
import { DayStrip } from '../../components/times/day-strip'
import { MoveSheet, useMoving } from '../../components/times/move-sheet'
import { Refusal } from '../../components/refusal'
import { Summary } from '../../components/summary'
import { useTaking } from '../../components/use-taking'
import '../../booking.scss'

/** Whose times the address names, in words and for the cloud. */
function useWhose() {
  const { village = '', lawyer = 'any', move, desk } = usePageQuery()
  const view = useOpenedVillage((s) => (s.view?.code === village ? s.view : null))
  const all = useTimes((s) => s.days)
  const days = all && all.map((one) => ({ ...one, slots: inTheWay(one.slots, { desk: desk === '1', move }) }))
  const problem = useTimes((s) => s.problem)
  const load = () => void useTimes.getState().load({ village, lawyer })
  useShown(load)
  useEffect(() => {
    if (!view) void useOpenedVillage.getState().open(village)
  }, [view, village])
  const name = lawyer === 'any' ? '任一位律师' : view?.lawyers.find(({ id }) => id === lawyer)?.name
  const words = [view && villageName(view.name), name].filter(Boolean).join(' · ')
  return { village, lawyer, move, desk: desk === '1', days, problem, load, words }
}

const firstWithTimes = (days: readonly DaySlots[]): DaySlots | undefined =>
  days.find(({ slots }) => withoutOwn(slots).length > 0) ?? days[0]

export default function TimesPage() {
  const { village, lawyer, move, desk, days, problem, load, words } = useWhose()
  const elder = useSettings((s) => s.elderMode)
  const [chosen, setChosen] = useState<string | null>(null)
  const taking = useTaking(desk, load)
  const moving = useMoving(move, load)
  const first = days ? firstWithTimes(days) : undefined
  const one = days?.find(({ day }) => day === chosen) ?? first
  const take = (startsAt: string) => (move ? moving.ask : taking.take)({ village, lawyer, startsAt })
  const refused = taking.problem ?? moving.problem
  const [earliest] = withoutOwn(first?.slots ?? [])
  // Without its times there is nothing to sum up.
  const foot = days && (
    <Summary lines={[words]}>
      {earliest && (
        <Button id="take-first" busy={taking.takingAt === earliest.startsAt} onTap={() => take(earliest.startsAt)}>
          {`${move ? '改到' : '约'}最早的 ${momentWords(earliest.startsAt)}`}
        </Button>
      )}
    </Summary>
  )
  return (
    <Page id="times" title={move ? '改到什么时间' : '什么时间方便'} footer={foot}>
      <View className="stack">
        {!move && <KeptSlot />}
        {refused && <Refusal problem={refused} onTake={take} />}
        {problem && <ProblemCard id="times-problem" problem={problem} onRetry={load} />}
        {!days && !problem && <SkeletonText lines={8} />}
        {days && one && (
          <>
            <DayStrip days={days} chosen={one.day} today={civilDayOf(new Date())} elder={elder} onChoose={setChosen} />
            <DayInSight
              {...{ one, village, lawyer, elder, moving: Boolean(move), takingAt: taking.takingAt }}
              onTake={take}
              onFree={load}
            />
          </>
        )}
      </View>
      <MoveSheet moving={moving} />
    </Page>
  )
}
