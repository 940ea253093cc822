import { View } from '@tarojs/components'
import { countWaiting } from '@/domain/exams/answering/delivery'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { useNetwork } from '@/platform/device/network'
import { useDesk } from '@/state/exams/sitting/desk'
import type { KeptPaper } from '@/state/exams/sitting/kept-sittings'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { OfflineBar } from '@/ui/feedback/offline-bar'
import { roleOf } from '@/ui/role'

/** What one should know while answering, and nothing when all is well. */
export function SittingNotices({ sitting, paper }: { sitting: Sitting; paper: KeptPaper }) {
  const clock = useDesk((s) => s.clock)
  return (
    <>
      {sitting.takenOver && (
        <Notice id="taken-over" tone="warn">
          <View className="stack">
            <View>您已在另一部手机上继续作答，这里只能看。这里还没同步的答案会补传，不会盖掉那边的。</View>
            <Button
              id="continue-here"
              kind="quiet"
              onTap={() => void paperDesk.takeOver(sitting.examId, sitting.paperId)}
            >
              在这部手机上继续
            </Button>
          </View>
        </Notice>
      )}
      {clock?.sure === false && <Notice>时间是按这部手机估的，连上网就会对准。</Notice>}
      {sitting.leftTimes > 0 && <LeftNote sitting={sitting} limit={paper.leaveLimit} />}
    </>
  )
}

export const OFFLINE = '网络已断开，答案存在这部手机上，联网后自动补传。'

/**
 * What goes wrong in the middle of answering, and that the answers are safe. Below the question: above it, it would push
 * another option under a thumb.
 */
export function SittingTrouble({ sitting }: { sitting: Sitting }) {
  const { trouble, keeps } = useDesk()
  const online = useNetwork((s) => s.online)
  return (
    <>
      {!online && <OfflineBar>{OFFLINE}</OfflineBar>}
      {!keeps && (
        <Notice id="keeps-nothing" tone="warn">
          这部手机存不下答案，请不要关闭这一页；有条件请换一部手机接着答。
        </Notice>
      )}
      {trouble && online && countWaiting(sitting) > 0 && (
        <View {...roleOf('status')}>
          <Notice id="sitting-trouble" tone="warn">
            {`${trouble.message}答案存在这部手机上，会自动补传，接着答就行。`}
          </Notice>
        </View>
      )}
    </>
  )
}

function LeftNote({ sitting: { leftTimes }, limit }: { sitting: Sitting; limit: number | null }) {
  return (
    <View id="left-note" className="note numerals">
      {limit === null
        ? `离开过这一页 ${leftTimes} 次，只作记录。`
        : `离开过这一页 ${leftTimes} 次，超过 ${limit} 次会自动交卷。`}
    </View>
  )
}
