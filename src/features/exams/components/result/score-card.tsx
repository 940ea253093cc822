import { Text, View } from '@tarojs/components'
import { awayWord, examKindWord, gradingWord, handedInWord, marks, outcomeWord } from '@/domain/exams/words/exam-words'
import { momentWords } from '@/platform/clock/day-words'
import type { PaperResult } from '@/state/exams/after/result'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Facts } from '@/ui/facts/facts'
import { Notice } from '@/ui/feedback/notice'

/** The score and what it means; late answers, times away and each grading are told as they are. */
export function ScoreCard({ result }: { result: PaperResult }) {
  const { kind, attempt, handedInAt, handedInBy, scoreTenths, maxTenths, outcome, pass, late } = result
  const failed = outcome === 'failed'
  return (
    <Card id="score" className="stack">
      <View className="score">
        <View className="score-marks">
          <Text id="score-number" className="score-number numerals">
            {marks(scoreTenths)}
          </Text>
          <Text>分</Text>
        </View>
        <View>
          <Badge tone={failed ? 'warn' : 'go'}>{outcomeWord(outcome)}</Badge>
          <View className="muted numerals">{`满分 ${marks(maxTenths)}，${pass} 分（百分制）合格`}</View>
        </View>
      </View>
      {failed && kind === 'mock' && <View>先看看错在哪，想再练随时可以。</View>}
      {failed && kind !== 'mock' && <View>这次没有达到合格线。有机会再考时，会出现在“我的考试”里。</View>}
      {late > 0 && <Notice id="score-late">{`${late} 题的答案在时间之后到达，暂不计分，是否计分由单位决定。`}</Notice>}
      <Facts
        facts={[
          ['考试', `${examKindWord(kind)} · 第 ${attempt} 次`],
          ['交卷', `${momentWords(handedInAt)}，${handedInWord(handedInBy)}`],
          ['离开页面', leftWord(result)],
        ]}
      />
      <Gradings gradings={result.gradings} />
    </Card>
  )
}

/** How often and how long; what it meant. */
function leftWord({ left: { times, seconds }, handedInBy }: PaperResult): string {
  if (times === 0) return '没有'
  const meant = handedInBy === 'leave-limit' ? '超过了事先规定的次数' : '只作记录'
  return `${times} 次，共 ${awayWord(seconds)}，${meant}`
}

/** Only where it was graded more than once: what it was before, and why it changed. */
function Gradings({ gradings }: Pick<PaperResult, 'gradings'>) {
  if (gradings.length < 2) return null
  return (
    <View id="gradings">
      <Heading level={3}>评分经过</Heading>
      {gradings.map(({ at, why, scoreTenths, outcome }) => (
        <ListRow
          key={at}
          title={gradingWord(why)}
          note={momentWords(at)}
          value={`${marks(scoreTenths)} 分，${outcomeWord(outcome)}`}
        />
      ))}
    </View>
  )
}
