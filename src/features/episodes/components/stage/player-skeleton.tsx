import { View } from '@tarojs/components'
import { SkeletonText } from '@/ui/content/skeleton'
import { roleOf } from '@/ui/role'

const STATUS = { ...roleOf('status'), 'aria-label': '正在载入' }

/** The shape of the page, while the episode is on its way. */
export function PlayerSkeleton() {
  return (
    <View id="player-skeleton" {...STATUS}>
      <View className="stage" />
      <View className="watch">
        <SkeletonText lines={1} share={0.7} />
        <SkeletonText lines={3} share={0.5} />
      </View>
    </View>
  )
}
