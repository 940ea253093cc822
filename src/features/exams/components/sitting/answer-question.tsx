import { Text, View } from '@tarojs/components'
import { savedWord, standingOf } from '@/domain/exams/answering/question-state'
import { isLocked, type Sitting } from '@/domain/exams/answering/sitting'
import { marks } from '@/domain/exams/words/exam-words'
import { showOptions, tapOption } from '@/domain/practice/attempt/show-options'
import { askedKindWord, questionKindWord } from '@/domain/practice/question-words'
import type { KeptPaper } from '@/state/exams/sitting/kept-sittings'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { Card } from '@/ui/content/card'
import { Chip } from '@/ui/controls/chip'
import { Icon } from '@/ui/icon/icon'
import { Question } from '@/ui/question/question'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

interface AnswerQuestionProps {
  paper: KeptPaper
  sitting: Sitting
}

/** 多选题 · 可以选几个 · 2 分, after the section's name where that says something else. */
function aboutQuestion(
  { sections }: KeptPaper,
  { kind, section, marksTenths }: KeptPaper['questions'][number],
): string {
  const title = sections[section]?.title
  const part = title === questionKindWord(kind) ? undefined : title
  return [part, askedKindWord(kind), `${marks(marksTenths)} 分`].filter(Boolean).join(' · ')
}

/** The question in sight: chosen by a tap and kept at once; under it whether the server has it. */
export function AnswerQuestion({ paper, sitting }: AnswerQuestionProps) {
  const at = Math.min(sitting.at, paper.questions.length - 1)
  const question = paper.questions[at]!
  const chosen = (sitting.answers[at]?.chosen ?? '').split('').filter(Boolean)
  const { marked, waiting, answered } = standingOf(sitting, at)
  return (
    <Card className="stack">
      <View className="sitting-head">
        <View id="sitting-place" className="numerals">{`第 ${at + 1} 题，共 ${paper.questions.length} 题`}</View>
        <Chip id="mark-question" icon="flag" on={marked} onTap={() => paperDesk.mark(at)}>
          {marked ? '已标记' : '标记'}
        </Chip>
      </View>
      <Question
        id="question"
        kind={aboutQuestion(paper, question)}
        caseStem={question.caseStem}
        stem={question.stem}
        options={showOptions(question, null, chosen)}
        multiple={question.kind === 'multiple'}
        locked={isLocked(sitting)}
        onTap={(letter) => paperDesk.choose(at, tapOption(question.kind, chosen, letter).join(''))}
      />
      <View id="question-saved" className={cx('question-saved', waiting && 'sitting-waits')} {...roleOf('status')}>
        <Icon name={waiting ? 'reload' : answered ? 'check' : 'info'} />
        <Text className="numerals">{savedWord(sitting, at)}</Text>
      </View>
    </Card>
  )
}
