import { View } from '@tarojs/components'
import { SkeletonPicture, SkeletonText } from '@/ui/content/skeleton'
import { roleOf } from '@/ui/role'

const STATUS = { ...roleOf('status'), 'aria-label': '正在找' }

/** The shape of three choices, while they are on their way. */
export function FindSkeleton() {
  return (
    <View id="find-skeleton" className="choices" {...STATUS}>
      {[1, 2, 3].map((row) => (
        <View key={row} className="card choice">
          <View className="episode-row">
            <View className="episode-row-poster">
              <SkeletonPicture ratio="16:9" />
            </View>
            <View className="episode-row-words">
              <SkeletonText lines={2} share={0.4} />
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}
