import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import type { Outcome as Known } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import { outcomeNote } from '@/domain/practice/attempt/say-outcome'
import { showOptions, tapOption } from '@/domain/practice/attempt/show-options'
import { askedKindWord } from '@/domain/practice/question-words'
import { civilDayOf } from '@/domain/time/civil-time'
import { notify } from '@/platform/notice'
import { go, routes } from '@/platform/routes'
import { handOver } from '@/platform/sharing/hand-over'
import { shareOrigin } from '@/platform/sharing/origin'
import { useAnswers } from '@/state/practice/answers'
import { useDaily } from '@/state/practice/daily'
import { shownOutcome } from '@/state/practice/shown-outcome'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { ShareButton } from '@/ui/controls/share-button'
import { Notice } from '@/ui/feedback/notice'
import { Outcome } from '@/ui/question/outcome'
import { Question } from '@/ui/question/question'

/** 今日一题, answered where it stands. Without one, or without a network on the first visit, nothing stands here. */
export function DailyQuestion() {
  const { today, load, choose, handIn } = useDaily()
  const answerId = today?.given?.answerId
  const outcome = useAnswers((s) => (answerId ? s.outcomes[answerId] : undefined))
  const refused = useAnswers((s) => (answerId ? s.refused[answerId] : undefined))
  useEffect(() => void load(), [load])
  if (!today) return null
  const { day, question, draft, given } = today
  const chosen = given?.chosen ?? draft
  const { kind, caseStem, stem } = question
  return (
    <View>
      <View className="daily-head">
        <Heading>今日一题</Heading>
        <Text className="note">十秒钟，长一点见识</Text>
      </View>
      <Card id="daily" className="stack">
        <Question
          id="daily-question"
          kind={askedKindWord(kind)}
          caseStem={caseStem}
          stem={stem}
          options={showOptions(question, day, chosen, outcome)}
          multiple={kind === 'multiple'}
          locked={Boolean(given)}
          onTap={(letter) => choose(tapOption(kind, draft, letter) as Letter[])}
          level={3}
        />
        {!given && (
          <Button id="daily-hand-in" kind="quiet" disabled={draft.length === 0} onTap={handIn}>
            {draft.length === 0 ? '先选一个答案' : '交答案'}
          </Button>
        )}
        {given && !outcome && !refused && <Notice id="daily-waits">已保存，联网后出结果。</Notice>}
        {refused && <Notice tone="warn">{refused}</Notice>}
        {outcome && <DailyOutcome outcome={outcome} stem={stem} chosen={chosen} topic={question.topic} />}
      </Card>
    </View>
  )
}

/** The same question waits on the other's first page today. */
async function pass(stem: string): Promise<void> {
  const done = await handOver(`今日一题：${stem}`, `${shareOrigin()}/`)
  if (done === 'copied') notify('已复制，打开微信粘贴给家人朋友')
  if (done === 'failed') notify('没能复制，请截图转给家人')
}

interface DailyOutcomeProps {
  outcome: Known
  stem: string
  chosen: readonly string[]
  topic: string
}

function DailyOutcome({ outcome, stem, chosen, topic }: DailyOutcomeProps) {
  return (
    <Outcome id="daily-outcome" {...shownOutcome(outcome, chosen)} note={outcomeNote(outcome, civilDayOf(new Date()))}>
      <Button id="daily-more" kind="quiet" onTap={() => go(routes.practice({ source: 'topic', topic }))}>
        再做几道这类题
      </Button>
      <ShareButton id="daily-share" onShare={() => void pass(stem)}>
        转给家人也做一做
      </ShareButton>
    </Outcome>
  )
}
