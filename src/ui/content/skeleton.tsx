import { View } from '@tarojs/components'
import { present } from '../words'

/** Grey lines in the place of text that is on its way; `share` is how wide the last one is, 0 to 1. */
export function SkeletonText({ lines = 2, share = 0.6 }: { lines?: number; share?: number }) {
  return (
    <View aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <View
          key={line}
          className="skeleton skeleton-line"
          {...present({ style: line === lines - 1 ? { width: `${share * 100}%` } : undefined })}
        />
      ))}
    </View>
  )
}

/** A grey area in the place of a picture. */
export function SkeletonPicture({ ratio }: { ratio: '16:9' | '5:4' | '1:1' }) {
  return <View className={`skeleton picture picture-${ratio.replace(':', 'x')}`} aria-hidden="true" />
}
