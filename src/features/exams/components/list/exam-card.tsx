import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { MyExam } from '@/contract/exams/sitting'
import {
  canChooseTime,
  examKindWord,
  examNote,
  examStateWord,
  marks,
  outcomeWord,
} from '@/domain/exams/words/exam-words'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { TimesSheet } from './times-sheet'

const TONES: Record<string, 'go' | 'seal' | 'plain' | 'warn'> = { sitting: 'seal', choose: 'warn' }
/** What the heading above says already. */
const BY_GROUP = ['open', 'coming']

/** The sentence for when: my own time, or the days between which it can be sat. */
function whenWord({ state, opensAt, closesAt, chosenAt, startUntil, times }: MyExam): string {
  if (chosenAt && state === 'coming') return `您选的时间：${momentWords(chosenAt)}`
  if (startUntil && state === 'open') return `${momentWords(startUntil)} 前都可以开始`
  if (state === 'coming' && times.length === 0) return `${momentWords(opensAt)} 开始`
  if (state === 'done' || state === 'exempt') return ''
  return `${momentWords(closesAt)} 截止`
}

const ACTIONS: Record<string, string> = { open: '去考试', sitting: '接着作答' }

function actionOf({ kind, state }: MyExam): string {
  if (kind === 'mock' && state === 'open') return '去练习'
  return ACTIONS[state] ?? (state === 'done' ? '看成绩和回看' : '看规则')
}

/** One exam of the list: what it is, when, how it went, and the one thing to do. */
export function ExamCard({ exam }: { exam: MyExam }) {
  const [choosing, setChoosing] = useState(false)
  const { id, title, kind, state, chosenAt } = exam
  const best = [...exam.papers].sort((a, b) => b.scoreTenths - a.scoreTenths)[0]
  const choosable = canChooseTime(exam)
  const when = whenWord(exam)
  return (
    <Card id={`exam-${id}`} className="stack">
      <View>
        <View className="exam-marks">
          {!BY_GROUP.includes(state) && <Badge tone={TONES[state] ?? 'plain'}>{examStateWord(state)}</Badge>}
          <Text className="note">{examKindWord(kind)}</Text>
        </View>
        <Heading>{title}</Heading>
        <View className="muted numerals keep-whole">{examNote(exam)}</View>
        {when && <View className="muted numerals keep-whole">{when}</View>}
        {best && (
          <View className="numerals keep-whole">{`最好成绩 ${marks(best.scoreTenths)} 分，${outcomeWord(best.outcome)}`}</View>
        )}
      </View>
      <View className="exam-ways">
        {choosable && (
          <Button
            id={`exam-${id}-time`}
            kind={state === 'choose' ? 'primary' : 'quiet'}
            icon="clock"
            onTap={() => setChoosing(true)}
          >
            {chosenAt ? '改时间' : '选考试时间'}
          </Button>
        )}
        <Button
          id={`exam-${id}-open`}
          kind={ACTIONS[state] && kind !== 'mock' ? 'primary' : 'quiet'}
          onTap={() => go(routes.exam(id))}
        >
          {actionOf(exam)}
        </Button>
      </View>
      {choosing && <TimesSheet exam={exam} onClose={() => setChoosing(false)} />}
    </Card>
  )
}
