import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { CARRIERS, carrierWord } from '@/domain/places/words'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { CarrierMark } from '@/ui/places/carrier-mark'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

/** Of the answer, or of the map while there is none. */
export interface Network {
  sample: boolean
  attribution: string
}

const LIST = { ...roleOf('list'), 'aria-label': '图例' }
const ITEM = roleOf('listitem')

/** Whose roads these are, and what the marks mean. */
export function Legend({ network }: { network: Network | null }) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <View className="map-foot">
        <View className="map-source note">
          {network && (network.sample ? '路和位置都是编的，不能照着走' : network.attribution)}
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
