import { View } from '@tarojs/components'
import { TAKE_OVER_WORDS } from '@/domain/exams/words/exam-words'
import { Button } from '@/ui/controls/button'
import { Sheet } from '@/ui/sheet/sheet'

interface TakeOverSheetProps {
  onYes: () => void
  onClose: () => void
}

/** The paper was taken to another device since this page was looked at: going on here is asked, never done by itself. */
export function TakeOverSheet({ onYes, onClose }: TakeOverSheetProps) {
  return (
    <Sheet
      id="take-over"
      open
      title="在这部手机上继续？"
      onClose={onClose}
      footer={
        <>
          <Button id="take-over-no" kind="quiet" onTap={onClose}>
            先不
          </Button>
          <Button id="take-over-yes" onTap={onYes}>
            在这部手机上继续
          </Button>
        </>
      }
    >
      <View>{TAKE_OVER_WORDS}</View>
    </Sheet>
  )
}
