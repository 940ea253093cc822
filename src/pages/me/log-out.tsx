import { useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { session } from '@/platform/session'
import { hasDraft } from '@/state/booking/drafting/kept-draft'
import { useEpisodes } from '@/state/episodes'
import { flush, sendLeftovers } from '@/state/exams/sitting/sending'
import { useFeedback } from '@/state/feedback/feedback'
import { useAnswers } from '@/state/practice/answers'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

type Way = 'logOut' | 'logOutEverywhere'

/** Leaving this phone, or every phone; the second is confirmed, because it reaches devices out of sight. */
export function LogOut() {
  const [asking, setAsking] = useState(false)
  /** The way out that waits for a word about what was not sent. */
  const [unsent, setUnsent] = useState<Way | null>(null)
  const [complaint, setComplaint] = useState('')
  const leave = async (way: Way, knowing = false) => {
    setComplaint('')
    await Promise.all([
      ...[useEpisodes, useFeedback, useAnswers].map((store) => store.getState().flush()),
      // What does not get through stays here for whom it belongs to.
      flush(),
      sendLeftovers(),
    ])
    const { waiting, draft } = useFeedback.getState()
    setAsking(false)
    setUnsent(null)
    const unfinished = waiting.length > 0 || draft.text.trim() !== '' || hasDraft()
    if (!knowing && unfinished) return setUnsent(way)
    const left = await session[way]()
    if (left.ok) useFeedback.getState().forget()
    if (left.ok) notify(way === 'logOut' ? '已退出登录' : '已退出全部设备，其他设备 30 秒内生效')
    else setComplaint(left.problem.message)
  }
  const end = (
    <>
      <Button id="log-out-everywhere-no" kind="quiet" onTap={() => setAsking(false)}>
        先不退出
      </Button>
      <Button id="log-out-everywhere-yes" kind="danger" onTap={() => void leave('logOutEverywhere')}>
        退出全部设备
      </Button>
    </>
  )
  return (
    <View className="stack">
      {complaint && <Notice tone="warn">{complaint}</Notice>}
      <Button id="log-out" kind="quiet" onTap={() => void leave('logOut')}>
        退出登录
      </Button>
      <Button id="log-out-everywhere" kind="plain" onTap={() => setAsking(true)}>
        退出全部设备
      </Button>
      <Sheet id="log-out-sheet" open={asking} title="退出全部设备" onClose={() => setAsking(false)} footer={end}>
        <View>所有登录过这个账号的手机和电脑都会退出，需要重新登录。记录都在，不会丢。</View>
      </Sheet>
      {unsent && <UnsentSheet onStay={() => setUnsent(null)} onLeave={() => void leave(unsent, true)} />}
    </View>
  )
}

/** What was promised not to get lost goes only by a word of its writer. */
function UnsentSheet({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const foot = (
    <>
      <Button id="log-out-unsent-no" kind="quiet" onTap={onStay}>
        先不退出
      </Button>
      <Button id="log-out-unsent-yes" kind="danger" onTap={onLeave}>
        退出并清除
      </Button>
    </>
  )
  return (
    <Sheet id="log-out-unsent" open title="还有没发出的内容" onClose={onStay} footer={foot}>
      <View>
        投诉与建议或预约里还有没发出、没填完的内容，退出后这台手机上不再保留。可以先联网发出，或抄下来再退出。
      </View>
    </Sheet>
  )
}
