import { View } from '@tarojs/components'
import { handInSentence, tally } from '@/domain/exams/answering/question-state'
import type { Sitting } from '@/domain/exams/answering/sitting'
import type { KeptPaper } from '@/state/exams/sitting/kept-sittings'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/sheet/sheet'

interface HandInSheetProps {
  paper: KeptPaper
  sitting: Sitting
  onHandIn: () => void
  onClose: () => void
}

/** Asks once more, with what is open and what the server does not have yet. */
export function HandInSheet({ paper, sitting, onHandIn, onClose }: HandInSheetProps) {
  const standing = tally(sitting, paper.questions.length)
  return (
    <Sheet
      id="hand-in-sheet"
      open
      title="现在交卷？"
      onClose={onClose}
      footer={
        <>
          <Button id="hand-in-no" kind="quiet" onTap={onClose}>
            接着答
          </Button>
          <Button id="hand-in-yes" onTap={onHandIn}>
            交卷
          </Button>
        </>
      }
    >
      <View className="stack">
        <View id="hand-in-open">{handInSentence(standing)}</View>
        {standing.marked > 0 && <View>{`有 ${standing.marked} 题您做了标记，还可以再看一眼。`}</View>}
        <View className="muted">交了以后不能再改。不交也没关系，到时间会自动交卷。</View>
      </View>
    </Sheet>
  )
}
