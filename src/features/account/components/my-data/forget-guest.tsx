import { useState } from 'react'
import { View } from '@tarojs/components'
import { notify } from '@/platform/notice'
import { usePrivacy } from '@/state/privacy'
import { useEpisodes } from '@/state/episodes'
import { useFeedback } from '@/state/feedback/feedback'
import { forgetWhereabouts } from '@/state/places/circle/circle'
import { usePlaceReports } from '@/state/places/reports/reports'
import { forgetPractice } from '@/state/practice/forget-practice'
import { Button } from '@/ui/controls/button'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Sheet } from '@/ui/sheet/sheet'

/** A guest's records go at once: there is nobody who could ask for them back. */
export function ForgetGuest() {
  const [asking, setAsking] = useState(false)
  const busy = usePrivacy((s) => s.busy)
  const forget = async () => {
    const gone = await usePrivacy.getState().forgetGuest()
    setAsking(false)
    if (!gone) return
    useFeedback.getState().forget()
    useEpisodes.getState().forgetMine()
    forgetPractice()
    forgetWhereabouts()
    usePlaceReports.getState().forget()
    void useEpisodes.getState().load()
    notify('已清除这台手机上的记录')
  }
  const foot = (
    <>
      <Button id="forget-guest-no" kind="quiet" onTap={() => setAsking(false)}>
        先不清除
      </Button>
      <Button id="forget-guest-yes" kind="danger" busy={busy === 'change'} onTap={() => void forget()}>
        清除
      </Button>
    </>
  )
  return (
    <Card id="forget-guest-card" className="stack">
      <Heading>清除记录</Heading>
      <View className="muted">您没有登录，记录只跟着这台手机的随机编号。</View>
      <Button id="forget-guest" kind="quiet" onTap={() => setAsking(true)}>
        清除这台手机上的记录
      </Button>
      <Sheet id="forget-sheet" open={asking} title="清除记录" onClose={() => setAsking(false)} footer={foot}>
        <View>观看位置、收藏、出发的地方和写给司法局的话会马上删除，不能恢复。长辈版和字幕设置不变。</View>
      </Sheet>
    </Card>
  )
}
