import type { CSSProperties } from 'react'
import { View } from '@tarojs/components'
import { markOf, markSvg } from './carrier-marks'

/** The kind of a place as the map draws it, beside its words: decoration for those who listen. */
export function CarrierMark({ carrier }: { carrier: string }) {
  const picture = `url("data:image/svg+xml,${encodeURIComponent(markSvg(markOf(carrier)))}")`
  return <View className="carrier-mark" aria-hidden="true" style={{ backgroundImage: picture } as CSSProperties} />
}
