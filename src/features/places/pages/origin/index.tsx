import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { CircleOrigin } from '@/domain/places/circle/circle-question'
import { canLocate } from '@/platform/location/locate'
import { goBack } from '@/platform/routes'
import { useCircle } from '@/state/places/circle/circle'
import { useLocating } from '@/state/places/circle/locating'
import { usePlaces } from '@/state/places/places'
import { useVillagePoints } from '@/state/places/village-points'
import { SkeletonText } from '@/ui/content/skeleton'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Field } from '@/ui/field/field'
import { Page } from '@/ui/frame/page'
import { UseLocation } from '@/ui/places/use-location'
import { Found } from '../../components/origin/found'
import { Subdistricts } from '../../components/origin/subdistricts'
import '../../places.scss'

function loadAll(): void {
  void useVillagePoints.getState().load()
  void usePlaces.getState().load()
}

/** Where to start from: this phone's position, a village or subdistrict, or a place by its name. */
export default function OriginPage() {
  const { villages, problem } = useVillagePoints()
  const places = usePlaces((s) => s.places)
  const { busy, words: refused, locate } = useLocating()
  const [words, setWords] = useState('')
  useEffect(loadAll, [])
  const choose = (origin: CircleOrigin) => {
    useCircle.getState().change({ origin })
    goBack()
  }
  return (
    <Page id="origin" title="从哪里出发">
      <View className="stack">
        {canLocate() && (
          <UseLocation busy={busy} words={refused} onTap={() => void locate().then((located) => located && goBack())} />
        )}
        <Field
          id="origin-words"
          label="找村居、镇街或地点"
          maxLength={30}
          hint="写名字里的字，或拼音、首字母，比如 桥北、qb。"
          value={words}
          onInput={setWords}
        />
        {!villages && problem && <ProblemCard id="origin-problem" problem={problem} onRetry={loadAll} />}
        {!villages && !problem && <SkeletonText lines={8} />}
        {villages && words.trim() !== '' && (
          <Found villages={villages} places={places ?? []} words={words} onChoose={choose} onAll={() => setWords('')} />
        )}
        {villages && words.trim() === '' && <Subdistricts villages={villages} onChoose={choose} />}
        <View className="note">也可以回到服务圈，在地图上点一下。选的地方只记在这台手机上。</View>
      </View>
    </Page>
  )
}
