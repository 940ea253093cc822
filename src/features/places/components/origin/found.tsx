import { View } from '@tarojs/components'
import type { Place } from '@/contract/places/shapes'
import { findVillages } from '@/domain/booking/choosing/find-villages'
import { villageName } from '@/domain/district/village-name'
import type { CircleOrigin } from '@/domain/places/circle/circle-question'
import type { VillagePoint } from '@/state/places/village-points'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Empty } from '@/ui/feedback/empty'
import { villageGroups } from './village-groups'

interface Props {
  villages: readonly VillagePoint[]
  places: readonly Place[]
  words: string
  onChoose: (origin: CircleOrigin) => void
  onAll: () => void
}

/** More would hardly be read. */
const MOST = 12

/** Villages, subdistricts and places whose names have these characters or letters. */
export function Found({ villages, places, words, onChoose, onAll }: Props) {
  const plain = words.trim()
  const groups = villageGroups(villages)
  const subdistricts = groups.filter(({ name }) => name.includes(plain))
  const found = findVillages(groups, plain).flatMap((group) => group.villages)
  const named = places.filter(({ name, address }) => name.includes(plain) || address.includes(plain))
  if (found.length + named.length === 0)
    return (
      <Empty id="origin-none" icon="search" action={{ id: 'origin-all', word: '看全部', onTap: onAll }}>
        没有找到这个名字，换一个字试试，或从全部里选。
      </Empty>
    )
  return (
    <View id="origin-found" className="stack">
      {subdistricts.length + found.length > 0 && (
        <Card>
          <Heading>镇街和村居</Heading>
          {subdistricts.map(({ code, name }) => (
            <ListRow
              key={code}
              id={`from-${code}`}
              title={name}
              note="从镇街中间出发"
              onTap={() => onChoose({ kind: 'subdistrict', code, name })}
            />
          ))}
          {found.slice(0, MOST).map(({ code, name, subdistrict }) => (
            <ListRow
              key={code}
              id={`from-${code}`}
              title={villageName(name)}
              note={subdistrict.name}
              onTap={() => onChoose({ kind: 'village', code, name: villageName(name) })}
            />
          ))}
        </Card>
      )}
      {named.length > 0 && (
        <Card>
          <Heading>服务地点</Heading>
          {named.slice(0, MOST).map(({ id, name, address }) => (
            <ListRow
              key={id}
              id={`from-${id}`}
              title={name}
              note={address}
              onTap={() => onChoose({ kind: 'place', code: id, name })}
            />
          ))}
        </Card>
      )}
    </View>
  )
}
