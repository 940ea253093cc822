import { useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { session } from '@/platform/session'
import { useEpisodes } from '@/state/episodes'
import { useFeedback } from '@/state/feedback/feedback'
import { useAnswers } from '@/state/practice/answers'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

/** Leaving this phone, or every phone; the second is confirmed, because it reaches devices out of sight. */
export function LogOut() {
  const [asking, setAsking] = useState(false)
  const [complaint, setComplaint] = useState('')
  const leave = async (way: 'logOut' | 'logOutEverywhere') => {
    setComplaint('')
    await Promise.all([useEpisodes, useFeedback, useAnswers].map((store) => store.getState().flush()))
    const left = await session[way]()
    setAsking(false)
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
    </View>
  )
}
