import { View } from '@tarojs/components'
import { SkeletonPicture, SkeletonText } from '@/ui/content/skeleton'
import { roleOf } from '@/ui/role'

const STATUS = { ...roleOf('status'), 'aria-label': '正在载入' }

/** The shape of the list, while it is on its way. */
export function LearnSkeleton() {
  return (
    <View id="learn-skeleton" {...STATUS}>
      {[1, 2, 3, 4].map((row) => (
        <View key={row} className="episode-row">
          <View className="episode-row-poster">
            <SkeletonPicture ratio="16:9" />
          </View>
          <View className="episode-row-words">
            <SkeletonText lines={2} share={0.4} />
          </View>
        </View>
      ))}
    </View>
  )
}
