import { useState } from 'react'
import { View } from '@tarojs/components'
import { circleLink, writeCircleAddress } from '@/domain/places/circle/circle-address'
import { originWord, type CircleQuestion } from '@/domain/places/circle/circle-question'
import { nearestVillages } from '@/domain/places/circle/nearest-villages'
import { villageName } from '@/domain/district/village-name'
import { notify } from '@/platform/notice'
import { routes } from '@/platform/routes'
import { handOver } from '@/platform/sharing/hand-over'
import { shareOrigin } from '@/platform/sharing/origin'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { circleQuestion, useCircle } from '@/state/places/circle/circle'
import { useVillagePoints } from '@/state/places/village-points'
import { ShareButton } from '@/ui/controls/share-button'
import { Switch } from '@/ui/controls/switch'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import type { CircleView } from './use-circle-view'

/** Drawn by us: WeChat's picture of the page would show where somebody is. */
const CARD_PICTURE = '/map-marks/card.png'

/** A village in the place of a point that its owner keeps. */
function useNear(question: CircleQuestion | null) {
  const villages = useVillagePoints((s) => s.villages)
  if (!question || !('point' in question.origin)) return null
  const [near] = nearestVillages(villages ?? [], question.origin.point, 1)
  return near ? { code: near.village.code, name: villageName(near.village.name) } : null
}

/** Passes the circle on; a person's own point only where they say so. */
export function ShareCircle({ view }: { view: CircleView }) {
  const { origin, pace, minutes } = useCircle()
  const question = circleQuestion({ origin, pace, minutes })
  const [exact, setExact] = useState(false)
  const near = useNear(question)
  const address = question ? writeCircleAddress(question, { withPoint: exact, near }) : {}
  const from = origin && ('name' in origin || exact ? originWord(origin) : near?.name)
  const title = `${from ? `从${from}出发，` : ''}${view.summary?.words ?? '看看 15 分钟内能办哪些法律服务'}`
  useShareCard({ title, path: routes.circle({ ...address }), messageImage: CARD_PICTURE, timelineImage: CARD_PICTURE })
  if (!question) return null
  const pass = async () => {
    const done = await handOver(title, circleLink(shareOrigin(), { ...address }))
    if (done === 'copied') notify('已复制，打开微信粘贴给家人朋友')
    if (done === 'failed') notify('没能复制，请再试一次')
  }
  return (
    <Card id="share-circle" className="stack">
      <Heading>发给家人朋友</Heading>
      {'point' in question.origin && (
        <>
          <Switch id="share-exact" label="带上我的确切位置" on={exact} onChange={setExact} />
          <View className="note">
            {exact
              ? '收到的人会看到这个位置。'
              : near
                ? `不带的话，对方看到的是${near.name}。`
                : '不带的话，对方自己选从哪里出发。'}
          </View>
        </>
      )}
      <ShareButton id="share-friend" onShare={() => void pass()}>
        发给家人朋友
      </ShareButton>
    </Card>
  )
}
