import { View } from '@tarojs/components'
import { hoursWord } from '@/domain/study/plans/fair-share'
import { monthDay } from '@/domain/study/duties/say-duty'
import { canGoBack, goBack, goInstead, routes } from '@/platform/routes'
import { useCheckIn } from '@/state/study/check-in'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import type { OpenCheckIn } from '@/state/study/kept-check-ins'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { useStanding } from './use-standing'

/** To the list one came from; reloaded or opened from outside there is none behind this page. */
const leave = () => (canGoBack() ? goBack() : goInstead(routes.studyDuties()))

/** Done, or how many are still missing; the server decides, so without a network it is not known yet. */
export function CheckInEnd({ open }: { open: OpenCheckIn }) {
  const start = useCheckIn((s) => s.start)
  const waiting = useCheckInAnswers((s) => s.waiting.filter(({ itemId }) => itemId === open.itemId).length)
  const { right, needed, done, doneDay, creditTenths } = useStanding(open)
  const credit = creditTenths > 0 ? `，计入 ${hoursWord(creditTenths)}` : ''
  if (done)
    return (
      <View className="stack">
        <Card id="check-in-done" className="stack">
          <Heading>这项任务完成了</Heading>
          <Notice tone="go">{`${doneDay ? `${monthDay(doneDay)}完成` : '已完成'}${credit}。已由服务器记下，换手机也在。`}</Notice>
        </Card>
        <Answered open={open} />
        <Button id="check-in-back" onTap={leave}>
          回到任务列表
        </Button>
      </View>
    )
  return (
    <View className="stack">
      <Card id="check-in-open" className="stack">
        <Heading>{waiting > 0 ? '答案都存好了' : `还差 ${needed - right} 题`}</Heading>
        {waiting > 0 ? (
          <Notice id="check-in-waits">{`${waiting} 道题等网络恢复后自动交上去，到时告诉您结果，不用再答一遍。`}</Notice>
        ) : (
          <View className="muted">答错的会换一道同类的再问。什么时候答都可以，答对的一直算数。</View>
        )}
      </Card>
      <Answered open={open} />
      <Button id="check-in-more" onTap={() => void start(open.itemId, true)}>
        {waiting > 0 ? '现在交上去' : '接着答'}
      </Button>
      <Button id="check-in-leave" kind="plain" onTap={leave}>
        先到这里
      </Button>
    </View>
  )
}

/** What was answered this time, each with its result and why: also what was given without a network. */
function Answered({ open }: { open: OpenCheckIn }) {
  const outcomes = useCheckInAnswers((s) => s.outcomes)
  const given = open.questions.flatMap((question) => {
    const answer = open.given[question.id]
    return answer ? [{ question, outcome: outcomes[answer.answerId] }] : []
  })
  if (given.length === 0) return null
  return (
    <Card id="check-in-answered">
      <Heading>这次答的题</Heading>
      {given.map(({ question, outcome }) => (
        <ListRow
          key={question.id}
          icon={outcome ? (outcome.right ? 'check' : 'info') : 'clock'}
          title={question.stem}
          note={outcome ? `${outcome.right ? '答对' : '要留意'} · ${outcome.explanation}` : '等结果'}
        />
      ))}
    </Card>
  )
}
