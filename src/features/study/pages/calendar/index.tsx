import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Duty } from '@/contract/study/duties'
import { monthBeside, monthView, type DayEvents } from '@/domain/study/duties/month-view'
import { civilDayOf } from '@/domain/time/civil-time'
import { dayWords } from '@/platform/clock/day-words'
import { useShown } from '@/platform/page-life'
import { useDuties } from '@/state/study/duties'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { DutyRow } from '../../components/duty-row'
import { MonthGrid } from '../../components/month-grid'
import { NotBound } from '../../components/not-bound'
import { NotOfficial, useIsOfficial } from '../../components/not-official'
import '../../study.scss'
import './calendar.scss'

const monthWord = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** A month of one's own: what ends when, and what was done when. No streaks, no empty days held against anybody. */
export default function CalendarPage() {
  const { unbound, status, problem, load } = useDuties()
  const official = useIsOfficial()
  const list = useDuties((s) => (official ? s.list : null))
  const today = civilDayOf(new Date())
  const [month, setMonth] = useState(today.slice(0, 'yyyy-mm'.length))
  useShown(() => void load())
  const weeks = monthView(month, list?.duties ?? [])
  const days = weeks.flat().filter(({ inMonth, due, done }) => inMonth && due.length + done.length > 0)
  return (
    <Page id="study-calendar" title="学法日历">
      {!official && <NotOfficial />}
      {official && unbound && <NotBound />}
      {official && !list && !unbound && status !== 'error' && <SkeletonText lines={6} />}
      {official && !list && status === 'error' && problem && (
        <ProblemCard id="calendar-problem" problem={problem} onRetry={() => void load()} />
      )}
      {list && (
        <View className="stack">
          <Card className="stack">
            <View className="month-head">
              <Heading>{monthWord(month)}</Heading>
              <View className="month-steps">
                <Button id="month-before" kind="plain" onTap={() => setMonth(monthBeside(month, -1))}>
                  上个月
                </Button>
                <Button id="month-after" kind="plain" onTap={() => setMonth(monthBeside(month, 1))}>
                  下个月
                </Button>
              </View>
            </View>
            <MonthGrid weeks={weeks} today={today} />
            <View className="month-legend note" aria-hidden="true">
              <View>
                <Text className="month-mark month-due">止</Text>
                <Text> 这天截止</Text>
              </View>
              <View>
                <Text className="month-mark month-done">完</Text>
                <Text> 这天完成</Text>
              </View>
            </View>
          </Card>
          {days.length === 0 && <Notice id="month-empty">这个月没有截止的任务，也没有完成的任务。</Notice>}
          {days.map((day) => (
            <DayCard key={day.day} day={day} />
          ))}
          <View className="note">只有您自己看得到，不排名，不算连续天数，不报给单位。</View>
        </View>
      )}
    </Page>
  )
}

function DayCard({ day: { day, due, done } }: { day: DayEvents<Duty> }) {
  return (
    <Card>
      <Heading level={3}>{dayWords(day)}</Heading>
      {[...due, ...done].map((duty) => (
        <DutyRow key={duty.id} duty={duty} />
      ))}
    </Card>
  )
}
