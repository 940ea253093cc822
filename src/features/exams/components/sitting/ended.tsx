import { View } from '@tarojs/components'
import { countWaiting } from '@/domain/exams/answering/delivery'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { beijingTime } from '@/domain/time/beijing-clock'
import { goInstead, routes } from '@/platform/routes'
import { useDesk } from '@/state/exams/sitting/desk'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Icon } from '@/ui/icon/icon'
import { useIsOver } from './use-exam-clock'

type Way = 'person' | 'time' | 'left'

const TITLES: Record<Way, string> = {
  person: '已交卷',
  time: '时间到，已自动交卷',
  left: '离开次数超过规定，已自动交卷',
}
const WORDS: Record<Way, string> = {
  person: '辛苦了，答案都在服务器上。',
  time: '服务器收到的答案都算数，您不用再做什么。',
  left: '开考前的规则里写明了次数。已保存的答案都算数，有疑问可以找单位。',
}

interface EndedProps {
  sitting: Sitting
  leaveLimit: number | null
}

/** The paper is closed, by the person, by the time or by the rules; what still waits goes on being sent. */
export function Ended({ sitting, leaveLimit }: EndedProps) {
  const over = useIsOver()
  const full = useDesk((s) => (s.trouble?.code === 'too-large' ? s.trouble.message : null))
  const waiting = countWaiting(sitting)
  const leftTooOften = leaveLimit !== null && sitting.leftTimes > leaveLimit
  const byPerson = sitting.handingIn && sitting.state === 'handed-in'
  const way = byPerson ? 'person' : over ? 'time' : leftTooOften ? 'left' : 'person'
  const late = Object.values(sitting.answers).filter((answer) => answer.late).length
  return (
    <Card id="sitting-ended" className="stack ended">
      <Icon name="check" />
      <Heading>{TITLES[way]}</Heading>
      <View>{WORDS[way]}</View>
      {(waiting > 0 || sitting.older.length > 0) && full && (
        <Notice id="ended-full" tone="warn">
          {full}
        </Notice>
      )}
      {waiting > 0 && !full && (
        <Notice id="ended-waits" tone="warn">
          {`还有 ${waiting} 题在这部手机上，正在补传。补传到的会注明时间，是否计分由单位决定。请先别清除数据。`}
        </Notice>
      )}
      {late > 0 && <Notice>{`${late} 题的答案过了时间才到，已注明，由单位决定是否计分。`}</Notice>}
      {sitting.state === 'handed-in' && (
        <Button id="to-result" onTap={() => goInstead(routes.examResult(sitting.paperId))}>
          看成绩
        </Button>
      )}
      <Button id="ended-to-exams" kind="quiet" onTap={() => goInstead(routes.exams())}>
        回到我的考试
      </Button>
    </Card>
  )
}

/** The person has said: hand in; it has not reached the server yet. */
export function HandingIn({ sitting }: { sitting: Sitting }) {
  const trouble = useDesk((s) => s.trouble)
  return (
    <Card id="handing-in" className="stack ended ended-waits">
      <Icon name={trouble ? 'offline' : 'reload'} />
      <Heading>{trouble ? '还没有交上去' : '正在交卷'}</Heading>
      {trouble ? (
        <View>
          {`${trouble.message}答案都在这部手机上，连上后自动交卷。${beijingTime(sitting.deadlineAt)} 前连上就来得及。`}
        </View>
      ) : (
        <View>请稍候，不要关闭这一页。</View>
      )}
      {trouble && (
        <>
          <Button id="hand-in-again" icon="reload" onTap={() => void paperDesk.flush()}>
            现在再试
          </Button>
          <Button id="keep-on" kind="quiet" onTap={paperDesk.keepOn}>
            先不交，接着答
          </Button>
        </>
      )}
    </Card>
  )
}
