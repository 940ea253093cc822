import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { CARRIERS, carrierWord } from '@/domain/places/words'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { CarrierMark } from '@/ui/places/carrier-mark'
import { roleOf } from '@/ui/role'
import { cx } from '@/ui/words'

const LIST = { ...roleOf('list'), 'aria-label': '图例' }
const ITEM = roleOf('listitem')

/** Below the map: how high it is, and what its marks mean. */
export function Legend({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <View className="map-foot">
        {children}
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
