import { View } from '@tarojs/components'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { scrollToTop } from '@/platform/page-life'
import type { KeptPaper } from '@/state/exams/sitting/kept-sittings'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { Button } from '@/ui/controls/button'
import { AnswerQuestion } from './answer-question'
import { HandInSheet } from './hand-in-sheet'
import { OverviewSheet } from './overview-sheet'
import { SittingBar } from './sitting-bar'
import { SittingNotices, SittingTrouble } from './sitting-notices'

/** What lies over the question. */
export type Over = 'overview' | 'hand-in' | null

interface RunPaperProps {
  paper: KeptPaper
  sitting: Sitting
  over: Over
  onOver: (over: Over) => void
}

const goTo = (place: number) => {
  paperDesk.goTo(place)
  scrollToTop()
}

/** One question after another, in whatever order one likes. */
export function RunPaper({ paper, sitting, over, onOver }: RunPaperProps) {
  const close = () => onOver(null)
  const ask = sitting.takenOver ? null : () => onOver('hand-in')
  const go = (place: number) => {
    close()
    goTo(place)
  }
  const handIn = () => {
    close()
    void paperDesk.handIn()
  }
  return (
    <View className="stack">
      <SittingBar sitting={sitting} />
      <SittingNotices sitting={sitting} paper={paper} />
      <AnswerQuestion paper={paper} sitting={sitting} />
      <SittingTrouble sitting={sitting} />
      {over === 'overview' && (
        <OverviewSheet paper={paper} sitting={sitting} onGo={go} onHandIn={ask} onClose={close} />
      )}
      {over === 'hand-in' && <HandInSheet paper={paper} sitting={sitting} onHandIn={handIn} onClose={close} />}
    </View>
  )
}

/** Within the thumb's reach: back, all questions, on; after the last one the hand-in. */
export function PaperSteps({ paper, sitting, onOver }: Omit<RunPaperProps, 'over'>) {
  const last = sitting.at >= paper.questions.length - 1
  return (
    <View className="paper-steps">
      <Button id="question-before" kind="quiet" disabled={sitting.at === 0} onTap={() => goTo(sitting.at - 1)}>
        上一题
      </Button>
      <Button id="open-overview" kind="quiet" onTap={() => onOver('overview')}>
        总览
      </Button>
      {last && !sitting.takenOver ? (
        <Button id="open-hand-in" onTap={() => onOver('hand-in')}>
          交卷
        </Button>
      ) : (
        <Button id="question-next" disabled={last} onTap={() => goTo(sitting.at + 1)}>
          下一题
        </Button>
      )}
    </View>
  )
}
