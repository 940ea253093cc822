import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyExam } from '@/contract/exams/sitting'
import { momentWords } from '@/platform/clock/day-words'
import { notify } from '@/platform/notice'
import { useMyExams } from '@/state/exams/my-exams'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/sheet/sheet'
import { roleOf } from '@/ui/role'
import { Choice } from '../choice'

interface TimesSheetProps {
  exam: MyExam
  onClose: () => void
}

/** Times to sit an exam, with the seats that are left; one's own can be changed before it has come. */
export function TimesSheet({ exam: { id, times, chosenAt }, onClose }: TimesSheetProps) {
  const chooseTime = useMyExams((s) => s.chooseTime)
  const [picked, setPicked] = useState(chosenAt)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const isFull = ({ startsAt, free }: (typeof times)[number]) => free === 0 && startsAt !== chosenAt
  // One that went to somebody else meanwhile is chosen no more.
  const wanted = times.some((time) => time.startsAt === picked && isFull(time)) ? null : picked
  const settle = async () => {
    if (!wanted) return
    setBusy(true)
    const problem = await chooseTime(id, wanted)
    setBusy(false)
    setFailed(problem)
    if (problem) return
    notify(`选好了，${momentWords(wanted)}`)
    onClose()
  }
  return (
    <Sheet
      id="exam-times"
      open
      title="选考试时间"
      onClose={onClose}
      complaint={failed}
      footer={
        <Button id="exam-time-settle" busy={busy} disabled={!wanted || wanted === chosenAt} onTap={() => void settle()}>
          {wanted ? `就选 ${momentWords(wanted)}` : '先选一个时间'}
        </Button>
      }
    >
      <View className="stack" {...roleOf('radiogroup')} aria-label="考试时间">
        <View className="muted">分时段考，网络更稳。到时间前都可以改。</View>
        {times.map((time, n) => {
          const { startsAt, free } = time
          const mine = startsAt === chosenAt
          return (
            <Choice
              key={startsAt}
              id={`exam-time-${n}`}
              on={startsAt === wanted}
              title={momentWords(startsAt)}
              note={mine ? '您选的时间' : free > 0 ? `还有 ${free} 个位置` : '已满'}
              disabled={isFull(time)}
              onTap={() => {
                setPicked(startsAt)
                setFailed(null)
              }}
            />
          )
        })}
      </View>
    </Sheet>
  )
}
