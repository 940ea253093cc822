import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { BaseMap } from '@/contract/places/reach'
import { CARRIERS, carrierWord } from '@/domain/places/words'
import { useCircle } from '@/state/places/circle/circle'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { CarrierMark } from '@/ui/places/carrier-mark'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

const LIST = { ...roleOf('list'), 'aria-label': '图例' }
const ITEM = roleOf('listitem')

/** Whose roads these are, and what the marks mean. */
export function Legend({ base }: { base: BaseMap | null }) {
  const [open, setOpen] = useState(false)
  const network = useCircle((s) => s.reach?.network ?? null) ?? base
  return (
    <View>
      <View className="map-foot">
        <View className="map-source note">
          {network?.sample && (
            <Text id="sample-roads" className="badge badge-warn">
              演示路网
            </Text>
          )}
          {network && <Text>{network.sample ? '路和位置都是编的，不能照着走' : network.attribution}</Text>}
        </View>
        <Tappable
          id="map-legend"
          expanded={open}
          className={cx('legend-head', open && 'choice-open')}
          onTap={() => setOpen(!open)}
        >
          <Text>图例</Text>
          <Icon name="down" />
        </Tappable>
      </View>
      {open && (
        <View id="legend" className="legend" {...LIST}>
          {CARRIERS.map((carrier) => (
            <View key={carrier} className="legend-line" {...ITEM}>
              <CarrierMark carrier={carrier} />
              <Text>{carrierWord(carrier)}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
