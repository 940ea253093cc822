import { View } from '@tarojs/components'
import { SkeletonText } from '@/ui/content/skeleton'
import { roleOf } from '@/ui/role'

const STATUS = { ...roleOf('status'), 'aria-label': '正在载入' }

/** The shape of map, sentence and list, while they are on their way. */
export function NearbySkeleton() {
  return (
    <View id="nearby-skeleton" className="nearby" {...STATUS}>
      <View className="skeleton map-room" aria-hidden="true" />
      <SkeletonText lines={2} share={0.7} />
      <View className="card">
        <SkeletonText lines={6} />
      </View>
    </View>
  )
}
