import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useShown } from '@/platform/page-life'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { useCircle } from '@/state/places/circle/circle'
import { usePlaces } from '@/state/places/places'
import { useVillagePoints } from '@/state/places/village-points'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Answer } from './answer/answer'
import { NearbySkeleton } from './answer/nearby-skeleton'
import { OriginLine } from './asking/origin-line'
import { CirclePicture } from './picture/circle-picture'
import { ShareCircle } from './share-circle'
import { useCircleInAddress } from './use-circle-in-address'
import { useCircleView } from './use-circle-view'
import './nearby.scss'

/** Starts from the village somebody chose for booking, until they say otherwise here. */
function startFromMyVillage(): void {
  const { origin, change } = useCircle.getState()
  const { village } = useMyVillage.getState()
  if (!origin && village) change({ origin: { kind: 'village', ...village } })
}

function loadAll(): void {
  startFromMyVillage()
  void usePlaces.getState().load()
  void useVillagePoints.getState().load()
  const { reach, ask } = useCircle.getState()
  if (!reach) void ask()
}

export default function NearbyPage() {
  const keepAddress = useCircleInAddress()
  const { places, problem } = usePlaces()
  const [now, setNow] = useState(() => new Date())
  const [chosen, setChosen] = useState<string | null>(null)
  useShown(() => {
    loadAll()
    keepAddress()
    setNow(new Date())
  })
  const view = useCircleView(now)
  const origin = useCircle((s) => s.origin)
  // What was chosen on the map belongs to the question before.
  useEffect(() => setChosen(null), [origin])
  return (
    <Page id="nearby" title="15 分钟公共法律服务圈" titleUnseen tab="nearby">
      <View className="nearby">
        <OriginLine />
        {!places && problem && (
          <ProblemCard id="nearby-problem" problem={problem} onRetry={() => void usePlaces.getState().load()} />
        )}
        {!places && !problem && <NearbySkeleton />}
        {places && view && (
          <>
            <CirclePicture view={view} chosen={chosen} onChoose={setChosen} />
            <Answer view={view} chosen={chosen} />
            <ShareCircle view={view} />
          </>
        )}
      </View>
    </Page>
  )
}
