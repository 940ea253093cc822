import { Text, View } from '@tarojs/components'
import type { Letter } from '@/contract/practice/question'
import { showOptions, tapOption } from '@/domain/practice/attempt/show-options'
import { askedKindWord } from '@/domain/practice/question-words'
import { scrollToTop } from '@/platform/page-life'
import { useCheckIn } from '@/state/study/check-in'
import { useCheckInAnswers } from '@/state/study/check-in-answers'
import type { OpenCheckIn } from '@/state/study/kept-check-ins'
import { ProgressBar } from '@/ui/feedback/progress-bar'
import { RunQuestion } from '@/ui/question/run-question'
import { Explained } from './explained'
import { LearnFirst } from './learn-first'
import { useStanding } from './use-standing'

/** The question in sight: chosen, handed in, explained, and on to the next; nothing runs out. */
export function RunCheckIn({ open }: { open: OpenCheckIn }) {
  const { choose, handIn, next, keeps } = useCheckIn()
  const question = open.questions[open.at]!
  const given = open.given[question.id]
  const outcome = useCheckInAnswers((s) => (given ? s.outcomes[given.answerId] : undefined))
  const refused = useCheckInAnswers((s) => (given ? s.refused[given.answerId] : undefined))
  const { right, needed } = useStanding(open)
  const last = open.at + 1 === open.questions.length
  const goOn = () => {
    next()
    scrollToTop()
  }
  return (
    <View className="stack">
      {open.at === 0 && !given && <LearnFirst itemId={open.itemId} />}
      <View className="check-in-head">
        <Text id="check-in-place" className="numerals">{`第 ${open.at + 1} 题，共 ${open.questions.length} 题`}</Text>
        <Text id="check-in-right" className="numerals">{`已答对 ${right} 题，要 ${needed} 题`}</Text>
      </View>
      <ProgressBar share={right / Math.max(1, needed)} />
      <RunQuestion
        question={{
          ...{ kind: askedKindWord(question.kind), caseStem: question.caseStem, stem: question.stem },
          options: showOptions(question, `${open.openedAt} ${question.id}`, given?.chosen ?? open.draft, outcome),
          multiple: question.kind === 'multiple',
          onTap: (letter) => choose(tapOption(question.kind, open.draft, letter) as Letter[]),
        }}
        chosen={open.draft.length > 0}
        given={Boolean(given)}
        {...{ refused, keeps }}
        onHandIn={handIn}
        next={{ word: last ? '看看做到哪了' : '下一题', onTap: goOn }}
      >
        {outcome && given && <Explained outcome={outcome} version={question.version} chosen={given.chosen} />}
      </RunQuestion>
    </View>
  )
}
