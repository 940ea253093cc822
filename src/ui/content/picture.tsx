import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { roleOf } from '../role'
import { cx } from '../words'

export interface PictureProps {
  src: string
  /** Empty when the words beside it say the same. */
  alt: string
  ratio: '16:9' | '5:4' | '1:1'
  /** Outside the first screen: fetched when it comes near. */
  lazy?: boolean
  className?: string
}

/** A picture in a frame of fixed ratio: nothing jumps when it arrives, and a lost one leaves a calm ground. */
export function Picture({ src, alt, ratio, lazy = false, className }: PictureProps) {
  const [lost, setLost] = useState('')
  const heard = alt ? { 'aria-label': alt, ...roleOf('img') } : { 'aria-hidden': 'true' }
  return (
    <View className={cx('picture', `picture-${ratio.replace(':', 'x')}`, className)} {...heard}>
      {src && lost !== src && (
        <Image className="picture-image" src={src} mode="aspectFill" lazyLoad={lazy} onError={() => setLost(src)} />
      )}
    </View>
  )
}
