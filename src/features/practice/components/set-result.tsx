import { View } from '@tarojs/components'
import { nothingDueWord } from '@/domain/practice/memory/say-review'
import { resultWord, sumUp } from '@/domain/practice/attempt/sum-up'
import { go, goBack, routes } from '@/platform/routes'
import { useAnswers } from '@/state/practice/answers'
import type { OpenSet } from '@/state/practice/kept-sets'
import { usePracticeSet } from '@/state/practice/set'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'

const STATE_WORDS = new Map<boolean | undefined, string>([
  [true, '答对'],
  [false, '要留意'],
  [undefined, '等结果'],
])

/** How it went, question by question, and what to do next; nobody is compared with anybody. */
export function SetResult({ set }: { set: OpenSet }) {
  const outcomes = useAnswers((s) => s.outcomes)
  const open = usePracticeSet((s) => s.open)
  const challenge = set.wanted.source === 'challenge'
  const review = set.wanted.source === 'review'
  if (set.questions.length === 0)
    return (
      <Empty
        id="nothing-due"
        icon="check"
        action={{ id: 'to-practice', word: '做几道新题', onTap: () => go(routes.tab('learn')) }}
      >
        {nothingDueWord(set.moreLater ?? false)}
      </Empty>
    )
  const given = set.questions.flatMap((question) => {
    const answer = set.given[question.id]
    return answer ? [{ question, right: outcomes[answer.answerId]?.right }] : []
  })
  const tally = sumUp(given)
  return (
    <View className="stack">
      <Card id="set-result" className="stack">
        <Heading>{resultWord(tally, challenge)}</Heading>
        {tally.waiting > 0 && <Notice>{`${tally.waiting} 题已保存在这台手机上，联网后自动交上去。`}</Notice>}
        {tally.wrong > 0 && <View className="muted">要留意的题进了错题本，会在您快忘记的时候再问一次。</View>}
        <View>
          {given.map(({ question, right }) => (
            <ListRow
              key={question.id}
              icon={right === true ? 'check' : right === false ? 'info' : 'clock'}
              title={question.stem}
              note={[STATE_WORDS.get(right), question.caseStem].filter(Boolean).join(' · ')}
            />
          ))}
        </View>
      </Card>
      <Button id="once-more" onTap={() => void open(set.wanted, true)}>
        {challenge ? '再闯一次' : review ? '看看还有没有要复习的' : '再来一组'}
      </Button>
      <Button id="to-book" kind="quiet" icon="book" onTap={() => go(routes.practiceBook())}>
        打开错题本
      </Button>
      <Button id="leave-set" kind="plain" onTap={goBack}>
        先到这里
      </Button>
    </View>
  )
}
