import { useState } from 'react'
import { View } from '@tarojs/components'
import { villageName } from '@/domain/district/village-name'
import type { CircleOrigin } from '@/domain/places/circle/circle-question'
import type { VillagePoint } from '@/state/places/village-points'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Tappable } from '@/ui/controls/tappable'
import { Empty } from '@/ui/feedback/empty'
import { Icon } from '@/ui/icon/icon'
import { cx } from '@/ui/words'
import { villageGroups, type VillageGroup } from './village-groups'

interface Props {
  villages: readonly VillagePoint[]
  onChoose: (origin: CircleOrigin) => void
}

/** All villages by subdistrict; over a hundred at once would be a wall. */
export function Subdistricts({ villages, onChoose }: Props) {
  const groups = villageGroups(villages)
  if (groups.length === 0)
    return (
      <Empty id="origin-empty" icon="place">
        村居的位置还没有登记。先在服务圈的地图上点一下，也能算。
      </Empty>
    )
  return (
    <>
      {groups.map((group) => (
        <Group key={group.code} group={group} onChoose={onChoose} />
      ))}
    </>
  )
}

function Group({ group: { code, name, villages }, onChoose }: { group: VillageGroup; onChoose: Props['onChoose'] }) {
  const [open, setOpen] = useState(false)
  return (
    <Card className="origin-group">
      <Tappable
        id={`subdistrict-${code}`}
        className={cx('origin-group-head', open && 'origin-group-open')}
        expanded={open}
        onTap={() => setOpen(!open)}
      >
        <Heading className="origin-group-name">{name}</Heading>
        <View className="note numerals">{`${villages.length} 个`}</View>
        <Icon name="down" />
      </Tappable>
      {open && (
        <ListRow
          id={`from-${code}`}
          title={`从${name}中间出发`}
          note="不知道是哪个村居时"
          onTap={() => onChoose({ kind: 'subdistrict', code, name })}
        />
      )}
      {open &&
        villages.map((village) => (
          <ListRow
            key={village.code}
            id={`from-${village.code}`}
            title={villageName(village.name)}
            onTap={() => onChoose({ kind: 'village', code: village.code, name: villageName(village.name) })}
          />
        ))}
    </Card>
  )
}
