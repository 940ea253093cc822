import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { villageName } from '@/domain/district/village-name'
import { go, routes } from '@/platform/routes'
import { useMyVillage } from '@/state/booking/choosing/my-village'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Sheet } from '@/ui/sheet/sheet'

type Lawyer = PlaceDetail['lawyers'][number]

/** Lawyers on duty here whom one can book; one who looks after several villages is asked for which. */
export function Lawyers({ lawyers }: { lawyers: PlaceDetail['lawyers'] }) {
  const mine = useMyVillage((s) => s.village)
  const [asking, setAsking] = useState<Lawyer | null>(null)
  const bookable = lawyers.filter(({ villages }) => villages.length > 0)
  if (bookable.length === 0) return null
  const book = (lawyer: Lawyer) => {
    const { villages } = lawyer
    const own = villages.find(({ code }) => code === mine?.code) ?? (villages.length === 1 ? villages[0] : undefined)
    if (own) go(routes.times({ village: own.code, lawyer: lawyer.id }))
    else setAsking(lawyer)
  }
  return (
    <Card id="place-lawyers">
      <Heading>约这里的律师</Heading>
      {bookable.map((lawyer) => (
        <ListRow
          key={lawyer.id}
          id={`book-${lawyer.id}`}
          icon="calendar"
          title={`约 ${lawyer.name}`}
          note={`${lawyer.villages
            .map(({ name }) => villageName(name))
            .slice(0, 3)
            .join('、')}的居民可以约`}
          onTap={() => book(lawyer)}
        />
      ))}
      <Sheet id="which-village" open={asking !== null} title="您是哪个村居的" onClose={() => setAsking(null)}>
        <View>
          {asking?.villages.map(({ code, name }) => (
            <ListRow
              key={code}
              id={`which-${code}`}
              title={villageName(name)}
              onTap={() => {
                setAsking(null)
                go(routes.times({ village: code, lawyer: asking.id }))
              }}
            />
          ))}
        </View>
      </Sheet>
    </Card>
  )
}
