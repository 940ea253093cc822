import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyExam } from '@/contract/exams/sitting'
import { go, routes } from '@/platform/routes'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { useMyExams } from '@/state/exams/my-exams'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'

interface BeginProps {
  exam: MyExam
  /** Another device has its paper, and the page did not say so. */
  onElsewhere: (paperId: string) => void
  /** It goes on here, as the button said. */
  onTakeOver: (paperId: string) => void
}

const wordOf = ({ state, paperHere }: MyExam): string => {
  if (state !== 'sitting') return '开始作答'
  return paperHere === false ? '在这部手机上继续' : '接着作答'
}

/** The one button before an exam; from its tap the time runs. */
export function Begin({ exam, onElsewhere, onTakeOver }: BeginProps) {
  const ready = useMyExams((s) => s.ready)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const begin = async () => {
    // What the button says now; looking again may change it.
    const told = exam.paperHere === false
    setBusy(true)
    setFailed(null)
    const answer = await ready(exam.id)
    setBusy(false)
    if ('failed' in answer) setFailed(answer.failed)
    else if (answer.how === 'elsewhere') (told ? onTakeOver : onElsewhere)(answer.paperId)
    else {
      if (answer.how === 'new') paperDesk.beginNew(answer.paperId)
      go(routes.examSitting({ exam: exam.id, paper: answer.paperId }))
    }
  }
  return (
    <View className="stack">
      {failed && <Notice tone="warn">{failed}</Notice>}
      <Button id="exam-begin" busy={busy} onTap={() => void begin()}>
        {wordOf(exam)}
      </Button>
    </View>
  )
}
