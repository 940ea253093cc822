import { Text, View } from '@tarojs/components'
import { countdown, spokenLeft, warning } from '@/domain/exams/words/countdown'
import { countWaiting } from '@/domain/exams/answering/delivery'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { useDesk } from '@/state/exams/sitting/desk'
import { Icon } from '@/ui/icon/icon'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'
import { useExamClock } from './use-exam-clock'

/** Always in sight: the time left, and whether every answer is safe. */
export function SittingBar({ sitting }: { sitting: Sitting }) {
  const waiting = countWaiting(sitting)
  return (
    <View id="sitting-bar" className="sitting-bar">
      <TimeLeft />
      <View id="sitting-saved" className={cx('sitting-saved', waiting > 0 && 'sitting-waits')}>
        <Icon name={waiting > 0 ? 'reload' : 'check'} />
        <Text className="numerals">{waiting > 0 ? `${waiting} 题待同步` : '答案都已保存'}</Text>
      </View>
    </View>
  )
}

function TimeLeft() {
  const { left } = useExamClock()
  const sure = useDesk((s) => s.clock?.sure ?? false)
  if (left === null) return <View className="sitting-left">正在对时…</View>
  const said = warning(left)
  return (
    <View className={cx('sitting-left', said !== null && 'sitting-left-short')}>
      <Icon name="clock" />
      <Text id="time-left" className="numerals" aria-label={spokenLeft(left)}>
        {`${sure ? '' : '约 '}${countdown(left)}`}
      </Text>
      <View className="unseen" {...roleOf('status')}>
        {said ?? ''}
      </View>
    </View>
  )
}
