import { View } from '@tarojs/components'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { cx } from '../words'
import { CarrierMark } from './carrier-mark'

export interface PlaceRowProps {
  id: string
  name: string
  carrier: string
  /** 公证处 */
  carrierWord: string
  /** 法律咨询、普法 */
  services: string
  open: { state: 'open' | 'closed' | 'unknown'; words: string }
  /** Whole minutes; null when nobody knows the way. */
  minutes: number | null
  onTap: () => void
}

/** One place of the list: how long, what for, and whether somebody is there now. */
export function PlaceRow(props: PlaceRowProps) {
  const { id, name, carrier, carrierWord, services, open, minutes, onTap } = props
  return (
    <Tappable id={id} role="link" className="place-row" onTap={onTap}>
      <View className="place-row-way">
        <CarrierMark carrier={carrier} />
        {minutes !== null && <View className="place-row-minutes numerals">{`${minutes} 分钟`}</View>}
      </View>
      <View className="place-row-words">
        <View className="place-row-name">{name}</View>
        <View className="note">{`${carrierWord} · 可办${services}`}</View>
        <View className={cx('place-row-open', open.state === 'open' && 'place-row-is-open')}>{open.words}</View>
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}
