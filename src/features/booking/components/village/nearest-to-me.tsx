import { useState } from 'react'
import { View } from '@tarojs/components'
import { villageName } from '@/domain/district/village-name'
import { metresWord, nearestVillages } from '@/domain/places/circle/nearest-villages'
import { askLocation } from '@/platform/location/ask-location'
import { canLocate } from '@/platform/location/locate'
import { whyNot } from '@/platform/location/why-not'
import type { VillageName } from '@/state/booking/choosing/my-village'
import type { Subdistrict } from '@/state/booking/choosing/villages'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { UseLocation } from '@/ui/places/use-location'

const SHOWN = 3

const pointsOf = (subdistricts: readonly Subdistrict[]) =>
  subdistricts.flatMap(({ name: subdistrict, villages }) =>
    villages.map(({ code, name, at }) => ({
      ...{ code, name, subdistrict },
      point: at && { lon: at.longitude, lat: at.latitude },
    })),
  )

type Near = ReturnType<typeof nearestVillages<ReturnType<typeof pointsOf>[number]>>

/** 离我最近: reckoned on this phone from the points that came with the list; the phone's own is sent to nobody. */
function useNearest(subdistricts: readonly Subdistrict[]) {
  const [near, setNear] = useState<Near>([])
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<string | null>(null)
  const find = async () => {
    setBusy(true)
    setWords(null)
    const located = await askLocation()
    setBusy(false)
    if (located.ok) setNear(nearestVillages(pointsOf(subdistricts), located.point, SHOWN))
    else setWords(whyNot(located.reason))
  }
  return { near, busy, words, find }
}

interface NearestToMeProps {
  subdistricts: readonly Subdistrict[]
  onPick: (village: VillageName) => void
}

/** For whoever does not know which village is theirs; only where phone and bureau can say where things are. */
export function NearestToMe({ subdistricts, onPick }: NearestToMeProps) {
  const { near, busy, words, find } = useNearest(subdistricts)
  const known = subdistricts.some(({ villages }) => villages.some(({ at }) => at !== null))
  if (!canLocate() || !known) return null
  if (near.length === 0) return <UseLocation busy={busy} words={words} word="离我最近" onTap={() => void find()} />
  return (
    <Card id="nearest-villages">
      <Heading>离您最近</Heading>
      {near.map(({ village: { code, name, subdistrict }, metres }) => (
        <ListRow
          key={code}
          id={`near-${code}`}
          icon="place"
          title={villageName(name)}
          note={`${subdistrict}，${metresWord(metres)}`}
          onTap={() => onPick({ code, name })}
        />
      ))}
      <View className="note">按直线距离算，只在这台手机上算。</View>
    </Card>
  )
}
