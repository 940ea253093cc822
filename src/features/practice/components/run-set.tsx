import { Text, View } from '@tarojs/components'
import type { Letter } from '@/contract/practice/question'
import { showOptions, tapOption } from '@/domain/practice/attempt/show-options'
import { askedKindWord } from '@/domain/practice/question-words'
import { scrollToTop } from '@/platform/page-life'
import type { OpenSet } from '@/state/practice/kept-sets'
import { usePracticeSet } from '@/state/practice/set'
import { useSettings } from '@/state/settings'
import { ProgressBar } from '@/ui/feedback/progress-bar'
import { RunQuestion } from '@/ui/question/run-question'
import { KnownOutcome } from './known-outcome'
import { ReviewNote } from './review-note'
import { useChallengeClock } from './use-challenge-clock'
import { useOutcome } from './use-outcome'

const CHALLENGE_OVER = '这一轮到这里，看看结果'

/** The question in sight: chosen, handed in, explained, and on to the next. */
export function RunSet({ set }: { set: OpenSet }) {
  const { choose, handIn, next, end, keeps } = usePracticeSet()
  const elder = useSettings((s) => s.elderMode)
  const question = set.questions[set.at]!
  const given = set.given[question.id]
  const { outcome, refused } = useOutcome(given?.answerId)
  const challenge = set.wanted.source === 'challenge'
  // In elder mode nothing runs out.
  const left = useChallengeClock(challenge && !elder && !given ? question.id : null, () => {
    choose([])
    handIn()
  })
  const last = set.at + 1 === set.questions.length
  const lost = challenge && outcome?.right === false
  const goOn = () => {
    if (lost) end()
    else next()
    scrollToTop()
  }
  return (
    <View className="stack">
      <View className="set-head">
        <Text id="set-place" className="numerals">{`第 ${set.at + 1} 题，共 ${set.questions.length} 题`}</Text>
        {left !== null && <Text id="challenge-clock" className="set-clock numerals">{`还有 ${left} 秒`}</Text>}
      </View>
      <ProgressBar share={(set.at + (given ? 1 : 0)) / set.questions.length} />
      <ReviewNote set={set} />
      <RunQuestion
        question={{
          ...{ kind: askedKindWord(question.kind), caseStem: question.caseStem, stem: question.stem },
          options: showOptions(question, `${set.id} ${question.id}`, given?.chosen ?? set.draft, outcome),
          multiple: question.kind === 'multiple',
          onTap: (letter) => choose(tapOption(question.kind, set.draft, letter) as Letter[]),
        }}
        chosen={set.draft.length > 0}
        given={Boolean(given)}
        {...{ refused, keeps }}
        onHandIn={handIn}
        next={{ word: lost ? CHALLENGE_OVER : last ? '看看结果' : '下一题', onTap: goOn }}
      >
        {outcome && given && <KnownOutcome outcome={outcome} version={question.version} chosen={given.chosen} />}
      </RunQuestion>
    </View>
  )
}
